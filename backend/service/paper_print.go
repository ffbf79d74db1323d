package service

import (
	"context"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/report"
	"lintel/backend/store"
)

// MeetingPaper is one of the papers of a meeting.
type MeetingPaper string

// The papers of a meeting.
const (
	AgendaPaper  MeetingPaper = "agenda"
	MinutesPaper MeetingPaper = "minutes"
)

// MeetingPaper prints a paper of a meeting: the public edition, which is the same for everyone, or all
// that the person may see of it.
// Errors: NotFound "no-such-round", "no-such-meeting"; Forbidden.
func (s *Service) MeetingPaper(ctx context.Context, who Person, round string, n int, paper MeetingPaper, form PaperForm, public bool) ([]byte, error) {
	p, err := s.printer(ctx, who, round, public)
	if err != nil {
		return nil, err
	}
	m, err := p.meeting(n)
	if err != nil {
		return nil, err
	}
	if paper == AgendaPaper {
		return set(report.Agenda{Meeting: m, Public: public}, form)
	}
	return set(report.Minutes{Meeting: m, Public: public}, form)
}

// DecisionsPaper prints the register of decisions of a round's meetings, in the same editions.
// Errors: NotFound "no-such-round"; Forbidden.
func (s *Service) DecisionsPaper(ctx context.Context, who Person, round string, form PaperForm, public bool) ([]byte, error) {
	p, err := s.printer(ctx, who, round, public)
	if err != nil {
		return nil, err
	}
	d := report.Decisions{Body: p.body(p.g.committee), Public: public}
	for _, n := range meetingsIn(p.entries) {
		m, err := p.meeting(n)
		if err != nil {
			return nil, err
		}
		taken := p.decisions(m)
		d.Entries = append(d.Entries, taken...)
		if len(taken) > 0 {
			d.AsAt = max(d.AsAt, m.Date)
		}
	}
	return set(d, form)
}

// printer makes the papers of a round's meetings for one person, or for the public.
type printer struct {
	service   *Service
	look      *onlooker // for whom it is
	asks      *onlooker
	g         *ground
	entries   []committee.Entry
	public    bool
	published map[int64]bool // by the number of the interest
	record    committee.RecordHead
	at        *meeting                // the one that is printed
	motionsOf map[string][]MotionView // by its items
}

// printer looks at the meetings for a paper. What is public is so for everyone, but for those from whom
// the order is still hidden: they read it when they have scored.
func (s *Service) printer(ctx context.Context, who Person, round string, public bool) (*printer, error) {
	look, err := s.lookerOn(ctx, who, round, false)
	if err != nil {
		return nil, err
	}
	p := &printer{service: s, look: look, asks: look, public: public}
	if public {
		p.look = &onlooker{actor: &committee.Actor{Lead: true}, sealed: look.sealed}
	}
	if p.entries, _, err = s.meetingEntries(ctx, round); err != nil {
		return nil, err
	}
	if p.g, err = s.groundOf(ctx, round); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(r *store.Reader) error {
		p.published = publishedIn(r, round)
		p.record = r.RecordHead()
		return nil
	})
	return p, err
}

// reads refuses a paper of a meeting that is being held to a member who has left for what is before it: it
// would tell them what is said meanwhile.
func (p *printer) reads(at *meeting) error {
	m := at.m
	if m.Phase != committee.Open || m.MemberOf(p.asks.who.Email) == nil {
		return nil
	}
	asks := *p.asks
	asks.person = m.PersonOf(asks.who.Email)
	if why := asks.withheld(m, at.f, m.Now(), m.Focus); why != "" {
		return ettf.Errorf(ettf.Forbidden, "hidden", "%s The papers are for you when the meeting goes on.", why)
	}
	return nil
}

// publishedIn are the declared interests to whose publication their owners agree: those that stand in
// the register with that consent, by themselves or as one of the person's of the same type.
func publishedIn(r *store.Reader, round string) map[int64]bool {
	register := r.Register(r.Commissioner(round))
	published := map[int64]bool{}
	for _, i := range r.Interests(round) {
		agrees, found := true, false
		for _, e := range register {
			if i.Register != nil && e.N != *i.Register || i.Register == nil && (e.Person != i.Person || e.Type != i.Type) {
				continue
			}
			found = true
			agrees = agrees && e.Publish
		}
		published[i.N] = found && agrees
	}
	return published
}

// body is the committee as it met, with the words that it has now for what it withholds.
func (p *printer) body(met *committee.Committee) report.Body {
	b, now := bodyOf(p.g.appraisal.Round, met), bodyOf(p.g.appraisal.Round, p.g.committee)
	b.Bid, b.Private, b.Personal = now.Bid, now.Private, now.Personal
	return b
}
