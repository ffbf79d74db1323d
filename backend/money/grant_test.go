package money

import (
	"testing"

	"lintel/backend/ettf"
)

func TestTheDirectionsBandsDecideTheGuaranteedYears(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		directions ettf.Directions
		grant      ettf.Pence
		years      int
	}{
		{ettf.Directions2013, 0, 0},
		{ettf.Directions2013, 1, 5},
		{ettf.Directions2013, pounds(100_000), 5},
		{ettf.Directions2013, pounds(100_000) + 1, 10},
		{ettf.Directions2013, pounds(250_000), 10},
		{ettf.Directions2013, pounds(250_000) + 1, 15},
		{ettf.Directions2024, pounds(144_000) - 1, 6},
		{ettf.Directions2024, pounds(144_000), 9},
		{ettf.Directions2024, pounds(360_000), 12},
		{ettf.Directions2024, pounds(660_000), 15},
		{ettf.Directions2024, pounds(1_200_000) - 1, 15},
		{ettf.Directions2024, pounds(1_200_000), 18},
	} {
		if got := GuaranteedYears(c.directions, c.grant); got != c.years {
			t.Errorf("a grant of %s under the Directions of %s guarantees %d years, want %d", c.grant, c.directions, got, c.years)
		}
	}
}

func TestAShareIsOverOnlyBeyondTheLimitAndWithoutVAT(t *testing.T) {
	t.Parallel()
	b := bid(400_000, 264_000)
	if ShareOver(b, b.Grant(), 66_00) {
		t.Error("exactly 66% is not over 66%")
	}
	if !ShareOver(b, b.Grant()+1, 66_00) {
		t.Error("a penny more than 66% is over 66%")
	}
	b.Capital = append(b.Capital, ettf.CapitalLine{Year: 2016, Amount: pounds(80_000), Item: ettf.ItemVAT})
	if !ShareOver(b, pounds(270_000), 66_00) {
		t.Error("VAT does not count towards the cost that the share is taken of")
	}
	if ShareOver(&ettf.Bid{}, pounds(1), 66_00) {
		t.Error("a bid without cost has no share")
	}
}

func TestAGrantFallsInTheYearsOfAllCapitalLinesInProportion(t *testing.T) {
	t.Parallel()
	b := &ettf.Bid{Capital: []ettf.CapitalLine{
		{Year: 2016, Amount: pounds(100), Item: "works"}, {Year: 2017, Amount: pounds(150), Item: "works"},
		{Year: 2017, Amount: pounds(50), Item: ettf.ItemVAT}}}
	years := []ettf.Year{2016, 2017, 2018}
	got := GrantByYear(b, pounds(100), years)
	for y, want := range []ettf.Pence{33_33, 66_67, 0} {
		if got[y].Rounded() != want {
			t.Errorf("%s: got %s, want %s", years[y], got[y].Rounded(), want)
		}
	}
}
