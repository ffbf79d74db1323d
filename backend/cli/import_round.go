package cli

import (
	"context"
	"errors"
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// importRound refuses a faulty file before the workspace is touched, or even made.
func importRound(w *World, in importing) error {
	text, err := readFile(w, in.file)
	if err != nil {
		return err
	}
	report, err := service.JudgeRound(text)
	if err == nil {
		err = inWorkspace(w, in.data, func(ctx context.Context, s *service.Service) (err error) {
			report, err = s.ImportRound(ctx, service.Operator, text, in.round, in.write)
			return err
		})
	}
	if in.asJSON {
		return errors.Join(printJSON(w, report), err)
	}
	if err != nil {
		return err
	}
	printCounts(w, report)
	return nil
}

// pickRound is the round that was named, or the only one there is.
func pickRound(ctx context.Context, s *service.Service, id string) (string, error) {
	if id != "" {
		return id, nil
	}
	rounds, err := s.Rounds(ctx, service.Operator)
	if err != nil {
		return "", err
	}
	switch len(rounds) {
	case 0:
		return "", ettf.Errorf(ettf.NotFound, "no-round", "The workspace has no round yet. Take one in with: lintel import round FILE --data DIR --yes")
	case 1:
		return rounds[0].ID, nil
	}
	names := ""
	for _, r := range rounds {
		names += fmt.Sprintf("\n  --round %s   %s", r.ID, visible(r.Name))
	}
	return "", ettf.Errorf(ettf.Invalid, "which-round", "The workspace has %d rounds; say which:%s", len(rounds), names)
}
