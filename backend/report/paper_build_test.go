package report

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"lintel/backend/ettf"
)

var testBody = Body{Commissioner: "NHS Testing CCG", Round: "ETTF 2016/17", Committee: "Primary care commissioning committee", Lay: "lay"}

// aMeeting is a meeting with all that papers print: three confidential bids of nine, an item in
// private, a tie broken by the chair.
func aMeeting() *Meeting {
	m := &Meeting{
		Body: testBody, Title: "Ranking of the ETTF bids", Kind: "Meeting of the committee", Date: "2016-05-26", Time: "14:00", Place: "Boardroom, Teesdale House",
		Level:  "Delegated: the committee decides.",
		Quorum: "At least 1 lay member, 1 GP and 1 executive, and a lay majority of those present.", Majority: "Lay and executive members together outnumber the other voting members.",
		Standing: "Draft, to be confirmed by the chair",
		Seats: []Seat{
			{Name: "Ann Lee", Role: "lay member, patient and public involvement", Category: "lay", Voting: true, InChair: true, Present: true, Spells: []Spell{{Arrived: "14:00"}}},
			{Name: "Dr Sam Reid", Role: "GP, North locality", Category: "clinician", Voting: true, Present: true, Spells: []Spell{{"14:00", "14:20"}, {"14:45", ""}}},
			{Name: "Joy Obi", Role: "chief finance officer", Category: "executive", Voting: true, Present: true, Spells: []Spell{{Arrived: "14:05"}}},
			{Name: "Tom Hill", Role: "head of contracting", Category: "officer", Voting: true, DeputyFor: "Meera Shah", Present: true, Spells: []Spell{{Arrived: "14:00"}}},
			{Name: "Meera Shah", Role: "chief officer", Category: "executive", Voting: true},
			{Name: "Łucja Nowak", Role: "Healthwatch", Category: "partner body", Present: true, Spells: []Spell{{"14:00", "15:10"}}},
		},
		Conflicts: []Conflict{
			{Name: "Dr Sam Reid", Bid: "E4", Interests: []InterestLine{{"financial", "Partner at Mill Lane Surgery", true}}, Handling: "leaves", RuledBy: "Ann Lee", Reason: "the bid would raise the value of a building that the partners own"},
			{Name: "Dr Sam Reid", Interests: []InterestLine{{"financial", "Partner at a practice with a bid on the list", true}}, Handling: "may discuss, not decide"},
			{Name: "Łucja Nowak", Bid: "E1", Interests: []InterestLine{{"non-financial personal", "Patient of Harbour Practice", false}}, Handling: "may stay, not discuss", Chosen: true},
		},
		Order:    anOrder(9, 2, 5, 6),
		Decision: &Decision{Text: "The committee agreed the order of nine bids, E1 first", At: "26 May 2016, 15:02", Hash: "3f6c1b0a9d8e7f6c5b4a3928170695847362514038f6c1b0a9d8e7f6c5b4a392", Sound: true, Record: Record{412, "9e107d9d372bb6826bd81d3542a419d69e107d9d372bb6826bd81d3542a419d6"}},
		Record:   Record{431, "e4d909c290d0fb1ca068ffaddf22cbd0e4d909c290d0fb1ca068ffaddf22cbd0"},
	}
	vote := Motion{
		Text: "the order as read back be agreed, at a grant of £1.4m in all", Method: "by vote", MovedBy: "Joy Obi", Outcome: "carried on the casting vote",
		Votes:   []Vote{{"Ann Lee", "for"}, {"Joy Obi", "against"}, {"Tom Hill", "abstain"}},
		Casting: Vote{"Ann Lee", "for"}, CastingWhy: "the chair, on a tie",
	}
	m.Items = []Item{
		{Title: "Declarations of interest", Kind: "for noting", State: "done", Quorum: "Quorate: 4 may decide.", Majority: "Lay and executive members: 3 of 4.", Minutes: []string{"The interests above were declared.", "Łucja Nowak declared an interest (non-financial personal) on E1: may stay, not discuss."}},
		{Title: "Closure of Quayside Surgery", Kind: "for decision", Private: true, Why: "a practice's closure is not yet known to its patients", Resolution: "That representatives of the press and other members of the public be excluded from the remainder of this item",
			Bids: []string{"E6"}, State: "done", Outcome: "Noted.", Quorum: "Quorate: 3 may decide.", Minutes: []string{"The landlord asks for Quayside Surgery to be empty by March."}},
		{Title: "The order of the list", Kind: "for decision", Bids: []string{"E1", "E2"}, State: "done", Outcome: "The order was agreed.", Quorum: "Quorate: 3 may decide.", Majority: "Lay and executive members: 2 of 3.",
			Minutes: []string{"The LMC said that there was no point in putting IT into buildings that practices would move out of.", "Joy Obi asked what Scheme 6 would cost; £66,600 was the answer."}, Motions: []Motion{vote}},
		{Title: "Any other business", Kind: "for noting", State: "deferred", Outcome: "No time was left."},
	}
	return m
}

