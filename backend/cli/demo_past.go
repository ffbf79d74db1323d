package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/sample"
	"lintel/backend/service"
	"lintel/backend/web"
)

// FillDemo makes the workspace of the demonstration in a folder: first the year before, at the time at
// which it was, then the sample round, now. It is small: two rounds, eight accounts, one meeting.
func FillDemo(w *World, folder string) error {
	past := sample.ThePast()
	now := past.Imported.Time
	then := *w
	then.Clock = func() time.Time { return now }
	err := inWorkspace(&then, folder, func(ctx context.Context, s *service.Service) error {
		return (&player{ctx: ctx, service: s, past: past, now: &now}).play()
	})
	if err != nil {
		return err
	}
	return inWorkspace(w, folder, func(ctx context.Context, s *service.Service) error {
		if _, err := s.ImportRound(ctx, service.Operator, sample.JSON(), "", true); err != nil {
			return err
		}
		return confirmRegister(ctx, s, past)
	})
}

// player plays what happened to the earlier round, by the same rules as everybody's doings.
type player struct {
	ctx     context.Context
	service *service.Service
	past    *sample.Past
	now     *time.Time
}

func (p *player) play() error {
	for _, step := range []func() error{p.begin, p.declare, p.goOn, p.meet} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// at sets the clock to a time, or a little on for none.
func (p *player) at(t sample.Time) {
	if t.IsZero() {
		t.Time = p.now.Add(20 * time.Second)
	}
	*p.now = t.Time
}

// begin has the people, the round and the committee.
func (p *player) begin() error {
	for _, a := range demoAccounts {
		account := service.NewAccount{Email: a.Email, Name: a.Name, Password: demoPassword, Grants: []service.Grant{{Role: a.Role}}}
		if err := p.service.AddAccount(p.ctx, service.Operator, account); err != nil {
			return err
		}
	}
	if _, err := p.service.ImportRound(p.ctx, service.Operator, sample.Earlier(), p.past.Round, true); err != nil {
		return err
	}
	_, err := p.service.PutCommittee(p.ctx, service.Operator, p.past.Round, "0", p.past.Committee)
	return err
}

// declare fills the register of interests.
func (p *player) declare() error {
	for _, entry := range p.past.Register {
		if _, err := p.service.PutRegister(p.ctx, service.Operator, p.past.Round, 0, "", entry); err != nil {
			return err
		}
	}
	return nil
}

// confirmRegister has everybody say that nothing has changed, but for one entry.
func confirmRegister(ctx context.Context, s *service.Service, past *sample.Past) error {
	for n := int64(1); n <= int64(len(past.Register)); n++ {
		if n == past.Due {
			continue
		}
		if _, err := s.ConfirmRegister(ctx, service.Operator, past.Round, n); err != nil {
			return err
		}
	}
	return nil
}

// goOn takes the round to its meeting. Whoever scores hands in their scores while they are given.
func (p *player) goOn() error {
	for _, step := range p.past.Phases {
		p.at(step.On)
		if err := p.service.MovePhase(p.ctx, service.Operator, p.past.Round, step.Phase, ""); err != nil {
			return err
		}
		if step.Phase != ettf.InScoring {
			continue
		}
		for _, a := range demoAccounts {
			if a.Role != ettf.Scorer {
				continue
			}
			p.at(sample.Time{})
			if _, err := p.service.SubmitAll(p.ctx, personOf(&a), p.past.Round); err != nil {
				return err
			}
		}
	}
	proposed := make([]service.Proposed, len(p.past.TakenOver))
	for i, t := range p.past.TakenOver {
		proposed[i] = service.Proposed{Register: t.Register, Bid: t.Bid}
	}
	_, err := p.service.TakeOver(p.ctx, service.Operator, p.past.Round, proposed)
	return err
}

// meet plays the meeting.
func (p *player) meet() error {
	secretary, err := demoPerson("secretary")
	if err != nil {
		return err
	}
	p.at(p.past.Planned)
	n, err := p.service.PlanMeeting(p.ctx, secretary, p.past.Round, service.NewMeeting{Details: p.past.Meeting.Details, Items: p.past.Meeting.Items})
	if err != nil {
		return err
	}
	for i, act := range p.past.Acts {
		p.at(act.On)
		who, err := demoPerson(act.Who)
		if err == nil {
			err = p.service.Act(p.ctx, who, p.past.Round, n, "*", act.Act)
		}
		if err != nil {
			return fmt.Errorf("act %d of the sample's meeting, %s: %w", i+1, act.Action, err)
		}
	}
	return nil
}

// demoPerson is whoever has the account of a name before the @.
func demoPerson(name string) (service.Person, error) {
	at := slices.IndexFunc(demoAccounts, func(a web.DemoAccount) bool { return strings.HasPrefix(a.Email, name+"@") })
	if at < 0 {
		return service.Person{}, ettf.Errorf(ettf.NotFound, "no-such-account", "The demonstration has no account %s.", name)
	}
	return personOf(&demoAccounts[at]), nil
}

func personOf(a *web.DemoAccount) service.Person {
	return service.Person{Email: a.Email, Name: a.Name, Grants: []service.Grant{{Role: a.Role}}}
}
