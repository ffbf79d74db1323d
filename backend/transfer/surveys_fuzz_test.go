package transfer_test

import (
	"slices"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

// Whatever the cells hold, what is taken in makes an estate that a round file can hold, and the same
// file changes nothing when it comes again.
func FuzzReadSurveys(f *testing.F) {
	f.Add(delivered(f))
	f.Add([]byte(surveyHeads + "P1,Mill Lane,ts181hu,\"a81001, A81002\",22 Jan 2015,cx,Dx ,u,b,B - sound,N/A,\"1,450 sqm\",20+ yrs,\"£1,234.50\",£ -\n"))
	f.Add([]byte("id,block,survey date,condition,life,backlog high (£k)\n=N2,NEW,2016-01-01,C,39,9\n=N2,annexe,2016-01-01,,5,\nTotal,,,,,9\n"))
	f.Add([]byte("surgery,postcode,practice code,visited,F1,F2,F3,F4,F5,F6,cost to b: facet 1,condition cost to b,suitability cost to b\nMill Lane,TS18 1HU,A81001,1/2/2016,A,B,E,C,D,DX,1,2,3\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		book, err := sheet.Open("x", content)
		if err != nil {
			return
		}
		for _, estate := range []transfer.Estate{{}, {Premises: manifold(t), Practices: []ettf.Practice{{Code: "C86468"}, {Code: "A81001"}}}} {
			stood := asJSON(t, estate)
			plan, refused := transfer.ReadSurveys(transfer.SurveySource{Book: book}, estate)
			if asJSON(t, estate) != stood {
				t.Fatal("what stands was written on")
			}
			if len(refused) > 0 {
				if len(plan.Premises)+len(plan.Practices)+plan.Unchanged > 0 {
					t.Fatalf("half taken in: %v", refused)
				}
				continue
			}
			after := estate
			after.Practices = append(slices.Clone(estate.Practices), plan.Practices...)
			after.Premises = slices.Clone(estate.Premises)
			for _, c := range plan.Premises {
				if c.Before == nil {
					after.Premises = append(after.Premises, c.After)
					continue
				}
				for i := range after.Premises {
					if after.Premises[i].ID == c.After.ID {
						after.Premises[i] = c.After
					}
				}
			}
			wantSound(t, &ettf.Round{Practices: after.Practices, Premises: after.Premises})
			again, refused := transfer.ReadSurveys(transfer.SurveySource{Book: book}, after)
			if len(refused) > 0 || len(again.Premises)+len(again.Practices) > 0 {
				t.Fatalf("not the same again: %v %s\n%s", refused, asJSON(t, again.Premises), asJSON(t, plan.Premises))
			}
		}
	})
}
