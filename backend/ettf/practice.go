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

// Premises are a building, or part of one, that holds practices.
type Premises struct {
	ID        string      `json:"id"`
	Name      string      `json:"name,omitempty"`
	Postcode  string      `json:"postcode,omitempty"`
	Locality  string      `json:"locality,omitempty"`
	Practices []string    `json:"practices,omitempty"`
	Tenure    string      `json:"tenure,omitempty"`
	LeaseEnd  Date        `json:"lease_end,omitempty"`
	Rent      *Pence      `json:"rent,omitempty"`
	GIA       *Hundredths `json:"gia_m2,omitempty"`
	NIA       *Hundredths `json:"nia_m2,omitempty"`
	Closing   Date        `json:"closing,omitempty"`
	Energy    *Energy     `json:"energy,omitempty"`
	Blocks    []Block     `json:"blocks,omitempty"`
	Surveys   []Survey    `json:"surveys,omitempty"`
}

// Energy is a year's use, the heated volume in m³ and the type of building that sets the target.
type Energy struct {
	KWh      Hundredths `json:"kwh"`
	HeatedM3 Hundredths `json:"heated_m3"`
	Type     string     `json:"type,omitempty"`
}

// Block is a part of premises with its own remaining life in whole years and its own backlog.
type Block struct {
	Name      string   `json:"name,omitempty"`
	LifeYears *int     `json:"life_years,omitempty"`
	Backlog   *Backlog `json:"backlog,omitempty"`
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
