package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"lintel/backend/service"
)

// listUsers prints everyone with an account.
func listUsers(w *World, o userOptions) error {
	return inWorkspace(w, o.data, func(ctx context.Context, s *service.Service) error {
		people, err := s.People(ctx, service.Operator)
		if err != nil {
			return err
		}
		if len(people.People) == 0 {
			_, err := fmt.Fprintln(w.Out, "Nobody has an account yet. To add the first: lintel help user")
			return err
		}
		rows := make([][]string, len(people.People))
		for i := range people.People {
			rows[i] = userRow(&people.People[i])
		}
		printTable(w.Out, []column{{head: "Email"}, {head: "Name"}, {head: "Roles", grows: true}, {head: "State"}, {head: "Last here"}}, rows)
		return nil
	})
}

func userRow(p *service.PersonLine) []string {
	roles := make([]string, len(p.Roles))
	for i, g := range p.Roles {
		roles[i] = string(g.Role)
		if g.Round != "" {
			roles[i] += " in " + g.Round
		}
	}
	return []string{visible(p.Email), visible(p.Name), strings.Join(roles, ", "), userState(p), lastHere(p.LastSignIn)}
}

func userState(p *service.PersonLine) string {
	switch {
	case !p.Active:
		return "closed"
	case p.Link != nil:
		return string(p.Link.Purpose)
	case !p.HasPassword && p.LastSignIn == nil:
		return "never came"
	}
	return "open"
}

func lastHere(at *time.Time) string {
	if at == nil {
		return "never"
	}
	return at.Format(time.DateOnly)
}
