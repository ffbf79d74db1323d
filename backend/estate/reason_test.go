package estate

import (
	"testing"

	"lintel/backend/ettf"
)

func TestTheOrderOfNeedSaysItsReasonInWords(t *testing.T) {
	t.Parallel()
	cost := func(p ettf.Premises, gia *ettf.Hundredths, total *ettf.Pence) ettf.Premises {
		p.GIA = gia
		p.Surveys[0].CostToB = &ettf.FacetAmounts{Total: total}
		return p
	}
	poor := ettf.Facets{Condition: "C", Suitability: "DX", Quality: "DX", Space: "F"}
	for want, p := range map[string]ettf.Premises{
		"Worst: DX on functional suitability and quality. 3 of 6 facets at C or worse. £1,000 for each m² to bring to B.":                         cost(surveyed("P", poor, nil), to(ettf.Hundredths(200_00)), to(ettf.Pence(200_000_00))),
		"Worst: DX on functional suitability and quality. 3 of 6 facets at C or worse. £200,000 to bring to B; the area is not known.":            cost(surveyed("P", poor, nil), nil, to(ettf.Pence(200_000_00))),
		"Worst: C on space utilisation (overcrowded). 1 of 6 facets at C or worse. What it costs to bring to B is not known.":                     surveyed("P", ettf.Facets{Space: "O", Quality: "B"}, nil),
		"Worst: B on physical condition, quality and environmental management. No facet at C or worse. What it costs to bring to B is not known.": surveyed("P", ettf.Facets{Condition: "B", Quality: "B", Environment: "B"}, nil),
		"The latest survey gives no facet a grade from A to D.":                                                                                   surveyed("P", ettf.Facets{Space: "E"}, nil),
		"Never surveyed.": {ID: "P"},
	} {
		if got := NeedOf(&p).Reason(&p); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestBlocksSayWhereALifeIsAssumedAndWhereAStatedFigureCannotBe(t *testing.T) {
	t.Parallel()
	main, store, shed := block(to(17), 0, 4_783_00, 171_821_00, 114_377_00), block(nil, 1_00, 0, 3_00, 0), block(to(0), 0, 0, 0, 5_00)
	main.Name, store.Name = "main", "store"
	main.RiskAdjusted, shed.RiskAdjusted = to(ettf.Pence(4_000_00)), to(ettf.Pence(5_00))
	p := &ettf.Premises{Blocks: []ettf.Block{main, store, shed, {Name: "garage"}}}
	blocks := BlocksOf(&ettf.Terms{}, p)
	if *blocks[0].RiskAdjusted != 21_618_18 || blocks[0].LifeAssumed || *blocks[1].RiskAdjusted != 4_00 || !blocks[1].LifeAssumed ||
		!blocks[2].LifeAssumed || blocks[3].RiskAdjusted != nil || blocks[3].LifeAssumed {
		t.Errorf("got %+v", blocks)
	}
	want := []string{
		"Block main: a risk-adjusted backlog of £4,000 was stated, which lies outside £4,783 (high and significant) to £290,981 (all of it). £21,618.18 follows from the bands.",
		"Block store has no remaining life given: it counts as one year, so its whole backlog stands.",
		"A block has no life left: it counts as one year, so its whole backlog stands.",
	}
	got := notes(p, blocks)
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got  %s\nwant %s", got[i], want[i])
		}
	}
}

func TestEnergyIsHeldAgainstTheTargetOfItsTypeOfBuilding(t *testing.T) {
	t.Parallel()
	with := func(kind string) *ettf.Premises {
		return &ettf.Premises{Energy: &ettf.Energy{KWh: 1, HeatedM3: 1, Type: kind}}
	}
	usual, local := &ettf.Terms{}, &ettf.Terms{Settings: &ettf.Settings{EnergyTargets: map[string]ettf.Hundredths{"hub": 3000}}}
	for _, test := range []struct {
		terms *ettf.Terms
		kind  string
		want  ettf.Hundredths
	}{{usual, "GP surgery", 4600}, {usual, " health centre", 3500}, {usual, "shop", 0}, {local, "Hub", 3000}, {local, "gp surgery", 0}} {
		var got ettf.Hundredths
		if target := energyTarget(test.terms, with(test.kind)); target != nil {
			got = *target
		}
		if got != test.want {
			t.Errorf("%q: got %s, want %s", test.kind, got, test.want)
		}
	}
	if energyTarget(usual, &ettf.Premises{}) != nil {
		t.Error("premises that say nothing of their energy have a target")
	}
}
