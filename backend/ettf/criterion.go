package ettf

// Criterion is one thing that bids are scored on.
type Criterion struct {
	Code     string     `json:"code"`
	Name     string     `json:"name"`
	Weight   Hundredths `json:"weight"`
	Scale    Scale      `json:"scale"`
	Core     bool       `json:"core,omitempty"`
	Computed string     `json:"computed,omitempty"`
	Kinds    []BidKind  `json:"kinds,omitempty"`
	Levels   []Anchor   `json:"levels,omitempty"`
}

// ComputedCohort marks the criterion whose value follows from the cohort a bid can meet.
const ComputedCohort = "cohort"

// Scale runs from the worst score to the best, which may be the lower number.
type Scale struct {
	Worst Hundredths `json:"worst"`
	Best  Hundredths `json:"best"`
}

// Contains says whether a score lies on the scale.
func (s Scale) Contains(score Hundredths) bool {
	return min(s.Worst, s.Best) <= score && score <= max(s.Worst, s.Best)
}

// Length is the distance from end to end, always positive.
func (s Scale) Length() Hundredths { return max(s.Worst, s.Best) - min(s.Worst, s.Best) }

// Anchor says in words what a score on the scale means, and where the scale is not straight,
// the value (0–100) that it stands for.
type Anchor struct {
	Score Hundredths  `json:"score"`
	Text  string      `json:"text,omitempty"`
	Value *Hundredths `json:"value,omitempty"`
}

// AppliesTo says whether bids of this kind are scored on the criterion.
func (c *Criterion) AppliesTo(kind BidKind) bool {
	if len(c.Kinds) == 0 {
		return true
	}
	for _, k := range c.Kinds {
		if k == kind {
			return true
		}
	}
	return false
}
