package transfer

import "lintel/backend/ettf"

// holds is what the cells of a column hold, by which a column is known besides its heading.
type holds uint8

const (
	aText holds = iota
	aKey
	aLetter
	aSpaceLetter
	aDate
	anAmount
	anArea
	aWhole
	aPractice
	aPostcode
)

// heldWords are what a column holds, as a reason names it.
var heldWords = map[holds]string{aLetter: "letters of a facet", aSpaceLetter: "letters of space", aDate: "dates",
	anAmount: "amounts", anArea: "areas", aWhole: "whole numbers", aPractice: "codes of practices", aPostcode: "postcodes", aText: "words"}

// surveyField is something that a file of surveys may say of premises, and the words by which people
// head its column: says are sets of words any one of which is enough, each with what it is worth
// (100 unless ~n says less), with are words that may stand beside them, never those that rule it out.
type surveyField struct {
	key               string
	holds             holds
	says, with, never string
	facet             ettf.Facet // of letters and costs of a facet
}

// besides are words that may stand in any heading and say nothing.
const besides = "the of in to for and a an or by at on score rating grade rank ranking letter category result results overall current site property premises building practice surgery facet six survey surveyed gp"

// surveyFields are all of them, in the order in which they are shown and written.
var surveyFields = []surveyField{
	{key: "id", holds: aKey, says: "site ref|site id|site code|premises id|premises ref|premises code|property id|property ref|property code|building id|building ref|asset id|asset ref|uprn|ref~75|reference~75|id~75|site no~80|property no~80|asset no~80|site number~80|asset number~80|property number~80|premises number~80|building number~80|location code|location ref|estate ref|unique",
		with: "reference identifier number estate", never: "survey report photo image picture drawing invoice date practice ods post name lease cost telephone phone"},
	{key: "name", holds: aText, says: "site name|property name|premises name|building name|surgery name|property~90|premises~90|site~85|building~80|surgery~80|health centre~80|location~70|name~80",
		with: "location", never: "address photo telephone phone email comment note town ref id code no number post postcode date type area condition tenure owner manager contact cost life age gia nia size survey surveyor landlord description"},
	{key: "practices", holds: aPractice, says: "practice code|ods code|ods|gp code|practice codes|org code|organisation code|national code~80|nacs|practices~70|practice~60|code~55",
		with: "ods main", never: "name post branch list"},
	{key: "practice_name", holds: aText, says: "practice name|gp practice name|name of practice", never: "code manager"},
	{key: "postcode", holds: aPostcode, says: "postcode|post code|pcode"},
	{key: "locality", holds: aText, says: "locality|neighbourhood|pcn|network|cluster|district~80|patch|town~60|area~55", with: "name", never: "m2 sqm gia nia internal floor gross net"},
	{key: "tenure", holds: aText, says: "tenure|ownership|owned leased|freehold leasehold|owner~70|occupancy type", with: "type status occupation", never: "end expiry date name"},
	{key: "head_lessee", holds: aText, says: "head lessee|head tenant|leaseholder|lessee~80"},
	{key: "lease_end", holds: aDate, says: "lease end|lease expiry|lease expires|lease ends|expiry date~80", with: "date"},
	{key: "lease_break", holds: aDate, says: "lease break|break date|break clause", with: "date"},
	{key: "rent", holds: anAmount, says: "rent|rental", with: "annual passing pa per annum notional year", never: "review date free m2"},
	{key: "gia_m2", holds: anArea, says: "gia|gifa|gross internal|gross area|gross floor|gross m2|gross sqm|gross~60|floor area~75|area~60|size~55", with: areaWords, never: "net nia name void heated"},
	{key: "nia_m2", holds: anArea, says: "nia|net internal|net area|net floor|net m2|net sqm|net~60|usable area", with: areaWords, never: "gross gia void"},
	{key: "void_m2", holds: anArea, says: "void|vacant|void space|vacant space", with: areaWords, never: "cost"},
	{key: "rooms", holds: aWhole, says: "rooms|clinical rooms|consulting rooms", with: "number no total clinical consulting treatment"},
	{key: "classification", holds: aText, says: "classification|core flex tail|estate classification"},
	{key: "closing", holds: aDate, says: "closing|closing date|closure date|closes", with: "planned", never: "lease"},
	{key: "block", holds: aText, says: "block|block name", with: "name id ref"},
	{key: "life_years", holds: aWhole, says: "life|remaining life|lifespan|rul|rl~70|year left|yrs left|year remaining|yrs remaining", with: "remaining expected useful economic residual estimated years yrs asset block", never: "cost condition"},
	{key: "backlog_high", holds: anAmount, says: "backlog high|high risk|high|h~55|hr~60|hi~60", with: moneyWords},
	{key: "backlog_significant", holds: anAmount, says: "backlog significant|significant risk|significant|s~55|sr~60|sig~80", with: moneyWords},
	{key: "backlog_moderate", holds: anAmount, says: "backlog moderate|moderate risk|moderate|medium risk|backlog medium|medium|m~55|mr~60|mod~80|med~80", with: moneyWords},
	{key: "backlog_low", holds: anAmount, says: "backlog low|low risk|low|l~55|lr~60|lo~60", with: moneyWords},
	{key: "date", holds: aDate, says: "survey date|date survey|date surveyed|inspection date|date inspected|surveyed on|visit date|assessment date|survey undertaken|survey completed|survey carried|date visited|undertaken~70|visited~75|inspected~80|date~75|surveyed~70", with: "visit inspection last condition completed",
		never: "lease expiry end build built open opened review closing closure next due contract break report by"},
	{key: "surveyor", holds: aText, says: "surveyor|surveyed by|inspected by|assessor|assessed by", with: "name company firm", never: "date"},
	{key: "condition", holds: aLetter, facet: ettf.Condition, says: "physical condition|condition|physical|phys|pc~55|facet 1|f 1|1~60|cond~80", with: "1 f physical phys state fabric", never: facetNever},
	{key: "suitability", holds: aLetter, facet: ettf.Suitability, says: "functional suitability|suitability|functional|functionality|function|func|suit|fs~60|facet 2|f 2|2~60", with: "2 f function", never: facetNever},
	{key: "space", holds: aSpaceLetter, facet: ettf.Space, says: "space utilisation|space utilization|utilisation|utilization|util|su~60|space use|space|occupancy~80|occ~70|utilis~80|facet 3|f 3|3~60", with: "3 f use", never: facetNever + " m2 area void type status"},
	{key: "quality", holds: aLetter, facet: ettf.Quality, says: "quality|qual|q~55|amenity|facet 4|f 4|4~60", with: "4 f environment amenity comfort design", never: facetNever},
	{key: "compliance", holds: aLetter, facet: ettf.Compliance, says: "statutory compliance|statutory|stat|sc~60|compliance|comp~70|compl~80|fire|health safety|h s|facet 5|f 5|5~60", with: "5 f requirements standards fire health safety h s", never: facetNever},
	{key: "environment", holds: aLetter, facet: ettf.Environment, says: "environmental management|environmental|environment|env|enviro|environ|em~60|energy|sustainability|facet 6|f 6|6~60", with: "6 f management performance impact energy", never: facetNever + " quality kwh type m3"},
	{key: "cost_to_b_condition", holds: anAmount, facet: ettf.Condition, says: costOf("physical condition|facet 1|f 1|physical"), with: costWords, never: "backlog"},
	{key: "cost_to_b_suitability", holds: anAmount, facet: ettf.Suitability, says: costOf("suitability|facet 2|f 2|functional suitability"), with: costWords, never: "backlog"},
	{key: "cost_to_b_space", holds: anAmount, facet: ettf.Space, says: costOf("space|utilisation|utilization|facet 3|f 3"), with: costWords, never: "backlog"},
	{key: "cost_to_b_quality", holds: anAmount, facet: ettf.Quality, says: costOf("quality|facet 4|f 4"), with: costWords, never: "backlog"},
	{key: "cost_to_b_compliance", holds: anAmount, facet: ettf.Compliance, says: costOf("compliance|statutory|facet 5|f 5"), with: costWords, never: "backlog"},
	{key: "cost_to_b_environment", holds: anAmount, facet: ettf.Environment, says: costOf("environmental|environment|facet 6|f 6"), with: costWords, never: "backlog"},
	{key: "cost_to_b", holds: anAmount, says: "cost to b|cost b|to b~80|costs b|cost to condition b|bring to b|achieve b|reach b|upgrade b|cost to category b|investment b", with: "cost costs condition bring achieve reach estimated total up upgrade estate b works required gbp",
		never: "backlog high significant moderate low"},
}

const (
	areaWords  = "m2 sqm sq m metres square internal floor area gross net total gia nia gifa ft sqft feet space"
	moneyWords = "backlog risk maintenance cost costs total gbp k bm"
	costWords  = "b cost costs condition bring achieve estimated up gbp works functional physical utilisation utilization statutory compliance management environmental 1 2 3 4 5 6 f"
	facetNever = "overall total priority average cost costs backlog date comment comments note notes survey date years life gbp description reason"
)

// costOf makes of the names of a facet those of what it costs to bring it to B.
func costOf(facets string) string {
	text := ""
	for i, name := range splitBar(facets) {
		if i > 0 {
			text += "|"
		}
		text += name + " cost b|" + name + " bring b|" + name + " cost~80"
	}
	return text
}
