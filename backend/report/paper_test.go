package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestEveryPaperLiesWellAndHoldsOnlyOurTags(t *testing.T) {
	t.Parallel()
	for name, p := range papers() {
		mustLieWell(t, boxesOf(t, paperPDF(t, p)))
		safePage(t, paperHTML(t, p))
		if t.Failed() {
			t.Fatalf("in the %s", name)
		}
	}
}

func TestTheSamePaperGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	first, second := papers(), papers()
	for name := range first {
		if !bytes.Equal(paperPDF(t, first[name]), paperPDF(t, second[name])) || paperHTML(t, first[name]) != paperHTML(t, second[name]) {
			t.Errorf("the %s differs from itself", name)
		}
	}
}

func TestTheFullMinutesHoldAllThatADecisionRestsOn(t *testing.T) {
	t.Parallel()
	words := wordsOf(t, paperPDF(t, Minutes{aMeeting(), false}))
	for _, want := range []string{
		"Full edition, not for publication.", "Ann Lee (in the chair)", "14:00 to 14:20; from 14:45", "for Meera Shah", "Not there: Meera Shah.",
		"Partner at Mill Lane Surgery", "Leaves. Ruled by Ann Lee: the bid would raise the value", "By the person's own choice, stricter than was asked.", "By the committee's own rule.",
		"2. Closure of Quayside Surgery", "In private. Resolution. That representatives of the press", "Quorate: 3 may decide.",
		"at a grant of £1.4m in all", "For (1) Ann Lee", "Against (1) Joy Obi", "Abstained (1) Tom Hill", "For, by Ann Lee (the chair, on a tie)", "Carried on the casting vote",
		"Up 2: condition of the premises; rated CX, and the site is identified. Suggested by the LMC; moved by Ann Lee.", "Reserve for E1, to switch by 31 January 2017.",
		"Stop passed (revenue unfunded): Nobody funds £7,250 a year from 2018/19. Passed because: within the 2018/19 allocation.", "Stop not passed (payer disputed)",
		"From here the list goes over the capital limit.", "The committee agreed the order of nine bids, E1 first.", "3f6c1b0a9d8e7f6c5b4a3928170695847362514038f6c1b0a9d8e7f6c5b4a392", "entry 412", "entry 431", "Deferred. No time was left.",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
	if strings.Count(words, "From here the list goes over") != 1 {
		t.Error("the line is drawn more than once")
	}
	if strings.Contains(words, "withheld") {
		t.Error("something is withheld from the full minutes")
	}
}

// secrets are what no public paper may hold of the meeting: what names a confidential bid, its figures,
// what was said in private, and interests that their owners do not publish.
func secrets(m *Meeting) []string {
	never := []string{"Quayside", "personal: Patient", "(non-financial personal)", "landlord asks", "Harbour Practice", "66,600", "9,999", "1.4m", "120,000"}
	for _, l := range m.Order.Lines {
		if l.Withheld != nil {
			never = append(never, l.Title, l.Names[0]+":", l.Names[0]+" ", l.Names[1], l.Grant.String())
		}
	}
	return never
}

func TestAPublicPaperHoldsNothingThatIsConfidential(t *testing.T) {
	t.Parallel()
	m := aMeeting()
	for name, p := range papers() {
		if !strings.HasPrefix(name, "public") {
			continue
		}
		page, pdf := paperHTML(t, p), wordsOf(t, paperPDF(t, p))
		for _, never := range secrets(m) {
			if strings.Contains(page, never) || strings.Contains(pdf, squash(never)) {
				t.Errorf("the %s holds %q", name, never)
			}
		}
	}
	words := wordsOf(t, paperPDF(t, Minutes{m, true}))
	for _, want := range []string{
		"3 E2 [title withheld] Estates 2 withheld withheld withheld withheld", "2. Taken in private", "That representatives of the press", "A practice's closure is not yet known to its patients.",
		"Up 1: reason withheld.", "at a grant of [amount withheld] in all", "Łucja Nowak E1 An interest is declared and not published",
		"What is withheld, and why", "The landlord's terms are under negotiation", "Section 43(2), commercial interests (to confirm)", "Section 40(2), personal information (to confirm)", "Section 36, effective conduct of public affairs (to confirm)",
		"Totals are printed only where they join the withheld figures of two bids or more",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the public minutes do not say %q", want)
		}
	}
	if strings.Contains(words, "Noted.") {
		t.Error("the outcome of the private item is public")
	}
}

