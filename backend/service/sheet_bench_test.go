package service_test

import (
	"fmt"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/sheet"
	"lintel/backend/testkit"
)

// A file of 10,000 rows must be previewed within two seconds, the reading of the file included.

// tenThousandBids is a workspace with a round of 10,000 bids, and a file that changes each of them.
func tenThousandBids(b *testing.B, format sheet.Format) (*testkit.Site, []byte) {
	b.Helper()
	site := testkit.Serve(b, testkit.RoundOf(b, 10_000))
	v, err := site.Service.See(b.Context(), service.Operator, testkit.RoundID)
	if err != nil {
		b.Fatal(err)
	}
	content, err := v.Sheet(b.Context(), service.BidSheet, format, service.BidFilter{})
	if err != nil {
		b.Fatal(err)
	}
	return site, content
}

// tenThousandScores is a workspace with a round of 200 bids that are scored, and a file of scores by
// 17 scorers.
func tenThousandScores(b *testing.B) (*testkit.Site, []byte) {
	b.Helper()
	site := testkit.Serve(b, testkit.RoundOf(b, 200)).In(testkit.RoundID, ettf.InScoring)
	var text strings.Builder
	text.WriteString("bid,criterion,score,reason,scorer\n")
	refs, rows := testkit.RefsOf(b, 200), 0
	for n := 0; rows < 10_000; n++ {
		site.With(fmt.Sprintf("scorer-%d", n), service.Grant{Role: ettf.Scorer})
		for i, ref := range refs {
			for _, criterion := range []string{"access", "capacity", "training"} {
				if criterion != "training" || i%3 != 2 { // every third bid is of technology
					fmt.Fprintf(&text, "%s,%s,%d,\"evenings too, for a whole locality\",scorer-%d@example.nhs.uk\n", ref, criterion, 1+(n+i)%3, n)
					rows++
				}
			}
		}
	}
	return site, []byte(text.String())
}

func importing(b *testing.B, site *testkit.Site, kind service.SheetKind, content []byte, write bool) service.Import {
	b.Helper()
	book, _, err := service.OpenSheet(kind, "file", content)
	if err != nil {
		b.Fatal(err)
	}
	report, err := site.Service.ImportSheet(b.Context(), service.Operator, testkit.RoundID, service.SheetImport{Kind: kind, Book: book, Write: write})
	if err != nil {
		b.Fatal(err)
	}
	return report
}

func BenchmarkPreviewBids(b *testing.B) {
	for _, format := range []sheet.Format{sheet.CSV, sheet.XLSX} {
		site, content := tenThousandBids(b, format)
		b.Run("10000/"+string(format), func(b *testing.B) {
			for b.Loop() {
				if report := importing(b, site, service.BidSheet, content, false); report.Unchanged != 10_000 {
					b.Fatalf("%+v", report)
				}
			}
		})
	}
}

func BenchmarkPreviewScores(b *testing.B) {
	site, content := tenThousandScores(b)
	b.Run("10000/csv", func(b *testing.B) {
		for b.Loop() {
			if report := importing(b, site, service.ScoreSheet, content, false); report.Added < 10_000 {
				b.Fatalf("%d added", report.Added)
			}
		}
	})
}

// BenchmarkImportBids and BenchmarkImportScores write the file into a workspace without them.
func BenchmarkImportBids(b *testing.B) {
	_, content := tenThousandBids(b, sheet.CSV)
	b.Run("10000/csv", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			site := testkit.Serve(b, testkit.Round)
			b.StartTimer()
			if report := importing(b, site, service.BidSheet, content, true); report.Added != 10_000 {
				b.Fatalf("%d added", report.Added)
			}
		}
	})
}

func BenchmarkImportScores(b *testing.B) {
	b.Run("10000/csv", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			site, content := tenThousandScores(b)
			b.StartTimer()
			if report := importing(b, site, service.ScoreSheet, content, true); report.Added < 10_000 {
				b.Fatalf("%d added", report.Added)
			}
		}
	})
}
