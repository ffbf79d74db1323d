package ettf

// Role is what a person may be in a round.
type Role string

// The roles; a person may hold several.
const (
	Admin       Role = "admin"
	EstatesLead Role = "estates"
	Scorer      Role = "scorer"
	Finance     Role = "finance"
	Secretary   Role = "secretary"
	Chair       Role = "chair"
	MemberRole  Role = "member"
	Reader      Role = "reader"
)

// AllRoles are the roles in the order in which screens list them.
var AllRoles = []Role{Admin, EstatesLead, Scorer, Finance, Secretary, Chair, MemberRole, Reader}

// Phase is where a round stands.
type Phase string

// The phases in their order.
const (
	Preparing   Phase = "preparing"
	InScoring   Phase = "scoring"
	Moderating  Phase = "moderating"
	InMeeting   Phase = "meeting"
	OrderAgreed Phase = "agreed"
	Submitted   Phase = "submitted"
)

// AllPhases are the phases in their order.
var AllPhases = []Phase{Preparing, InScoring, Moderating, InMeeting, OrderAgreed, Submitted}
