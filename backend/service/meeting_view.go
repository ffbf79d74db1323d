package service

import (
	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// MeetingView is a meeting as one person may see it, or, when Room is set, as the screen in the room
// shows it. Seq is its last entry.
type MeetingView struct {
	Round     string                 `json:"round"`
	N         int                    `json:"n"`
	Seq       int64                  `json:"seq"`
	Kind      committee.MeetingKind  `json:"kind"`
	Phase     committee.MeetingPhase `json:"phase"`
	Title     string                 `json:"title"`
	Date      ettf.Date              `json:"date"`
	Time      string                 `json:"time"`
	Place     string                 `json:"place"`
	Level     ettf.Level             `json:"level"`
	Committee string                 `json:"committee"`
	Room      bool                   `json:"room"`
	Words     map[string]string      `json:"words"`
	You       MeetingYou             `json:"you"`
	Items     []MeetingItem          `json:"items"`
	Current   *string                `json:"current"`
	Focus     *string                `json:"focus"`
	Private   bool                   `json:"private"`
	Withheld  *string                `json:"withheld"`
	Chair     *string                `json:"chair"`
	Quorum    committee.Verdict      `json:"quorum"`
	Majority  MajorityView           `json:"majority"`
	Warnings  []committee.Finding    `json:"warnings"`
	Floor     *string                `json:"floor"`
	Answering bool                   `json:"answering"`
	Asked     []string               `json:"asked"`
	Seats     []SeatView             `json:"seats"`
	Conflicts []ConflictView         `json:"conflicts"`
	Order     *OrderView             `json:"order"`
	Hidden    string                 `json:"hidden"`
	Proposals []ProposalView         `json:"proposals"`
	Reasons   []string               `json:"move_reasons"`
	CanUndo   *int64                 `json:"can_undo"`
	Motion    *MotionView            `json:"motion"`
	Motions   []MotionView           `json:"motions"`
	Decision  *DecisionView          `json:"decision"`
	Confirmed string                 `json:"confirmed"`
	Entries   []EntryView            `json:"entries"`
	alike     alike
}

// MeetingYou is what the person who looks may do, and how they are handled.
type MeetingYou struct {
	Member   *string               `json:"member"`
	Name     string                `json:"name"`
	Lead     bool                  `json:"lead"`
	Chair    bool                  `json:"chair"`
	Vote     *committee.Choice     `json:"vote"`
	May      map[string]Permission `json:"may"`
	Handling []OwnHandling         `json:"handling"`
}

// Permission says whether an action is possible, and if not, why.
type Permission struct {
	OK  bool   `json:"ok"`
	Why string `json:"why"`
}

// OwnHandling is how the person who looks is handled on a bid, or, without one, on the list as a whole.
type OwnHandling struct {
	Bid       string              `json:"bid"`
	Effective committee.Handling  `json:"effective"`
	Ruled     committee.Handling  `json:"ruled"`
	Chosen    *committee.Handling `json:"chosen"`
	Words     string              `json:"words"`
}

// MajorityView says whether the categories that must be in the majority are so.
type MajorityView struct {
	Holds    bool   `json:"holds"`
	Sentence string `json:"sentence"`
}

// MeetingItem is an item of the agenda. Withheld says why its title, words and minute are left out.
type MeetingItem struct {
	ID         string              `json:"id"`
	Title      string              `json:"title"`
	Kind       committee.ItemKind  `json:"kind"`
	Private    bool                `json:"private"`
	Why        string              `json:"why"`
	Resolution string              `json:"resolution"`
	Bids       []string            `json:"bids"`
	Of         *int                `json:"of"`
	State      committee.ItemState `json:"state"`
	Outcome    string              `json:"outcome"`
	Withheld   *string             `json:"withheld"`
	Minute     MinuteView          `json:"minute"`
}

// MinuteView is a minute as it drafts itself, and as it was corrected, when it was.
type MinuteView struct {
	Draft []string `json:"draft"`
	Text  *string  `json:"text"`
	By    string   `json:"by"`
}

// SeatView is a member and how they stand towards what is before the meeting.
type SeatView struct {
	Member     string             `json:"member"`
	Name       string             `json:"name"`
	Role       string             `json:"role"`
	Category   committee.Category `json:"category"`
	Voting     bool               `json:"voting"`
	DeputyFor  *string            `json:"deputy_for"`
	DeputyName string             `json:"deputy_name"`
	Present    bool               `json:"present"`
	Arrived    *string            `json:"arrived"`
	Departed   *string            `json:"departed"`
	Stays      []committee.Stay   `json:"stays"`
	InChair    bool               `json:"in_chair"`
	Handling   committee.Handling `json:"handling"`
	Words      string             `json:"handling_words"`
	Why        string             `json:"why"`
	Speaks     string             `json:"speaks"`
	Votes      bool               `json:"votes"`
	Counts     bool               `json:"counts"`
	Room       string             `json:"room"`
}

// ConflictView is a person's conflict on a bid, or on the list as a whole, and how it is handled.
type ConflictView struct {
	Person    string              `json:"person"`
	Member    *string             `json:"member"`
	Name      string              `json:"name"`
	Bid       string              `json:"bid"`
	Interests []ConflictInterest  `json:"interests"`
	Default   committee.Handling  `json:"default"`
	Ruled     *committee.Handling `json:"ruled"`
	RuledBy   string              `json:"ruled_by"`
	Reason    string              `json:"reason"`
	Chosen    *committee.Handling `json:"chosen"`
	Effective committee.Handling  `json:"effective"`
	Words     string              `json:"words"`
}

// ConflictInterest is a declared interest behind a conflict.
type ConflictInterest struct {
	N           int64             `json:"n"`
	Type        ettf.InterestType `json:"type"`
	Description string            `json:"description"`
}

// OrderView is an order that is argued, with what it costs and where the money runs out.
type OrderView struct {
	Lines    []OrderLine `json:"lines"`
	Capital  LimitView   `json:"capital"`
	Revenue  LimitView   `json:"revenue"`
	Sentence string      `json:"sentence"`
	Above    []string    `json:"above"`
	Left     int         `json:"left"`
}

// OrderLine is a bid in an order. Scored is its place in the scored order, Rank its rank there, null
// for an incomplete bid. Grant, Revenue and the running totals are null where they are withheld.
type OrderLine struct {
	Position          int                `json:"position"`
	Ref               string             `json:"ref"`
	Title             string             `json:"title"`
	Kind              ettf.BidKind       `json:"kind"`
	Confidential      bool               `json:"confidential"`
	Rank              *int               `json:"rank"`
	Scored            int                `json:"scored"`
	Moved             string             `json:"moved"`
	Reason            string             `json:"reason"`
	Words             string             `json:"words"`
	SuggestedBy       string             `json:"suggested_by"`
	MovedBy           string             `json:"moved_by"`
	Reserve           *committee.Reserve `json:"reserve"`
	Grant             *ettf.Pence        `json:"grant"`
	CumulativeGrant   *ettf.Pence        `json:"cumulative_grant"`
	Revenue           *ettf.Pence        `json:"revenue"`
	RevenueYear       *ettf.Year         `json:"revenue_year"`
	CumulativeRevenue *ettf.Pence        `json:"cumulative_revenue"`
	Breaks            []string           `json:"breaks"`
	Stops             []StopView         `json:"stops"`
}

// StopView is a stop flag of a bid, and why the committee goes on although it stands.
type StopView struct {
	Flag   string `json:"flag"`
	Text   string `json:"text"`
	Passed bool   `json:"passed"`
	Reason string `json:"reason"`
}

// LimitView says where a limit breaks, in words.
type LimitView struct {
	BreaksAt *string `json:"breaks_at"`
	Sentence string  `json:"sentence"`
}

// ProposalView is an order that is tried beside the list, and how it differs from it.
type ProposalView struct {
	Name     string     `json:"name"`
	By       string     `json:"by"`
	Differs  int        `json:"differs"`
	Sentence string     `json:"sentence"`
	Order    *OrderView `json:"order"`
}

// MotionView is a motion and how it stands.
type MotionView struct {
	Entry      int64                 `json:"entry"`
	Item       string                `json:"item"`
	Kind       committee.MotionKind  `json:"kind"`
	Text       string                `json:"text"`
	Method     committee.Method      `json:"method"`
	MovedBy    string                `json:"moved_by"`
	State      committee.MotionState `json:"state"`
	Eligible   []string              `json:"eligible"`
	Votes      []VoteView            `json:"votes"`
	Waiting    []string              `json:"waiting"`
	Objections []string              `json:"objections"`
	Tally      committee.Tally       `json:"tally"`
	Casting    *VoteView             `json:"casting"`
	CastingBy  string                `json:"casting_by"`
	Quorum     string                `json:"quorum"`
	Sentence   string                `json:"sentence"`
}

// VoteView is one member's vote, by name. Counts says that they may decide now.
type VoteView struct {
	Member     string           `json:"member"`
	Name       string           `json:"name"`
	Choice     committee.Choice `json:"choice"`
	RecordedBy string           `json:"recorded_by"`
	Counts     bool             `json:"counts"`
}

// DecisionView is what the meeting agreed. Sound says that it still has the hash under which it was
// frozen, AsAgreed that the round is still in the order that was agreed.
type DecisionView struct {
	*committee.Decision
	Entry    int64  `json:"entry"`
	At       string `json:"at"`
	Clock    string `json:"clock"`
	Sound    bool   `json:"sound"`
	AsAgreed bool   `json:"as_agreed"`
}

// EntryView is a line of the log. Withheld leaves out all but its number.
type EntryView struct {
	Seq      int64            `json:"seq"`
	Meeting  int              `json:"meeting"`
	At       string           `json:"at"`
	Clock    string           `json:"clock"`
	Who      string           `json:"who"`
	Name     string           `json:"name"`
	Action   committee.Action `json:"action"`
	Item     string           `json:"item"`
	Sentence string           `json:"sentence"`
	Withheld bool             `json:"withheld"`
}
