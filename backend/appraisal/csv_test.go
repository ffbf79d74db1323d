package appraisal

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

func TestTheTablesAreRectangularAndHoldWhatTheDocumentsSay(t *testing.T) {
	t.Parallel()
	r := madeRound(11, 20)
	r.Bids[0].Title = "=HYPERLINK(\"x\"), \"Ysbyty Łódź\"\nsecond line"
	r.Terms.Commitments[0].Name = "@Mill Lane"
	a := Of(r)
	ranking := read(t, a.Ranking.CSV())
	if len(ranking) != 21 || ranking[0][0] != "rank" || !slices.Contains(ranking[0], "points_c8") || !slices.Contains(ranking[0], "liability_2025/26") {
		t.Errorf("ranking: %d rows under %v", len(ranking), ranking[0])
	}
	for i, result := range a.Ranking.Results {
		if row := ranking[i+1]; row[1] != result.Ref || row[4] != result.Score || row[0] != intCell(result.Rank) {
			t.Errorf("row %d: %v", i+1, row)
		}
		if result.Ref == "E1" && ranking[i+1][2] != "'=HYPERLINK(\"x\"), \"Ysbyty Łódź\"\nsecond line" {
			t.Errorf("title: got %q", ranking[i+1][2])
		}
	}
	money := read(t, a.Money.CSV())
	if len(money) != 1+1+20+2 || money[1][4] != "'@Mill Lane" || money[len(money)-1][0] != "limit" {
		t.Errorf("money: %d rows, %v", len(money), money[1])
	}
	estate := read(t, a.Estate.CSV())
	if len(estate) != 1+len(r.Premises) {
		t.Errorf("estate: %d rows", len(estate))
	}
	if !bytes.Contains(a.Estate.CSV(), []byte("\r\n")) {
		t.Error("lines do not end as RFC 4180 asks")
	}
}

func TestAYearWithoutALimitIsBlankAndNotNothing(t *testing.T) {
	t.Parallel()
	r := costed()
	r.Terms.RevenueLimit = map[ettf.Year]ettf.Pence{2016: 0}
	rows := read(t, Of(r).Money.CSV())
	head, limits := rows[0], rows[len(rows)-1]
	if limits[slices.Index(head, "revenue_2016/17")] != "0" || limits[slices.Index(head, "revenue_2017/18")] != "" {
		t.Errorf("got %s", strings.Join(limits, ","))
	}
}

// read fails where rows differ in length.
func read(t *testing.T, text []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