// anOrder is a list of n bids, of which those at the given scored places are confidential.
func anOrder(n int, confidential ...int) *Order {
	o := &Order{Capital: "At E4 the list goes over the capital limit by £120,000 in 2016/17.", Revenue: "The revenue limit holds in every year that has one.", Above: "The set above the line is E1, E2 and E3."}
	for i := 1; i <= n; i++ {
		o.Lines = append(o.Lines, OrderLine{Ref: fmt.Sprintf("E%d", i), Title: fmt.Sprintf("Scheme %d: rooms for surgery %d", i, i), Kind: "estates", Names: []string{fmt.Sprintf("Scheme %d", i), fmt.Sprintf("A%05d", 81000+i)},
			Scored: i, Rank: ptr(i), Grant: ettf.Pence(61_300_00 + i*i*1_100_00), Revenue: ettf.Pence(i % 3 * 7_250_00), RevenueYear: 2018})
	}
	for _, at := range confidential {
		o.Lines[at-1].Withheld = &Withholding{Reason: "the landlord's terms are under negotiation"}
	}
	move(o, 2, 0, OrderLine{Moved: "up 2", Reason: "condition of the premises", Words: "rated CX, and the site is identified", SuggestedBy: "the LMC", MovedBy: "Ann Lee"})
	if n > 5 {
		o.Lines[4].Moved, o.Lines[4].Reason, o.Lines[4].Words = "up 1", "fairness between localities", "Scheme 6 is in the north"
		o.Lines[3].ReserveFor, o.Lines[3].SwitchBy = "E1", "2017-01-31"
		o.Lines[3].Breaks, o.Lines[4].Breaks = []string{"capital"}, []string{"capital"}
		o.Lines[3].Stops = []Stop{{"revenue-unfunded", "Nobody funds £7,250 a year from 2018/19.", "within the 2018/19 allocation"}}
		o.Lines[5].Stops = []Stop{{"payer-disputed", "Who pays the service charge of £9,999 is disputed.", ""}}
	}
	o.add()
	return o
}

func move(o *Order, from, to int, why OrderLine) {
	l := o.Lines[from]
	l.Moved, l.Reason, l.Words, l.SuggestedBy, l.MovedBy = why.Moved, why.Reason, why.Words, why.SuggestedBy, why.MovedBy
	lines := append([]OrderLine{}, o.Lines[:from]...)
	lines = append(lines, o.Lines[from+1:]...)
	o.Lines = append(append(append([]OrderLine{}, lines[:to]...), l), lines[to:]...)
}

// add sums the list down.
func (o *Order) add() {
	var grant, revenue ettf.Pence
	for i := range o.Lines {
		grant, revenue = grant+o.Lines[i].Grant, revenue+o.Lines[i].Revenue
		o.Lines[i].GrantSoFar, o.Lines[i].RevenueSoFar = grant, revenue
	}
}

func shuffledOrder(random *rand.Rand, o *Order) *Order {
	lines := append([]OrderLine{}, o.Lines...)
	random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	other := &Order{Lines: lines}
	other.add()
	return other
}

func aRegister() Register {
	return Register{Body: testBody, AsAt: "2016-05-26", Entries: []RegisterEntry{
		{Name: "Dr Sam Reid", Role: "GP, North locality", Category: "clinician", Type: "financial", Relation: "partner", Description: "Partner at Mill Lane Surgery", Practices: []string{"A81004"}, From: "2009-04-01", Managed: "leaves for bids of the practice", Publish: true, Declared: "2016-04-02", Confirmed: "2016-05-01", Due: "2017-05-01"},
		{Name: "Łucja Nowak", Role: "Healthwatch", Category: "partner body", Type: "non-financial personal", Relation: "patient", Description: "Patient of Harbour Practice", Practices: []string{"A81001"}, From: "2012-01-01", Declared: "2016-05-26", Late: true, Due: "2017-05-26"},
		{Name: "Ann Lee", Role: "lay member", Category: "lay", Type: "indirect", Relation: "family", Description: "Brother is a director of Quay Builders Ltd", Organisation: "Quay Builders Ltd", From: "2014-06-01", To: "2015-12-31", Publish: true, Declared: "2014-06-20", Ended: "2015-12-31", EndedWhy: "he has retired"},
	}}
}

func someDecisions() Decisions {
	m := aMeeting()
	return Decisions{Body: testBody, AsAt: "2016-05-26", Entries: []DecisionEntry{
		{Meeting: m, Item: 2, By: "the committee", Text: "The closure of Quayside Surgery was noted.", Bids: []string{"E6"}},
		{Meeting: m, Item: 3, By: "the committee", Text: m.Decision.Text, Motion: &m.Items[2].Motions[0], Decision: m.Decision},
	}}
}

// papers are all papers in both editions.
func papers() map[string]Paper {
	full := map[string]Paper{}
	for _, public := range []bool{false, true} {
		edition := map[bool]string{false: "full", true: "public"}[public]
		register, decisions := aRegister(), someDecisions()
		register.Public, decisions.Public = public, public
		full[edition+" agenda"] = Agenda{aMeeting(), public}
		full[edition+" minutes"] = Minutes{aMeeting(), public}
		full[edition+" register"] = register
		full[edition+" decisions"] = decisions
	}
	return full
}

func paperHTML(t testing.TB, p Paper) string {
	t.Helper()
	out, err := PaperHTML(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func paperPDF(t testing.TB, p Paper) []byte {
	t.Helper()
	out, err := PaperPDF(p)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
