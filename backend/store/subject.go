package store

import (
	"strconv"
	"strings"
)

// Subject is what an entry of the record is about, in its parts. Which parts there are hangs on the
// kind.
type Subject struct {
	Kind      SubjectKind
	Bid       string // of kinds that concern a bid
	Criterion string
	Person    string // an email
	Key       string // what else names it: a code, an id, a number, a file's name
	// Commissioner is the code of whose committee or register it is.
	Commissioner string
}

// SubjectKind is what sort of thing a subject is.
type SubjectKind string

// The kinds of subject.
const (
	AboutBid        SubjectKind = "bid"
	AboutWithdrawal SubjectKind = "withdrawal"
	AboutEvidence   SubjectKind = "evidence"
	AboutScore      SubjectKind = "score"
	AboutSubmitted  SubjectKind = "submitted"
	AboutConsensus  SubjectKind = "consensus"
	AboutDissent    SubjectKind = "dissent"
	AboutInterest   SubjectKind = "interest"
	AboutRecusal    SubjectKind = "recusal"
	AboutGroups     SubjectKind = "groups"
	AboutRound      SubjectKind = "round"
	AboutTerms      SubjectKind = "terms"
	AboutCriteria   SubjectKind = "criteria"
	AboutPlaces     SubjectKind = "places"
	AboutPhase      SubjectKind = "phase"
	AboutAgreed     SubjectKind = "agreed order"
	AboutPractice   SubjectKind = "practice"
	AboutPremises   SubjectKind = "premises"
	AboutAccount    SubjectKind = "account"
	AboutWorkspace  SubjectKind = "workspace"
	AboutColumns    SubjectKind = "columns"
	AboutCommittee  SubjectKind = "committee"
	AboutRegister   SubjectKind = "register"
	AboutMeeting    SubjectKind = "meeting"
)

// under names a thing of a bid, so that all that concerns the bid is found together.
func under(bid string, parts ...string) string {
	return "bid " + bid + "\t" + strings.Join(parts, "\t")
}

// SubjectOf reads how the record names a subject. What it does not know keeps its text as its kind.
func SubjectOf(text string) Subject {
	parts := strings.Split(text, "\t")
	part := func(i int) string {
		if i < len(parts) {
			return parts[i]
		}
		return ""
	}
	word, rest, _ := strings.Cut(parts[0], " ")
	s := Subject{Kind: SubjectKind(part(1))}
	switch {
	case word == "bid" && len(parts) == 1:
		return Subject{Kind: AboutBid, Bid: rest}
	case word == "bid":
		s.Bid = rest
	case word == "commissioner":
		s.Commissioner = rest
	case parts[0] == "round" && len(parts) > 1: // of the round as a whole
	case word == string(AboutPractice), word == string(AboutPremises), word == string(AboutColumns):
		return Subject{Kind: SubjectKind(word), Key: rest}
	case word == string(AboutAccount):
		return Subject{Kind: AboutAccount, Person: rest}
	default:
		return Subject{Kind: SubjectKind(text)}
	}
	switch s.Kind {
	case AboutScore, AboutDissent:
		s.Criterion, s.Person = part(2), part(3)
	case AboutConsensus:
		s.Criterion = part(2)
	case AboutSubmitted:
		s.Person = part(2)
	case AboutEvidence, AboutInterest, AboutRegister, AboutMeeting:
		s.Key = part(2)
	}
	return s
}

// Number is the key of an interest, or of an entry of the register.
func (s *Subject) Number() int64 {
	n, err := strconv.ParseInt(s.Key, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
