package committee

import (
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// vote judges motions and all that is done about them.
func (m *Meeting) vote(f *Facts, a *Actor, e *Entry) error {
	switch e.Action {
	case PutMotion:
		return m.put(f, e)
	case WithdrawIt:
		return e.say("The motion was withdrawn.")
	case CastVote:
		e.Member = m.MemberOf(a.Email).ID
		return m.ballot(e)
	case RecordVote:
		if ok, why := m.mayVote(f, m.Committee.Member(e.Member)); !ok {
			return ettf.Errorf(ettf.Forbidden, "may-not-vote", "%s", why)
		}
		if b, voted := m.Motion().Votes[e.Member]; voted && b.Recorded == "" {
			return notNow("%s has voted themselves, and so changes it themselves.", m.NameOf(e.Member))
		}
		return m.ballot(e)
	case Object:
		e.Member = m.MemberOf(a.Email).ID
		if slices.Contains(m.Motion().Objections, e.Member) {
			return notNow("You have objected already.")
		}
		return e.say("%s is against.", m.NameOf(e.Member))
	case CastingVote:
		return m.casting(f, e)
	}
	return m.resolve(f, e)
}

func (m *Meeting) put(f *Facts, e *Entry) error {
	if e.Kind == "" {
		e.Kind = OtherMotion
	}
	switch {
	case e.Kind != OrderMotion && e.Kind != OtherMotion:
		return wrong("kind", string(e.Kind), "order or other")
	case e.Method != Consensus && e.Method != ByVote:
		return wrong("method", string(e.Method), "consensus or vote")
	case e.Kind == OtherMotion && e.Text == "":
		return wrong("text", "", "what the meeting is asked to decide")
	}
	if ok, why := m.mayVote(f, m.Committee.Member(e.MovedBy)); !ok {
		return ettf.Errorf(ettf.Forbidden, "may-not-move", "%s", why)
	}
	e.MovedBy = m.NameOf(e.MovedBy)
	e.Standing = m.Standing(f)
	if e.Kind == OrderMotion {
		if ok, why := onList(m, f, nil); !ok {
			return notNow("%s", why)
		}
		list, err := m.Working(f, "")
		if err != nil {
			return err
		}
		if left := m.Left(f, list); len(left) > 0 {
			return notNow("First go on, with a reason, although %s, or put it right.", flagWords(left))
		}
		e.List = &list
		if e.Text == "" {
			e.Text = "That the order be agreed as it stands: " + strings.Join(list.Refs, ", ") + "."
		}
	}
	if e.Method == Consensus {
		return e.say("The chair asked whether anybody was against: %s", stopped(e.Text))
	}
	return e.say("%s moved: %s", e.MovedBy, stopped(e.Text))
}

// Left are the stop flags that stand on an order and were not passed.
func (m *Meeting) Left(f *Facts, o Order) []FlagOf {
	left := []FlagOf{}
	for _, stop := range f.Stops {
		if !slices.ContainsFunc(o.Passed, func(p Pass) bool { return p.Ref == stop.Ref && p.Flag == stop.Flag }) {
			left = append(left, stop)
		}
	}
	return left
}

func (m *Meeting) ballot(e *Entry) error {
	if !slices.Contains(AllChoices, e.Choice) {
		return wrong("choice", string(e.Choice), "for, against or abstain")
	}
	return e.say("%s %s.", m.NameOf(e.Member), e.Choice.words())
}

func (c Choice) words() string {
	if c == Abstain {
		return "abstained"
	}
	return "voted " + string(c)
}

// resolve counts, and says what the motion came to.
func (m *Meeting) resolve(f *Facts, e *Entry) error {
	motion := m.Motion()
	if err := m.stillAsPut(f, motion); err != nil {
		return err
	}
	e.Standing = m.Standing(f)
	eligible := e.Standing.Deciding
	if motion.Method == Consensus {
		against := slices.DeleteFunc(slices.Clone(motion.Objections), func(id string) bool { return !slices.Contains(eligible, id) })
		e.Result = Carried
		if len(against) > 0 {
			e.Result = Lost
			return e.say("There is no consensus: %s %s against. Put it to a vote.", m.names(against), wasOrWere(against))
		}
		return e.say("Agreed by consensus: nobody was against.")
	}
	tally := TallyOf(motion.Votes, eligible)
	if tally == (Tally{}) {
		return notNow("Nobody has voted yet.")
	}
	e.Tally, e.Result = &tally, tally.Result()
	switch e.Result {
	case Tied:
		by := m.CastingBy(f)
		if by == "" {
			return e.say("%s A tie, and nobody is here who has the casting vote.", tally.words())
		}
		return e.say("%s A tie: %s has the casting vote.", tally.words(), m.NameOf(by))
	case Carried:
		return e.say("Carried. %s", tally.words())
	}
	return e.say("Lost. %s", tally.words())
}

func (t Tally) words() string {
	return fmt.Sprintf("For %d, against %d, abstaining %d.", t.For, t.Against, t.Abstain)
}

func wasOrWere(who []string) string {
	if len(who) == 1 {
		return "was"
	}
	return "were"
}

func (m *Meeting) names(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = m.NameOf(id)
	}
	return listed(names)
}

// stillAsPut refuses to decide on a list that is not what was put: a bid has come or gone, or another
// flag stands.
func (m *Meeting) stillAsPut(f *Facts, motion *Motion) error {
	if motion.Kind != OrderMotion {
		return nil
	}
	if ok, why := onList(m, f, nil); !ok {
		return notNow("%s", why)
	}
	if !slices.Equal(motion.Order.Over(f.Refs()).Refs, motion.Order.Refs) {
		return notNow("Bids have come or gone since the motion was put: withdraw it, and put it anew.")
	}
	if left := m.Left(f, *motion.Order); len(left) > 0 {
		return notNow("Since the motion was put %s: withdraw it, and put it anew.", flagWords(left))
	}
	return nil
}

// casting takes the casting vote, if there is still a tie among those who may decide now.
func (m *Meeting) casting(f *Facts, e *Entry) error {
	motion := m.Motion()
	if err := m.stillAsPut(f, motion); err != nil {
		return err
	}
	if e.Choice != For && e.Choice != Against {
		return wrong("choice", string(e.Choice), "for or against")
	}
	e.Standing = m.Standing(f)
	tally := TallyOf(motion.Votes, e.Standing.Deciding)
	if tally.Result() != Tied {
		return notNow("It is no longer a tie: %s Count again.", tally.words())
	}
	e.Member, e.Tally, e.Result = m.CastingBy(f), &tally, Lost
	word := "lost"
	if e.Choice == For {
		e.Result, word = Carried, "carried"
	}
	return e.say("%s used the casting vote %s. The motion is %s.", m.NameOf(e.Member), e.Choice, word)
}
