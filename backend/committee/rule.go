package committee

// Rule is a rule of quorum, as data: exactly one of All, Any, AtLeast with Of, Count and Majority.
type Rule struct {
	// Name puts the rule in the committee's own words, where ours will not do.
	Name string `json:"name,omitempty"`
	All  []Rule `json:"all,omitempty"`
	Any  []Rule `json:"any,omitempty"`
	// AtLeast is how many of the rules in Of must hold.
	AtLeast int    `json:"at_least,omitempty"`
	Of      []Rule `json:"of,omitempty"`
	// Count is how many people must be there who have one of the Roles and one of the Categories;
	// either may be left out.
	Count      int        `json:"count,omitempty"`
	Roles      []string   `json:"roles,omitempty"`
	Categories []Category `json:"categories,omitempty"`
	// Majority holds when the people of these categories are more than half of those who are there.
	Majority []Category `json:"majority,omitempty"`
	// Voting says who is counted; empty is those with a vote.
	Voting Voting `json:"voting,omitempty"`
	// Deputies says whether a deputy counts; nil is yes.
	Deputies *bool `json:"deputies,omitempty"`
}

// Voting says whether those with or without a vote are counted.
type Voting string

// Who is counted.
const (
	WithVote    Voting = "voting"
	WithoutVote Voting = "non-voting"
	AnyVote     Voting = "any"
)

// Present is somebody who is there and may take part in deciding an item, as a rule of quorum sees
// them: nobody who is conflicted on the item comes into it.
type Present struct {
	Role     string
	Category Category
	Voting   bool
	Deputy   bool
}

// Verdict says whether a rule holds, in words, and what is missing when it does not.
type Verdict struct {
	Quorate  bool     `json:"quorate"`
	Sentence string   `json:"sentence"`
	Missing  []string `json:"missing"`
}
