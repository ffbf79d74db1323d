package committee

import (
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// WithReserve ties a bid to the one that it stands in for, by being the day on which it is to be
// switched, empty for none set. Errors: Invalid, for a bid that is not on the list, a bid that
// would stand in for itself, be it by way of others, and a date that is none.
func (o Order) WithReserve(ref, standsInFor string, by ettf.Date) (Order, error) {
	for _, r := range []string{ref, standsInFor} {
		if !slices.Contains(o.Refs, r) {
			return o.clone(), o.unknown(r)
		}
	}
	if ref == standsInFor {
		return o.clone(), ettf.Errorf(ettf.Invalid, "reserve-of-itself", "%s cannot be a reserve for itself: name the bid that it would stand in for.", ref)
	}
	if _, err := ettf.ParseDate(string(by)); by != "" && err != nil {
		return o.clone(), &ettf.Error{Kind: ettf.Invalid, Code: "no-date", Message: "The day to switch by is none: write it as 2017-01-31.", Err: err}
	}
	trail := []string{ref, standsInFor}
	for at := standsInFor; ; {
		next, tied := o.Reserves[at]
		if !tied || slices.Contains(trail[1:], next.For) {
			break
		}
		trail = append(trail, next.For)
		if at = next.For; at == ref {
			return o.clone(), ettf.Errorf(ettf.Invalid, "reserve-in-a-circle", "%s would stand in for itself (%s): take one of these reserves away first.", ref, strings.Join(trail, " for "))
		}
	}
	tied := o.clone()
	if tied.Reserves == nil {
		tied.Reserves = map[string]Reserve{}
	}
	tied.Reserves[ref] = Reserve{For: standsInFor, SwitchBy: by}
	return tied, nil
}

// WithoutReserve unties a reserve. Errors: Invalid, when the bid is not on the list or is no reserve.
func (o Order) WithoutReserve(ref string) (Order, error) {
	if !slices.Contains(o.Refs, ref) {
		return o.clone(), o.unknown(ref)
	}
	if _, tied := o.Reserves[ref]; !tied {
		return o.clone(), ettf.Errorf(ettf.Invalid, "no-reserve", "%s is not a reserve for another bid: nothing is to be taken away.", ref)
	}
	free := o.clone()
	delete(free.Reserves, ref)
	return free, nil
}

// WithPass goes on in spite of stop flags, each for its reason; a flag passed before has the new
// reason. Errors: Invalid, for a bid that is not on the list, and a flag without a name or a reason.
func (o Order) WithPass(passes []Pass) (Order, error) {
	passed := o.clone()
	for _, p := range passes {
		switch {
		case !slices.Contains(o.Refs, p.Ref):
			return o.clone(), o.unknown(p.Ref)
		case strings.TrimSpace(p.Flag) == "":
			return o.clone(), ettf.Errorf(ettf.Invalid, "no-flag", "No flag of %s is named: name the one that is to be passed.", p.Ref)
		case strings.TrimSpace(p.Reason) == "":
			return o.clone(), ettf.Errorf(ettf.Invalid, "no-reason", "Say why %s goes on in spite of its stop flag.", p.Ref)
		}
		if at := passed.passAt(p); at >= 0 {
			passed.Passed[at] = p
			continue
		}
		passed.Passed = append(passed.Passed, p)
	}
	return passed, nil
}

// WithoutPass lets stop flags stand again; reasons are not looked at. Errors: Invalid, for a flag that
// was not passed.
func (o Order) WithoutPass(passes []Pass) (Order, error) {
	standing := o.clone()
	for _, p := range passes {
		at := standing.passAt(p)
		if at < 0 {
			return o.clone(), ettf.Errorf(ettf.Invalid, "not-passed", "The flag %s of %s was not passed: nothing is to be taken back.", cut(p.Flag), cut(p.Ref))
		}
		standing.Passed = slices.Delete(standing.Passed, at, at+1)
	}
	return standing, nil
}

func (o Order) passAt(p Pass) int {
	return slices.IndexFunc(o.Passed, func(q Pass) bool { return q.Ref == p.Ref && q.Flag == p.Flag })
}
