package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// facetCaption explains the narrow columns of letters, which have no room for whole words.
const facetCaption = "Letters of the latest survey: condition, suitability, space, quality, compliance, environment; – is not surveyed."

func facetColumns() []column {
	heads := [...]string{"Cond.", "Suit.", "Space", "Qual.", "Comp.", "Env."}
	columns := make([]column, len(heads))
	for i, h := range heads {
		columns[i] = column{head: h, share: 34}
	}
	return columns
}

// letters are a premises' facets, darker as they are worse; the worst of them stand out.
func letters(st *appraisal.Standing) []text {
	cells := make([]text, len(ettf.AllFacets))
	for i, f := range ettf.AllFacets {
		l := st.Facets[f]
		if l == nil || *l == "" {
			cells[i] = muted("–")
			continue
		}
		cells[i] = text{{text: string(*l), shade: shadeOf(*l)}}
		if slices.Contains(st.WorstFacets, f) {
			cells[i][0].style = strong
		}
	}
	return cells
}

// shadeOf is how dark a letter's ground is. Space has no ladder: only O, which counts as C, is
// shaded.
func shadeOf(l ettf.Letter) uint8 {
	switch l {
	case "B", "B(C)":
		return 1
	case "C", "O":
		return 2
	case "CX":
		return 3
	case "D", "DX":
		return 4
	}
	return 0
}

func premisesName(st *appraisal.Standing) text {
	name := say(st.Name)
	if st.Name == "" {
		name = say(st.ID)
	}
	if st.Closing != nil && *st.Closing != "" {
		name = name.below(bold("closes " + st.Closing.Long()))
	}
	return name
}

func surveyed(st *appraisal.Standing) text {
	if st.SurveyDate == nil || *st.SurveyDate == "" {
		return bold("none")
	}
	t := say(st.SurveyDate.Long())
	if st.Stale {
		t = t.below(muted("too old"))
	}
	return t
}

// surveyedMonth is surveyed where there is no room for the day.
func surveyedMonth(st *appraisal.Standing) text {
	t := surveyed(st)
	if st.SurveyDate != nil && *st.SurveyDate != "" {
		_, month, _ := strings.Cut(t[0].text, " ")
		name, year, _ := strings.Cut(month, " ")
		t[0].text = cutMonth(name) + " " + year
	}
	return t
}

func cutMonth(name string) string { return name[:min(3, len(name))] }

func (s *submission) estate() {
	if len(s.Estate.Premises) == 0 {
		s.add(paragraph{text: say("No premises are in this round yet. With their surveys, this page shows which of them need help most, and what is bid for each.")})
		return
	}
	var unsurveyed []appraisal.Standing
	t := &table{
		caption: "Premises by need: worst facet first, then the number of facets at C or worse, then the cost to bring them to condition B for each m². " +
			facetCaption,
		spacing: dense,
		columns: append([]column{{head: "Need", share: 28}, {head: "Premises", share: 108}}, facetColumns()...),
	}
	t.columns = append(t.columns, column{head: "Cost to B", share: 56, right: true}, column{head: "Backlog by risk", share: 48, right: true},
		column{head: "Survey", share: 48}, column{head: "Bids", share: 36})
	for _, st := range s.Estate.Premises {
		if st.NeedRank == nil {
			unsurveyed = append(unsurveyed, st)
			continue
		}
		cells := append([]text{bold(strconv.Itoa(*st.NeedRank)), premisesName(&st)}, letters(&st)...)
		t.add(plainRow, append(cells, say(wholeOrDash(st.CostToB)), say(wholeOrDash(st.RiskAdjustedBacklog)), surveyedMonth(&st), s.links(st.Bids))...)
	}
	if len(t.rows) > 0 {
		s.add(t)
	}
	s.unsurveyed(unsurveyed)
	s.premisesFlags()
}

func (s *submission) unsurveyed(premises []appraisal.Standing) {
	if len(premises) == 0 {
		return
	}
	s.add(heading{level: 2, id: "unsurveyed", text: say(fmt.Sprintf("Never surveyed (%d)", len(premises)))},
		paragraph{text: say("Nobody knows how good or bad these are: they are neither best nor worst.")})
	t := &table{columns: []column{{head: "Premises", share: 44}, {head: "Locality", share: 22}, {head: "Tenure", share: 20}, {head: "Bids", share: 14}}}
	for i := range premises {
		st := &premises[i]
		t.add(plainRow, premisesName(st), say(orDash(st.Locality)), say(orDash(st.Tenure)), s.links(st.Bids))
	}
	s.add(t)
}

func (s *submission) premisesFlags() {
	t := &table{columns: []column{{head: "Premises", share: 28}, {head: "What is flagged", share: 72}}}
	for i := range s.Estate.Premises {
		st := &s.Estate.Premises[i]
		if len(st.Flags) == 0 {
			continue
		}
		said := make([]string, len(st.Flags))
		for j, f := range worstFirst(st.Flags) {
			said[j] = severityWord(f.Severity) + ": " + f.Text
		}
		t.add(plainRow, premisesName(st), say(strings.Join(said, "\n")))
	}
	if len(t.rows) > 0 {
		s.add(heading{level: 2, id: "premises-flags", text: say("Flags on premises")}, t)
	}
}
