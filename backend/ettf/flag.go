package ettf

// Severity says how much a flag weighs.
type Severity string

// The severities, worst first. A bid with a Stop cannot be submitted without a reason.
const (
	Stop Severity = "stop"
	Warn Severity = "warn"
	Note Severity = "note"
)

// Weight orders severities, worst first.
func (s Severity) Weight() int {
	switch s {
	case Stop:
		return 0
	case Warn:
		return 1
	default:
		return 2
	}
}

// Flag is one thing about a bid or premises that a decision-maker must see: a code for
// machines, one sentence for people, and the figures behind it. Accepted is the reason for
// which the commissioner goes on all the same.
type Flag struct {
	Code     string   `json:"code"`
	Severity Severity `json:"severity"`
	Text     string   `json:"text"`
	Figures  []Figure `json:"figures,omitempty"`
	Accepted string   `json:"accepted,omitempty"`
}

// Figure is one figure behind a flag, ready to print.
type Figure struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}
