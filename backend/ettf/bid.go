package ettf

// BidKind is estates or technology.
type BidKind string

// The kinds of bid.
const (
	Estates    BidKind = "estates"
	Technology BidKind = "technology"
)

// Bid asks for capital for premises or technology.
type Bid struct {
	Ref           string                `json:"ref"`
	Title         string                `json:"title"`
	Kind          BidKind               `json:"kind"`
	Scheme        string                `json:"scheme,omitempty"`
	Premises      []string              `json:"premises,omitempty"`
	Practices     []string              `json:"practices,omitempty"`
	SignedUp      []string              `json:"signed_up,omitempty"`
	Population    *int                  `json:"population,omitempty"`
	Cohort        *int                  `json:"cohort,omitempty"`
	Starts        Date                  `json:"starts,omitempty"`
	Completes     Date                  `json:"completes,omitempty"`
	Confidential  bool                  `json:"confidential,omitempty"`
	Gates         map[string]*bool      `json:"gates,omitempty"`
	Tests         map[string]TestResult `json:"tests,omitempty"`
	Alignment     map[string]Alignment  `json:"alignment,omitempty"`
	Capital       []CapitalLine         `json:"capital,omitempty"`
	Funding       []FundingLine         `json:"funding,omitempty"`
	Revenue       []RevenueLine         `json:"revenue,omitempty"`
	Requires      []string              `json:"requires,omitempty"`
	Excludes      []string              `json:"excludes,omitempty"`
	AlternativeTo string                `json:"alternative_to,omitempty"`
	SwitchBy      Date                  `json:"switch_by,omitempty"`
	OtherRoute    string                `json:"other_route,omitempty"`
	Scores        map[string]Hundredths `json:"scores,omitempty"`
	Scorings      []Scoring             `json:"scorings,omitempty"`
	Accepted      []Acceptance          `json:"accepted,omitempty"`
}

// TestResult is pass, fail or open, with the evidence in a note.
type TestResult struct {
	Result TestOutcome `json:"result"`
	Note   string      `json:"note,omitempty"`
}

// TestOutcome is the answer to a test.
type TestOutcome string

// The outcomes of a test.
const (
	TestPass TestOutcome = "pass"
	TestFail TestOutcome = "fail"
	TestOpen TestOutcome = "open"
)

// Alignment says how well a bid fits one strategy, with the evidence in a note.
type Alignment struct {
	Fit  string `json:"fit,omitempty"`
	Note string `json:"note,omitempty"`
}

// CapitalLine is cost in one financial year.
type CapitalLine struct {
	Year   Year   `json:"year"`
	Amount Pence  `json:"amount"`
	Item   string `json:"item,omitempty"`
}

// ItemVAT is the item of a capital line that is VAT: it is part of the cost, but not of what
// the grant's share of the rent is measured against.
const ItemVAT = "VAT"

// FundingLine is one source of a bid's capital.
type FundingLine struct {
	Source string `json:"source"`
	Amount Pence  `json:"amount"`
}

// SourceGrant is the source that is the fund's grant.
const SourceGrant = "grant"

// RevenueLine is recurrent revenue that a bid causes: either Annual, or the change from Before
// to After. It runs for Years years, or without end when Years is 0.
type RevenueLine struct {
	Item   string `json:"item,omitempty"`
	Annual *Pence `json:"annual,omitempty"`
	Before *Pence `json:"before,omitempty"`
	After  *Pence `json:"after,omitempty"`
	From   Year   `json:"from"`
	Years  int    `json:"years,omitempty"`
	Payer  *Payer `json:"payer"`
	Abated bool   `json:"abated,omitempty"`
	Funded bool   `json:"funded,omitempty"`
}

// Payer is who pays a revenue line. A nil *Payer means nobody yet.
type Payer string

// The payers.
const (
	PayerCommissioner Payer = "commissioner"
	PayerPractice     Payer = "practice"
	PayerNHSEngland   Payer = "nhs-england"
	PayerNHSProperty  Payer = "nhs-property"
	PayerOther        Payer = "other"
	PayerDisputed     Payer = "disputed"
)

// PaidBy says whether the line's payer is p.
func (l *RevenueLine) PaidBy(p Payer) bool { return l.Payer != nil && *l.Payer == p }

// Change is the line's amount for a year before any abatement; a saving is negative.
func (l *RevenueLine) Change() Pence {
	if l.Annual != nil {
		return *l.Annual
	}
	return orDefault(l.After, 0) - orDefault(l.Before, 0)
}

// Scoring is one person's score on one criterion, with the reason.
type Scoring struct {
	Scorer    string      `json:"scorer"`
	Criterion string      `json:"criterion"`
	Score     *Hundredths `json:"score"`
	Reason    string      `json:"reason,omitempty"`
}

// Acceptance is why the commissioner goes on although a flag stands.
type Acceptance struct {
	Flag   string `json:"flag"`
	Reason string `json:"reason"`
}

// Grant is the sum of the bid's grant lines.
func (b *Bid) Grant() Pence {
	var sum Pence
	for _, f := range b.Funding {
		if f.Source == SourceGrant {
			sum += f.Amount
		}
	}
	return sum
}

// Funded is the sum of all the bid's funding.
func (b *Bid) Funded() Pence {
	var sum Pence
	for _, f := range b.Funding {
		sum += f.Amount
	}
	return sum
}

// Cost is the sum of all the bid's capital lines, VAT included.
func (b *Bid) Cost() Pence {
	var sum Pence
	for _, c := range b.Capital {
		sum += c.Amount
	}
	return sum
}

// CostWithoutVAT is the sum of the bid's capital lines but those for VAT.
func (b *Bid) CostWithoutVAT() Pence {
	var sum Pence
	for _, c := range b.Capital {
		if c.Item != ItemVAT {
			sum += c.Amount
		}
	}
	return sum
}

// AcceptedReason is the reason for which the flag is accepted on this bid.
func (b *Bid) AcceptedReason(code string) (string, bool) {
	for _, a := range b.Accepted {
		if a.Flag == code {
			return a.Reason, true
		}
	}
	return "", false
}
