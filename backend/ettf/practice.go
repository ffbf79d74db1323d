package ettf

// Practice is a general practice, known by its ODS code.
type Practice struct {
	Code     string    `json:"code"`
	Name     string    `json:"name,omitempty"`
	ListSize *int      `json:"list_size,omitempty"`
	Locality string    `json:"locality,omitempty"`
	Contract *Contract `json:"contract,omitempty"`
}

// Contract is what a practice provides services under. End is empty when it has none.
type Contract struct {
	Type string `json:"type,omitempty"`
	End  Date   `json:"end,omitempty"`
}

// Premises are a building, or part of one, that holds practices. Branches are those of its
// practices that have their main site elsewhere. LeaseBreak is the first day on which the lease can
// be ended before LeaseEnd; HeadLessee is who holds the lease when the practices do not. Void is the
// area that stands empty and is paid for all the same; Rooms are those that patients are seen in.
// Classification is core, flex, tail, or the words that are used locally.
type Premises struct {
	ID             string      `json:"id"`
	Name           string      `json:"name,omitempty"`
	Postcode       string      `json:"postcode,omitempty"`
	Locality       string      `json:"locality,omitempty"`
	Practices      []string    `json:"practices,omitempty"`
	Branches       []string    `json:"branches,omitempty"`
	Tenure         string      `json:"tenure,omitempty"`
	HeadLessee     string      `json:"head_lessee,omitempty"`
	LeaseEnd       Date        `json:"lease_end,omitempty"`
	LeaseBreak     Date        `json:"lease_break,omitempty"`
	Rent           *Pence      `json:"rent,omitempty"`
	GIA            *Hundredths `json:"gia_m2,omitempty"`
	NIA            *Hundredths `json:"nia_m2,omitempty"`
	Void           *Hundredths `json:"void_m2,omitempty"`
	Rooms          *int        `json:"rooms,omitempty"`
	Classification string      `json:"classification,omitempty"`
	Closing        Date        `json:"closing,omitempty"`
	Energy         *Energy     `json:"energy,omitempty"`
	Blocks         []Block     `json:"blocks,omitempty"`
	Surveys        []Survey    `json:"surveys,omitempty"`
	Gap            *Gap        `json:"gap,omitempty"`
}

// Gap says of premises in need why no bid is made for them (no land, say), who sees to it, and
// what comes next.
type Gap struct {
	Reason   string `json:"reason,omitempty"`
	Owner    string `json:"owner,omitempty"`
	NextStep string `json:"next_step,omitempty"`
}

// Energy is a year's use, the heated volume in m³ and the type of building that sets the target.
type Energy struct {
	KWh      Hundredths `json:"kwh"`
	HeatedM3 Hundredths `json:"heated_m3"`
	Type     string     `json:"type,omitempty"`
}

// Block is a part of premises with its own remaining life in whole years and its own backlog:
// either so much in each band, or item by item.
type Block struct {
	Name      string        `json:"name,omitempty"`
	LifeYears *int          `json:"life_years,omitempty"`
	Backlog   *Backlog      `json:"backlog,omitempty"`
	Items     []BacklogItem `json:"items,omitempty"`
	// RiskAdjusted is what a return says the risk-adjusted backlog is. It is held against what
	// follows from the bands, and enters nothing.
	RiskAdjusted *Pence `json:"risk_adjusted,omitempty"`
}

// BacklogItem is one thing that is overdue. Its consequence and its likelihood go from 1 to 5;
// their product puts it into a band (see Cutoffs).
type BacklogItem struct {
	Item        string `json:"item,omitempty"`
	Consequence int    `json:"consequence"`
	Likelihood  int    `json:"likelihood"`
	Cost        Pence  `json:"cost"`
}

// BandedBy is the backlog of the block band by band; nil when it gives none.
func (b *Block) BandedBy(c Cutoffs) *Backlog {
	if len(b.Items) == 0 {
		return b.Backlog
	}
	all := &Backlog{}
	for _, item := range b.Items {
		*c.band(all, item.Consequence*item.Likelihood) += item.Cost
	}
	return all
}

// Cutoffs are the least products of consequence and likelihood with which an item of backlog falls
// into a band. What is below Moderate is low.
type Cutoffs struct {
	High        int `json:"high"`
	Significant int `json:"significant"`
	Moderate    int `json:"moderate"`
}

func (c Cutoffs) band(b *Backlog, product int) *Pence {
	switch {
	case product >= c.High:
		return &b.High
	case product >= c.Significant:
		return &b.Significant
	case product >= c.Moderate:
		return &b.Moderate
	default:
		return &b.Low
	}
}

// Backlog is the cost of overdue maintenance by risk.
type Backlog struct {
	High        Pence `json:"high"`
	Significant Pence `json:"significant"`
	Moderate    Pence `json:"moderate"`
	Low         Pence `json:"low"`
}

// Total is the whole backlog.
func (b Backlog) Total() Pence { return b.High + b.Significant + b.Moderate + b.Low }
