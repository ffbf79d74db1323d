package service_test

import (
	"testing"

	"lintel/backend/service"
	"lintel/backend/testkit"
)

// BenchmarkImport takes a round of 200 bids into a fresh workspace.
func BenchmarkImport(b *testing.B) {
	text := testkit.RoundOf(b, 200)
	for b.Loop() {
		if _, err := testkit.Service(b).ImportRound(b.Context(), service.Operator, text, "", true); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSee opens a round of 200 bids that nobody has opened yet: it is read and worked out.
func BenchmarkSee(b *testing.B) {
	store := testkit.Store(b, testkit.Clock)
	if _, err := service.New(store, testkit.Clock).ImportRound(b.Context(), service.Operator, testkit.RoundOf(b, 200), "", true); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		v, err := service.New(store, testkit.Clock).See(b.Context(), service.Operator, testkit.RoundID)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := v.Appraisal(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
