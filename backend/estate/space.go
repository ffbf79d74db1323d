package estate

import (
	"math/big"

	"lintel/backend/ettf"
)

// Lists shares the patients of each practice out over its premises. A list belongs to a practice
// and not to a building, so that of a practice with a branch is split in proportion to the net
// internal area of its premises: counted whole at each it would make both look crowded. The area
// of premises that hold several practices enters whole, because who uses which room is not known.
type Lists struct {
	round     *ettf.Round
	practices map[string]*ettf.Practice
	spreads   map[string]spread // by practice code
}

// spread is over how many premises a practice is spread, and their net internal area together.
type spread struct {
	premises int
	area     ettf.Hundredths
	unknown  bool // the area of at least one is not known
}

// NewLists reads the round's practices and where they are.
func NewLists(r *ettf.Round) *Lists {
	l := &Lists{
		round:     r,
		practices: make(map[string]*ettf.Practice, len(r.Practices)),
		spreads:   make(map[string]spread, len(r.Practices)),
	}
	for i := range r.Practices {
		l.practices[r.Practices[i].Code] = &r.Practices[i]
	}
	for i := range r.Premises {
		for _, code := range r.Premises[i].Practices {
			s := l.spreads[code]
			s.premises++
			if area := r.Premises[i].NIA; area != nil {
				s.area += *area
			} else {
				s.unknown = true
			}
			l.spreads[code] = s
		}
	}
	return l
}

// Size is the patients who belong to the premises (an index into the round's), rounded to a whole
// number; nil when there is no practice, or when a list size is not known or cannot be shared out
// because an area is not known.
func (l *Lists) Size(premises int) *int {
	patients := l.patients(&l.round.Premises[premises])
	if patients == nil {
		return nil
	}
	whole := int(rounded(patients))
	return &whole
}

// SpaceGap is the m² that the round's rule of thumb asks for the patients of the premises, less
// their net internal area: positive is short of space, negative is room to spare. It is rounded
// once to hundredths; nil when the patients (see Size) or the area are not known.
func (l *Lists) SpaceGap(premises int) *ettf.Hundredths {
	p := &l.round.Premises[premises]
	area, perPatients := l.round.Terms.SpaceRule()
	if p.NIA == nil || perPatients <= 0 {
		return nil
	}
	patients := l.patients(p)
	if patients == nil {
		return nil
	}
	wanted := patients.Mul(patients, big.NewRat(int64(area), int64(perPatients)))
	gap := ettf.Hundredths(rounded(wanted.Sub(wanted, big.NewRat(int64(*p.NIA), 1))))
	return &gap
}

// patients is the exact number, since a share need not be whole; nil when not known.
func (l *Lists) patients(p *ettf.Premises) *big.Rat {
	if len(p.Practices) == 0 {
		return nil
	}
	all := new(big.Rat)
	for _, code := range p.Practices {
		share := l.share(code, p)
		if share == nil {
			return nil
		}
		all.Add(all, share)
	}
	return all
}

// share is the part of one practice's list that falls to the premises; nil when not known.
func (l *Lists) share(code string, p *ettf.Premises) *big.Rat {
	practice, s := l.practices[code], l.spreads[code]
	if practice == nil || practice.ListSize == nil {
		return nil
	}
	list := big.NewRat(int64(*practice.ListSize), 1)
	if s.premises == 1 {
		return list
	}
	if s.unknown || s.area <= 0 {
		return nil
	}
	return list.Mul(list, big.NewRat(int64(*p.NIA), int64(s.area)))
}

// practicesAt are the practices that the premises hold.
func (l *Lists) practicesAt(p *ettf.Premises) []*ettf.Practice {
	there := make([]*ettf.Practice, 0, len(p.Practices))
	for _, code := range p.Practices {
		if practice := l.practices[code]; practice != nil {
			there = append(there, practice)
		}
	}
	return there
}
