package roundfile

import (
	"errors"
	"fmt"
	"strings"

	"lintel/backend/ettf"
)

// limits are the least and the greatest that a number may be, in hundredths.
type limits struct{ least, greatest int64 }

var (
	anyNumber   = limits{-ettf.MaxDecimal, ettf.MaxDecimal}
	notNegative = limits{0, ettf.MaxDecimal}
	percent     = limits{0, 100_00}
)

func (l limits) String() string {
	switch l {
	case anyNumber:
		return "a number with at most 2 decimals"
	case notNegative:
		return "a number, 0 or more, with at most 2 decimals"
	}
	return fmt.Sprintf("a number from %s to %s with at most 2 decimals", ettf.FormatDecimal(l.least), ettf.FormatDecimal(l.greatest))
}

func (r *reader) decimalOf(n *node, path string, within limits) (int64, bool) {
	if n.kind != isNumber {
		r.fault(path, n.describe(), within.String())
		return 0, false
	}
	v, err := ettf.ParseDecimal(n.text)
	if err != nil {
		found := n.describe()
		if !errors.Is(err, ettf.ErrNotNumber) {
			found += ", which is " + strings.Replace(err.Error(), "more than", "a number with more than", 1)
		}
		r.fault(path, found, within.String())
		return 0, false
	}
	if v < within.least || v > within.greatest {
		r.fault(path, n.describe(), within.String())
		return 0, false
	}
	return v, true
}

// decimal is a number that must be there.
func (f *fields) decimal(key string, within limits) int64 {
	if n := f.must(key, within.String()); n != nil {
		v, _ := f.decimalOf(n, f.at(key), within)
		return v
	}
	return 0
}

// optional is a number that may be absent.
func optional[T ~int64](f *fields, key string, within limits) *T {
	n := f.get(key)
	if n == nil {
		return nil
	}
	v, ok := f.decimalOf(n, f.at(key), within)
	if !ok {
		return nil
	}
	t := T(v)
	return &t
}

// whole is a whole number from least to greatest; nil when absent or faulty.
func (f *fields) whole(key string, least, greatest int, required bool) *int {
	expected := fmt.Sprintf("a whole number from %d to %s", least, ettf.Thousands(fmt.Sprint(greatest)))
	n := f.get(key)
	if n == nil {
		if required {
			f.fault(f.at(key), "nothing", expected)
		}
		return nil
	}
	if n.kind == isNumber {
		if v, err := ettf.ParseDecimal(n.text); err == nil && v%100 == 0 && v/100 >= int64(least) && v/100 <= int64(greatest) {
			i := int(v / 100)
			return &i
		}
	}
	f.fault(f.at(key), n.describe(), expected)
	return nil
}
