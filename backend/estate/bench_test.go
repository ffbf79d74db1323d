package estate

import (
	"fmt"
	"testing"

	"lintel/backend/ettf"
)

// BenchmarkAppraise works out how a large estate stands: 9,000 premises with three surveys each.
func BenchmarkAppraise(b *testing.B) {
	for _, n := range []int{25, 9000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := large(n)
			b.ReportAllocs()
			for b.Loop() {
				Appraise(r)
			}
		})
	}
}

func large(n int) *ettf.Round {
	r := &ettf.Round{Terms: ettf.Terms{Deadline: "2016-06-30"}}
	letters := []ettf.Letter{"A", "B", "C", "CX", "D", "DX"}
	for i := range n {
		code := fmt.Sprintf("A%05d", i)
		r.Practices = append(r.Practices, ettf.Practice{Code: code, ListSize: to(1000 + i%9000)})
		p := ettf.Premises{ID: fmt.Sprintf("P%d", i), Name: fmt.Sprintf("Surgery %d", i), Practices: []string{code},
			GIA: to(ettf.Hundredths(200_00 + i)), NIA: to(ettf.Hundredths(150_00 + i)),
			Energy: &ettf.Energy{KWh: 88_000_00, HeatedM3: 1600_00, Type: "gp surgery"},
			Blocks: []ettf.Block{block(to(i%40), 0, ettf.Pence(i*100), ettf.Pence(i*300), 5_000_00)}}
		for year := range 3 {
			at := func(k int) ettf.Letter { return letters[(i*7+k*5+year)%len(letters)] }
			p.Surveys = append(p.Surveys, ettf.Survey{Date: ettf.Date(fmt.Sprintf("20%02d-05-01", 9+3*year)),
				Facets:  ettf.Facets{Condition: at(0), Suitability: at(1), Space: "F", Quality: at(2), Compliance: at(3), Environment: at(4)},
				CostToB: &ettf.FacetAmounts{Total: to(ettf.Pence(i * 1000))}})
		}
		r.Premises = append(r.Premises, p)
	}
	return r
}
