package service

import (
	"context"

	"lintel/backend/store"
)

// Figures say how much there is, and nothing of what.
type Figures = store.Figures

// Figures are for whoever runs the program, on its own machine.
func (s *Service) Figures(ctx context.Context) (Figures, error) { return s.store.Figures(ctx) }

// Operations is what an administrator may want to know of the program and its workspace.
type Operations struct {
	Version string `json:"version"`
	store.Condition
}

// Operations say how the workspace stands on its disk.
// Errors: Forbidden.
func (s *Service) Operations(who Person, version string) (*Operations, error) {
	if err := must(CanOperate(who)); err != nil {
		return nil, err
	}
	return &Operations{Version: version, Condition: *s.store.Condition()}, nil
}
