package committee

// MotionKind says what a motion decides: the order, or something that the minutes alone keep.
type MotionKind string

// The kinds of motion.
const (
	OrderMotion MotionKind = "order"
	OtherMotion MotionKind = "other"
)

// Method says how a motion is decided.
type Method string

// The methods: by consensus, when nobody is against, or by votes.
const (
	Consensus Method = "consensus"
	ByVote    Method = "vote"
)

// Choice is how somebody votes.
type Choice string

// The choices.
const (
	For     Choice = "for"
	Against Choice = "against"
	Abstain Choice = "abstain"
)

// AllChoices are the choices.
var AllChoices = []Choice{For, Against, Abstain}

// MotionState is how a motion stands.
type MotionState string

// The states of a motion.
const (
	MotionOpen MotionState = "open"
	Tied       MotionState = "tied"
	Carried    MotionState = "carried"
	Lost       MotionState = "lost"
	Withdrawn  MotionState = "withdrawn"
)

// Motion is what the meeting is asked to decide.
type Motion struct {
	Entry   int64
	Item    string
	Kind    MotionKind
	Text    string
	Method  Method
	MovedBy string
	State   MotionState
	// Order is what an order motion would agree.
	Order *Order
	// Votes are by member; only those who may decide when it is resolved are counted.
	Votes      map[string]Ballot
	Objections []string
	// Counted are those who could decide when it was resolved, and Tally how they voted.
	Counted []string
	Tally   Tally
	Casting *Ballot
	// CastBy is the member with the casting vote who used it.
	CastBy string
	Quorum Verdict
}

// Ballot is one person's vote; Recorded is the email of whoever set it down for them, empty for
// their own hand.
type Ballot struct {
	Choice   Choice
	Recorded string
}

// Tally counts votes.
type Tally struct {
	For     int `json:"for"`
	Against int `json:"against"`
	Abstain int `json:"abstain"`
}

// TallyOf counts the votes of those who may decide.
func TallyOf(votes map[string]Ballot, eligible []string) Tally {
	var t Tally
	for _, who := range eligible {
		switch votes[who].Choice {
		case For:
			t.For++
		case Against:
			t.Against++
		case Abstain:
			t.Abstain++
		}
	}
	return t
}

// Result is what a tally comes to: a majority of those who vote for or against. When nobody does, the
// motion is lost: there is nothing that a casting vote could decide between.
func (t Tally) Result() MotionState {
	switch {
	case t.For > t.Against:
		return Carried
	case t.Against > t.For, t.For == 0:
		return Lost
	}
	return Tied
}
