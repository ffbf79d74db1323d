package service

import (
	"context"

	"lintel/backend/store"
)

// Figures say how much there is, and nothing of what.
type Figures = store.Figures

// Figures are for whoever runs the program, on its own machine.
func (s *Service) Figures(ctx context.Context) (Figures, error) { return s.store.Figures(ctx) }
