package transfer

import (
	"strings"

	"lintel/backend/ettf"
)

// knownEstate finds premises by what a row says of them.
type knownEstate struct {
	byID      map[string]*ettf.Premises
	like      map[string][]*ettf.Premises // by id, capitals and signs apart
	byPlace   map[string][]*ettf.Premises // by name and postcode
	byCode    map[string][]*ettf.Premises // by practice
	practices map[string]bool
}

func newKnownEstate(e Estate) *knownEstate {
	k := &knownEstate{byID: map[string]*ettf.Premises{}, like: map[string][]*ettf.Premises{}, byPlace: map[string][]*ettf.Premises{},
		byCode: map[string][]*ettf.Premises{}, practices: map[string]bool{}}
	for i := range e.Premises {
		p := &e.Premises[i]
		k.byID[p.ID] = p
		k.like[similar(p.ID)] = append(k.like[similar(p.ID)], p)
		k.byPlace[placeOf(p)] = append(k.byPlace[placeOf(p)], p)
		for _, code := range p.Practices {
			k.byCode[code] = append(k.byCode[code], p)
		}
	}
	for i := range e.Practices {
		k.practices[e.Practices[i].Code] = true
	}
	return k
}

// placeOf is the name and the postcode of premises, told apart as people would.
func placeOf(p *ettf.Premises) string {
	return fold(p.Name) + "\t" + strings.ReplaceAll(p.Postcode, " ", "")
}

// idOf is the id of the premises that a row is about: that which it says, or of the premises that it
// describes; of new ones without an id the code of their only practice. "" when nothing tells.
func (k *knownEstate) idOf(r *surveyRow) string {
	if id := r.premises.ID; id != "" {
		if alike := k.like[similar(id)]; k.byID[id] == nil && len(alike) == 1 {
			return alike[0].ID
		}
		return id
	}
	if r.premises.Name != "" && r.premises.Postcode != "" {
		if found := k.byPlace[placeOf(&r.premises)]; len(found) == 1 {
			return found[0].ID
		}
	}
	if len(r.practices) != 1 {
		return ""
	}
	code := r.practices[0]
	if found := k.byCode[code]; len(found) == 1 && (r.premises.Postcode == "" || found[0].Postcode == "" || placeless(found[0]) == placeless(&r.premises)) {
		return found[0].ID
	}
	return code
}

func placeless(p *ettf.Premises) string { return strings.ReplaceAll(p.Postcode, " ", "") }

// twin is known premises that new ones may be by another id: at the same postcode, with one of the
// same practices.
func (k *knownEstate) twin(p *ettf.Premises) *ettf.Premises {
	for _, code := range p.Practices {
		for _, other := range k.byCode[code] {
			if other.ID != p.ID && p.Postcode != "" && placeless(other) == placeless(p) {
				return other
			}
		}
	}
	return nil
}
