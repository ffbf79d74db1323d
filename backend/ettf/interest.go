package ettf

// InterestType is what sort of interest a person declares.
type InterestType string

// The types of interest. A financial one keeps a scorer from scoring.
const (
	Financial    InterestType = "financial"
	Professional InterestType = "non-financial professional"
	Personal     InterestType = "non-financial personal"
	Indirect     InterestType = "indirect"
)

// AllInterestTypes are the types, from the nearest.
var AllInterestTypes = []InterestType{Financial, Professional, Personal, Indirect}

// RecusalRule says from what a scorer's financial interest in a bid takes them out.
type RecusalRule string

// The rules. A scorer with an interest in one bid can still mark its rivals down, so a round may
// choose that they score none.
const (
	RecuseFromBid  RecusalRule = "bid"
	RecuseFromList RecusalRule = "list"
)

// AllRecusalRules are the rules.
var AllRecusalRules = []RecusalRule{RecuseFromBid, RecuseFromList}