func TestTheCommitteesOwnWordsSayWhyThingsAreWithheld(t *testing.T) {
	t.Parallel()
	m := aMeeting()
	m.Bid, m.Private, m.Personal = Withholding{Exemption: "section 41"}, Withholding{Exemption: "section 42"}, Withholding{Exemption: "section 38"}
	m.Order.Lines[2].Withheld.Exemption = "section 44"
	words := wordsOf(t, paperPDF(t, Minutes{m, true}))
	for _, want := range []string{"Section 41", "Section 42", "Section 38", "Section 44"} {
		if !strings.Contains(words, want) {
			t.Errorf("the paper does not name %s", want)
		}
	}
	if strings.Contains(words, "to confirm") {
		t.Error("the paper still says what Lintel proposes")
	}
}

func TestASingleConfidentialBidTakesItsTotalsWithIt(t *testing.T) {
	t.Parallel()
	m := aMeeting()
	m.Order = anOrder(9, 4)
	words := wordsOf(t, paperPDF(t, Minutes{m, true}))
	if !strings.Contains(words, "The figures of one bid are withheld, and every total that would include them with it") {
		t.Error("the paper does not say why totals are missing")
	}
	for i, printed := range totalsAt(m.Order.Lines) {
		if printed != (i < slices.IndexFunc(m.Order.Lines, func(l OrderLine) bool { return l.Withheld != nil })) {
			t.Errorf("the total of place %d: %v", i+1, printed)
		}
	}
}

func TestWhoMayNotSeeAnItemHasACopyWithoutIt(t *testing.T) {
	t.Parallel()
	m := aMeeting()
	m.Order, m.Confidential = nil, m.Order.Lines
	m.Items[1].Withheld, m.OrderHidden = "you left the meeting for this item", "you left the meeting for the order"
	for name, p := range map[string]Paper{"minutes": Minutes{m, false}, "agenda": Agenda{m, false}, "decisions": Decisions{Body: testBody, Entries: []DecisionEntry{
		{Meeting: m, Item: 2, Text: "The closure of Quayside Surgery was noted."}, {Meeting: m, Decision: m.Decision, Text: m.Decision.Text}}}} {
		words := wordsOf(t, paperPDF(t, p))
		if strings.Contains(words, "Quayside") || strings.Contains(words, m.Decision.Text) || strings.Contains(words, "£71,200") {
			t.Errorf("the %s hold what was withheld: %s", name, words)
		}
		if !strings.Contains(words, "Withheld from this copy: you left the meeting for this item") {
			t.Errorf("the %s do not say that an item is withheld", name)
		}
	}
}

func TestThePublicRegisterCountsWhatIsNotPublished(t *testing.T) {
	t.Parallel()
	r := aRegister()
	r.Public = true
	words := wordsOf(t, paperPDF(t, r))
	for _, want := range []string{"Dr Sam Reid", "Interests that have ended", "An interest is declared and not published", "Partner body Non-financial personal 1"} {
		if !strings.Contains(words, want) {
			t.Errorf("the public register does not say %q", want)
		}
	}
	csv := string(RegisterCSV(r))
	if strings.Contains(words+csv, "Łucja") || strings.Contains(csv, "Harbour") || strings.Contains(words, "he has retired") {
		t.Error("who does not agree is published")
	}
	if !strings.Contains(csv, "partner body,non-financial personal,,An interest is declared and not published") {
		t.Errorf("the table does not count what is not published:\n%s", csv)
	}
	r.Public = false
	if full := string(RegisterCSV(r)); !strings.Contains(full, "Patient of Harbour Practice") {
		t.Errorf("the full table leaves something out:\n%s", full)
	}
}

