package committee

import (
	"cmp"
	"fmt"
	"slices"

	"lintel/backend/ettf"
)

// Relation is what somebody with an interest is to a practice, premises or an organisation.
type Relation string

// The relations.
const (
	PartnerOf  Relation = "partner"
	EmployeeOf Relation = "employee"
	PatientOf  Relation = "patient"
	LandlordOf Relation = "landlord"
	SupplierOf Relation = "supplier"
	FamilyOf   Relation = "family"
	OtherTo    Relation = "other"
)

// AllRelations are the relations in the order in which screens list them.
var AllRelations = []Relation{PartnerOf, EmployeeOf, PatientOf, LandlordOf, SupplierOf, FamilyOf, OtherTo}

var relationWords = map[Relation]string{
	PartnerOf:  "partner of",
	EmployeeOf: "employee of",
	PatientOf:  "patient of",
	LandlordOf: "landlord of",
	SupplierOf: "supplier of",
	FamilyOf:   "close family at",
	OtherTo:    "interest in",
}

// Words are the relation as it stands before the name of a practice, premises or an organisation.
func (r Relation) Words() string { return relationWords[r] }

// RegisterEntry is an interest in the commissioner's register: of whom, in what, since when, how it
// is managed and whether the person agreed that it is published.
type RegisterEntry struct {
	N int64 `json:"n"`
	// Person is the email of the account; Name and Role are as the register prints them.
	Person      string            `json:"person"`
	Name        string            `json:"name"`
	Role        string            `json:"role"`
	Type        ettf.InterestType `json:"type"`
	Relation    Relation          `json:"relation"`
	Description string            `json:"description"`
	// Organisation, Practices (ODS codes) and Premises (ids) are what the interest is in.
	Organisation string   `json:"organisation"`
	Practices    []string `json:"practices"`
	Premises     []string `json:"premises"`
	// From and To are the days from and until which the interest is held, empty for not known or no end.
	From    ettf.Date `json:"from"`
	To      ettf.Date `json:"to"`
	Managed string    `json:"managed"`
	Publish bool      `json:"publish"`
	// Declared is the day of the declaration, Confirmed the last on which the person said that it still
	// holds, empty for never.
	Declared   ettf.Date `json:"declared"`
	DeclaredBy string    `json:"declared_by"`
	Confirmed  ettf.Date `json:"confirmed"`
	// Ended is the day on which it was taken off the register, empty while it stands.
	Ended    ettf.Date `json:"ended"`
	EndedWhy string    `json:"ended_why"`
}

// Stands says whether the interest is held on a day.
func (e *RegisterEntry) Stands(day ettf.Date) bool {
	return (e.Ended == "" || day < e.Ended) && (e.To == "" || day <= e.To)
}

// Due is the day by which the entry is to be confirmed: so many months after it was last.
func (e *RegisterEntry) Due(renewMonths int) ettf.Date {
	return cmp.Or(e.Confirmed, e.Declared).AddMonths(renewMonths)
}

// Late says whether the interest was declared more than so many days after it began.
func (e *RegisterEntry) Late(declareDays int) bool {
	return e.From != "" && e.From.DaysUntil(e.Declared) > declareDays
}

// Check finds what is wrong with an entry by itself. Paths are those of its JSON.
func (e *RegisterEntry) Check() []ettf.Fault {
	in := &checks{}
	in.text("$.name", e.Name, false, maxName)
	in.text("$.role", e.Role, false, maxName)
	if !slices.Contains(ettf.AllInterestTypes, e.Type) {
		in.fault("$.type", quoted(string(e.Type)), "financial, non-financial professional, non-financial personal or indirect")
	}
	if !slices.Contains(AllRelations, e.Relation) {
		in.fault("$.relation", quoted(string(e.Relation)), "one of: partner, employee, patient, landlord, supplier, family, other")
	}
	in.text("$.description", e.Description, true, maxText)
	in.text("$.organisation", e.Organisation, false, maxName)
	in.text("$.managed", e.Managed, false, maxText)
	in.each("$.practices", e.Practices)
	in.each("$.premises", e.Premises)
	in.term("$", &Member{From: e.From, To: e.To})
	return in.faults
}

// What an entry of the register may hold.
const (
	maxText   = 5000
	maxPlaces = 200
)

func (c *checks) each(path string, list []string) {
	if len(list) > maxPlaces {
		c.fault(path, fmt.Sprintf("%d of them", len(list)), fmt.Sprintf("at most %d", maxPlaces))
		return
	}
	for i, text := range list {
		at := fmt.Sprintf("%s[%d]", path, i)
		c.text(at, text, true, maxName)
		if slices.Contains(list[:i], text) {
			c.fault(at, quoted(text)+" again", "each once")
		}
	}
}
