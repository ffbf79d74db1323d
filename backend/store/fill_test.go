package store

import (
	"fmt"
	"reflect"

	"lintel/backend/ettf"
)

// filler makes rounds in which every field has a value that no other has. Many says how many
// there are of what may be there or not: lists and maps have so many, pointers lead somewhere
// when it is not 0.
type filler struct {
	many func() int
	n    int
}

func (f filler) round() *ettf.Round {
	r := &ettf.Round{}
	f.fill(reflect.ValueOf(r).Elem())
	r.Format = ettf.Format
	f.connect(r)
	return r
}

func (f *filler) fill(v reflect.Value) {
	f.n++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case reflect.Pointer:
		if f.many() > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem())
		}
	case reflect.Slice:
		many := f.many()
		v.Set(reflect.MakeSlice(v.Type(), many, many))
		for i := range many {
			f.fill(v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range f.many() {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			f.fill(key)
			f.fill(value)
			v.SetMapIndex(key, value)
		}
	case reflect.String:
		v.SetString(fmt.Sprintf("t%d", f.n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.n))
	case reflect.Bool:
		v.SetBool(f.many() > 0)
	default:
		panic("a round has no " + v.Kind().String())
	}
}

// connect makes the references of a filled round point at what is there.
func (f *filler) connect(r *ettf.Round) {
	var codes, ids, refs, criteria []string
	for i := range r.Practices {
		codes = append(codes, r.Practices[i].Code)
	}
	for i := range r.Premises {
		r.Premises[i].Practices = f.some(codes)
		r.Premises[i].Branches = f.some(codes)
		ids = append(ids, r.Premises[i].ID)
	}
	for i := range r.Bids {
		refs = append(refs, r.Bids[i].Ref)
	}
	for i := range r.Criteria {
		criteria = append(criteria, r.Criteria[i].Code)
	}
	for i := range r.Bids {
		b := &r.Bids[i]
		b.Premises, b.Practices, b.SignedUp = f.some(ids), f.some(codes), f.some(codes)
		b.Requires, b.Excludes, b.AlternativeTo = f.some(refs), f.some(refs), refs[len(refs)-1]
		b.Scores = map[string]ettf.Hundredths{}
		for j, code := range f.some(criteria) {
			b.Scores[code] = ettf.Hundredths(j)
		}
		b.Scorings = b.Scorings[:min(len(b.Scorings), len(criteria))]
		for j := range b.Scorings {
			b.Scorings[j].Criterion = criteria[j]
		}
	}
	r.Agreed = r.Agreed[:min(len(r.Agreed), len(refs))]
	for i := range r.Agreed {
		r.Agreed[i].Ref = refs[i]
	}
}

// some are the last of a list, in the opposite order.
func (f *filler) some(list []string) []string {
	var chosen []string
	for i := range min(f.many(), len(list)) {
		chosen = append(chosen, list[len(list)-1-i])
	}
	return chosen
}