func TestAPaperOfNothingIsSaidKindly(t *testing.T) {
	t.Parallel()
	for want, p := range map[string]Paper{
		"No items are on the agenda yet.":         Agenda{&Meeting{Body: testBody}, true},
		"There is no order at this meeting.":      Minutes{&Meeting{Body: testBody}, true},
		"No interest that may be published is he": Register{Body: testBody, Public: true},
		"Nothing has been decided yet.":           Decisions{Body: testBody},
	} {
		pdf := paperPDF(t, p)
		mustLieWell(t, boxesOf(t, pdf))
		if words := wordsOf(t, pdf); !strings.Contains(words, want) {
			t.Errorf("%q is not said: %s", want, words)
		}
		safePage(t, paperHTML(t, p))
	}
}

// Neither a withheld figure nor the total above the line is found anywhere on the paper, in whatever
// words it was said; nor why somebody has a conflict that is not for the public.
func TestAmountsAndReasonsInWordsAreLeftOut(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"at £1.4m in all":                                                "at [amount withheld] in all",
		"£ 264,000.50, or 264,000 with VAT":                              "[amount withheld], or [amount withheld] with VAT",
		"some 300k a year, 2 million for ever.":                          "some [amount withheld] a year, [amount withheld] for ever.",
		"from 2018/19, in 3 places, on 26 May":                           "from 2018/19, in 3 places, on 26 May",
		"stop flags stand (capital-over-limit of E4, test-failed of E1)": "stop flags stand ([flag withheld], test-failed of E1)",
		"it is £5":                             "it is [amount withheld]",
		"scheme  3: Rooms for surgery 3 first": "[withheld]",
		"only what a81003 asks for":            "[withheld]",
		"The chair decided for Joy Obi on E3: leaves. Her brother lets it.":                                       "[withheld]",
		"Joy Obi declared an interest (indirect) on E3: leaves, decided by Ann Lee (her brother lets it).":        "[withheld]",
		"The chair decided for Joy Obi on E4: leaves. It is hers.":                                                "The chair decided for Joy Obi on E4: leaves. It is hers.",
		"The chair decided for Łucja Nowak on the list as a whole: may discuss, not decide. Her brother lets it.": "[withheld]",
	} {
		r := redactor{on: true}
		r.hide(&Meeting{Order: anOrder(4, 3)})
		r.hush([]Conflict{{Name: "Łucja Nowak", Interests: []InterestLine{{Type: "indirect"}}}})
		if got := r.free("item 1", "a minute", said); got != want {
			t.Errorf("%q became %q", said, got)
		}
		off := redactor{}
		off.hide(&Meeting{Confidential: anOrder(4, 3).Lines})
		if off.free("", "", said) != said {
			t.Errorf("%q was changed in the full edition", said)
		}
	}
	open := redactor{on: true}
	open.hide(&Meeting{Order: anOrder(4)})
	if open.free("", "", "at £1.4m") != "at £1.4m" {
		t.Error("with nothing confidential an amount was left out")
	}
}

func TestASentenceBeginsWithACapitalInAnyLanguage(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{"": "", "the site": "The site", "ŵyn": "Ŵyn", "\xff": "\xff", "£5": "£5"} {
		if got := capital(s); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestHostileTextsStayTexts(t *testing.T) {
	t.Parallel()
	m := aMeeting()
	for _, s := range []string{"<script>alert(1)</script>", "\u202e\x00\xff", strings.Repeat("long", 4000), "{nb}", "=1+1"} {
		m.Title, m.Place, m.Items[0].Title, m.Items[0].Minutes, m.Seats[0].Name, m.Decision.Text, m.Order.Lines[0].Words = s, s, s, []string{s, s}, s, s, s
		m.Conflicts[0].Interests[0].Description, m.Items[2].Motions[0].Text, m.Order.Lines[1].Names = s, s, []string{s, ""}
		m.Items[1].Why, m.Items[1].Resolution = s, s
		for _, public := range []bool{false, true} {
			for _, p := range []Paper{Minutes{m, public}, Agenda{m, public}, Decisions{Body: testBody, Public: public, Entries: []DecisionEntry{{Meeting: m, Item: 3, Text: s, By: s, Motion: &m.Items[2].Motions[0]}}}} {
				paperPDF(t, p)
				safePage(t, paperHTML(t, p))
			}
		}
	}
	if csv := string(RegisterCSV(Register{Entries: []RegisterEntry{{Name: "=1+1"}}})); strings.Contains(csv, "\n=1+1") {
		t.Errorf("a cell runs as a formula: %s", csv)
	}
}
