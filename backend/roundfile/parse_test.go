package roundfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// smallest is the least that is a round.
const smallest = `{"format": "lintel.round/1", "commissioner": {"code": "03X", "name": "NHS Example CCG"},
 "round": {"name": "ETTF 2016/17", "deadline": "2016-06-30", "first_year": "2016/17", "horizon_years": 10,
  "directions": "2013", "cohorts": [{"number": 1, "deadline": "2017-03-31", "value": 100}], "gates": ["site secured"],
  "strategies": ["STP"]},
 "criteria": [{"code": "access", "name": "Access", "weight": 25, "scale": {"worst": 0, "best": 4}}],
 "practices": [{"code": "A81001"}],
 "premises": [{"id": "P1", "practices": ["A81001"]}],
 "bids": [{"ref": "E1", "title": "Extension", "kind": "estates", "premises": ["P1"]}, {"ref": "T2", "title": "Lines", "kind": "technology"}]}`

func TestEveryFaultIsNamedByItsPath(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ from, to, path, says string }{
		"another format":            {`"lintel.round/1"`, `"lintel.round/9"`, "$.format", "lintel.round/1"},
		"no commissioner":           {`"commissioner": {"code": "03X", "name": "NHS Example CCG"},`, ``, "$.commissioner", "nothing"},
		"blank name":                {`"NHS Example CCG"`, `" "`, "$.commissioner.name", "blank"},
		"unknown level":             {`"name": "NHS Example CCG"`, `"name": "N", "level": "joined"`, "$.commissioner.level", "delegated, joint, greater-involvement"},
		"unknown field":             {`"ref": "E1",`, `"ref": "E1", "colour": "red",`, "$.bids[0].colour", "unknown field"},
		"a key twice":               {`"ref": "E1",`, `"ref": "E1", "ref": "E1",`, "$.bids[0].ref", "twice"},
		"a date that is not one":    {`"2016-06-30"`, `"2016-02-30"`, "$.round.deadline", "2016-06-30"},
		"a date as number":          {`"2016-06-30"`, `20160630`, "$.round.deadline", "20160630"},
		"a year that is not one":    {`"first_year": "2016/17"`, `"first_year": "2016/18"`, "$.round.first_year", "2016/17"},
		"no horizon":                {`"horizon_years": 10`, `"horizon_years": 0`, "$.round.horizon_years", "1 to 100"},
		"half a year":               {`"horizon_years": 10`, `"horizon_years": 9.5`, "$.round.horizon_years", "9.5"},
		"unknown directions":        {`"2013"`, `"2015"`, "$.round.directions", "2013, 2024"},
		"no cohorts":                {`[{"number": 1, "deadline": "2017-03-31", "value": 100}]`, `[]`, "$.round.cohorts", "at least one"},
		"a cohort twice":            {`[{"number": 1,`, `[{"number": 1, "value": 0}, {"number": 1,`, "$.round.cohorts[1].number", "again"},
		"a number as text":          {`"weight": 25`, `"weight": "25"`, "$.criteria[0].weight", `the text "25"`},
		"a number too large":        {`"weight": 25`, `"weight": 1e999`, "$.criteria[0].weight", "1e999"},
		"three decimals":            {`"weight": 25`, `"weight": 25.125`, "$.criteria[0].weight", "2 decimals"},
		"a negative weight":         {`"weight": 25`, `"weight": -1`, "$.criteria[0].weight", "0 or more"},
		"weights all 0":             {`"weight": 25`, `"weight": 0`, "$.criteria", "above 0"},
		"worst is best":             {`"best": 4`, `"best": 0`, "$.criteria[0].scale", "two different ends"},
		"a criterion twice":         {`"criteria": [`, `"criteria": [{"code": "access", "name": "A", "weight": 1, "scale": {"worst": 0, "best": 1}},`, "$.criteria[1].code", "again"},
		"a level off the scale":     {`"best": 4}`, `"best": 4}, "levels": [{"score": 5}]`, "$.criteria[0].levels[0].score", "0 to 4"},
		"a level without its end":   {`"best": 4}`, `"best": 4}, "levels": [{"score": 0, "value": 0}, {"score": 2, "value": 90}]`, "$.criteria[0].levels", "a value at 0 and at 4"},
		"not an ODS code":           {`[{"code": "A81001"}]`, `[{"code": "A81001"}, {"code": "81001A"}]`, "$.practices[1].code", "five digits"},
		"premises twice":            {`"premises": [{"id": "P1"`, `"premises": [{"id": "P1"}, {"id": "P1"`, "$.premises[1].id", "again"},
		"a postcode misshapen":      {`"id": "P1"`, `"id": "P1", "postcode": "TS181HUX"`, "$.premises[0].postcode", "TS18 1HU"},
		"an unknown practice":       {`"practices": ["A81001"]}`, `"practices": ["A81002"]}`, "$.premises[0].practices[0]", "A81002"},
		"a facet off its scale":     {`"id": "P1"`, `"id": "P1", "surveys": [{"date": "2015-01-01", "facets": {"space": "C"}}]`, "$.premises[0].surveys[0].facets.space", "E, U, F, O"},
		"B(C) off the condition":    {`"id": "P1"`, `"id": "P1", "surveys": [{"date": "2015-01-01", "facets": {"quality": "B(C)"}}]`, "$.premises[0].surveys[0].facets.quality", "A, B, C"},
		"a branch of nobody there":  {`"practices": ["A81001"]}`, `"practices": [], "branches": ["A81001"]}`, "$.premises[0].branches[0]", "of these premises"},
		"items beside bands":        {`"id": "P1"`, `"id": "P1", "blocks": [{"backlog": {"high": 1}, "items": [{"consequence": 1, "likelihood": 1, "cost": 1}]}]`, "$.premises[0].blocks[0].items", "each item"},
		"a consequence of six":      {`"id": "P1"`, `"id": "P1", "blocks": [{"items": [{"consequence": 6, "likelihood": 1, "cost": 1}]}]`, "$.premises[0].blocks[0].items[0].consequence", "1 to 5"},
		"an item by another word":   {`"id": "P1"`, `"id": "P1", "blocks": [{"items": [{"consequence": 5, "likelihood": 1, "cost": 1, "name": "Lift"}]}]`, "$.premises[0].blocks[0].items[0].name", "item, consequence, likelihood, cost"},
		"an item without its cost":  {`"id": "P1"`, `"id": "P1", "blocks": [{"items": [{"consequence": 5, "likelihood": 1}]}]`, "$.premises[0].blocks[0].items[0].cost", "nothing"},
		"bands out of their order":  {`"horizon_years": 10`, `"horizon_years": 10, "settings": {"backlog_cutoffs": {"high": 4, "significant": 8, "moderate": 2}}`, "$.round.settings.backlog_cutoffs", "no lower"},
		"signed up to nothing":      {`"ref": "E1",`, `"ref": "E1", "signed_up": ["A81001"],`, "$.bids[0].signed_up[0]", "of this bid"},
		"a bid twice":               {`"ref": "T2"`, `"ref": "E1"`, "$.bids[1].ref", "again"},
		"unknown premises":          {`"premises": ["P1"]`, `"premises": ["P9"]`, "$.bids[0].premises[0]", "P9"},
		"a kind that is none":       {`"kind": "estates"`, `"kind": "roads"`, "$.bids[0].kind", "estates, technology"},
		"a cohort that is none":     {`"ref": "E1",`, `"ref": "E1", "cohort": 2,`, "$.bids[0].cohort", "cohorts"},
		"completion before start":   {`"ref": "E1",`, `"ref": "E1", "starts": "2017-01-02", "completes": "2017-01-01",`, "$.bids[0].completes", "2017-01-02"},
		"a gate the round has not":  {`"ref": "E1",`, `"ref": "E1", "gates": {"planning": true},`, "$.bids[0].gates.planning", "gates"},
		"a gate in words":           {`"ref": "E1",`, `"ref": "E1", "gates": {"site secured": "yes"},`, `$.bids[0].gates["site secured"]`, "true, false"},
		"a strategy unknown":        {`"ref": "E1",`, `"ref": "E1", "alignment": {"LES": {"fit": "strong"}},`, "$.bids[0].alignment.LES", "strategies"},
		"a result that is none":     {`"ref": "E1",`, `"ref": "E1", "tests": {"x": {"result": "maybe"}},`, "$.bids[0].tests.x.result", "pass, fail, open"},
		"negative capital":          {`"ref": "E1",`, `"ref": "E1", "capital": [{"year": "2016/17", "amount": -1}],`, "$.bids[0].capital[0].amount", "0 or more"},
		"funding above capital":     {`"ref": "E1",`, `"ref": "E1", "capital": [{"year": "2016/17", "amount": 5}], "funding": [{"source": "grant", "amount": 6}],`, "$.bids[0].funding", "£5"},
		"revenue without amount":    {`"ref": "E1",`, `"ref": "E1", "revenue": [{"from": "2016/17", "payer": null}],`, "$.bids[0].revenue[0]", "no amount"},
		"revenue with two amounts":  {`"ref": "E1",`, `"ref": "E1", "revenue": [{"from": "2016/17", "annual": 1, "after": 2}],`, "$.bids[0].revenue[0]", "either annual"},
		"a payer that is none":      {`"ref": "E1",`, `"ref": "E1", "revenue": [{"from": "2016/17", "annual": 1, "payer": "me"}],`, "$.bids[0].revenue[0].payer", "disputed"},
		"revenue for 0 years":       {`"ref": "E1",`, `"ref": "E1", "revenue": [{"from": "2016/17", "annual": 1, "years": 0}],`, "$.bids[0].revenue[0].years", "1 to 999"},
		"requires nothing there":    {`"ref": "E1",`, `"ref": "E1", "requires": ["X"],`, "$.bids[0].requires[0]", `"X"`},
		"requires itself":           {`"ref": "E1",`, `"ref": "E1", "requires": ["E1"],`, "$.bids[0].requires[0]", "itself"},
		"excludes nothing there":    {`"ref": "E1",`, `"ref": "E1", "excludes": ["X"],`, "$.bids[0].excludes[0]", `"X"`},
		"a reserve for nothing":     {`"ref": "E1",`, `"ref": "E1", "alternative_to": "X",`, "$.bids[0].alternative_to", `"X"`},
		"an unknown criterion":      {`"ref": "E1",`, `"ref": "E1", "scores": {"speed": 1},`, "$.bids[0].scores.speed", "criterion"},
		"a score off its scale":     {`"ref": "E1",`, `"ref": "E1", "scores": {"access": 4.01},`, "$.bids[0].scores.access", "0 to 4"},
		"a person's score off it":   {`"ref": "E1",`, `"ref": "E1", "scorings": [{"scorer": "a", "criterion": "access", "score": 5}],`, "$.bids[0].scorings[0].score", "0 to 4"},
		"a person scores it twice":  {`"ref": "E1",`, `"ref": "E1", "scorings": [{"scorer": "a", "criterion": "access", "score": 1}, {"scorer": "a", "criterion": "access", "score": 2}],`, "$.bids[0].scorings[1]", "second score"},
		"agreed on nothing there":   {`"bids":`, `"agreed": [{"ref": "X"}], "bids":`, "$.agreed[0].ref", `"X"`},
		"accepted without reason":   {`"ref": "E1",`, `"ref": "E1", "accepted": [{"flag": "capital-gap"}],`, "$.bids[0].accepted[0].reason", "nothing"},
		"a list where an object is": {`{"code": "03X", "name": "NHS Example CCG"}`, `[]`, "$.commissioner", "a list"},
		"an object where a list is": {`"bids": [`, `"bids": {}, "agreed": [`, "$.bids", "an object"},
		"amounts beyond all sums":   {`"ref": "E1",`, `"ref": "E1", "revenue": [` + strings.Repeat(`{"from": "2016/17", "annual": 1e11, "years": 999}, `, 500) + `{"from": "2016/17", "annual": 1}],`, "$", "added"},
		"deep nesting":              {`"ref": "E1",`, `"ref": ` + strings.Repeat("[", 50) + strings.Repeat("]", 50) + `,`, "$.bids[0].ref", "32 deep"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if !strings.Contains(smallest, c.from) {
				t.Fatalf("the smallest round has no %s", c.from)
			}
			faults := faultsOf(t, strings.Replace(smallest, c.from, c.to, 1))
			for _, f := range faults {
				if strings.HasPrefix(f.Path, c.path) && strings.Contains(f.String(), c.says) {
					return
				}
			}
			t.Errorf("no fault at %s that says %q; found %v", c.path, c.says, faults)
		})
	}
}

func faultsOf(t *testing.T, text string) []ettf.Fault {
	t.Helper()
	_, err := roundfile.Parse([]byte(text))
	var e *ettf.Error
	if !errors.As(err, &e) || e.Code != roundfile.CodeFaults || len(e.Fields) == 0 {
		t.Fatalf("want faults, got %v", err)
	}
	return e.Fields
}

func TestTheSmallestRoundIsARound(t *testing.T) {
	t.Parallel()
	if _, err := roundfile.Parse([]byte(smallest)); err != nil {
		t.Fatal(err, faultsOf(t, smallest))
	}
}

func TestFaultsComeAllAtOnce(t *testing.T) {
	t.Parallel()
	text := strings.NewReplacer(`"weight": 25`, `"weight": -1`, `"kind": "estates"`, `"kind": "roads"`, `"2016-06-30"`, `"soon"`).Replace(smallest)
	if faults := faultsOf(t, text); len(faults) != 3 {
		t.Errorf("want 3 faults, got %v", faults)
	}
}

func TestACircleOfRequirementsIsNamed(t *testing.T) {
	t.Parallel()
	text := strings.NewReplacer(`"ref": "E1",`, `"ref": "E1", "requires": ["T2"],`, `"ref": "T2",`, `"ref": "T2", "requires": ["E1"],`).Replace(smallest)
	faults := faultsOf(t, text)
	if len(faults) != 1 || faults[0].Path != "$.bids[1].requires[0]" || !strings.Contains(faults[0].Found, "E1 requires T2 requires E1") {
		t.Errorf("got %v", faults)
	}
}

func TestWhatIsNotAJSONObjectIsRefusedPlainly(t *testing.T) {
	t.Parallel()
	utf16 := []byte("\xff\xfe{\x00}\x00")
	for name, c := range map[string]struct {
		text []byte
		says string
	}{
		"empty":             {nil, "empty"},
		"blank":             {[]byte(" \n"), "empty"},
		"cut short":         {[]byte(smallest[:200]), "ends before"},
		"an array":          {[]byte("[1, 2]"), "a list"},
		"a number":          {[]byte("12"), "12"},
		"UTF-16":            {utf16, "UTF-16"},
		"Latin-1":           {[]byte("{\"n\": \"caf\xe9\"}"), "Line 1, column 11: this is not UTF-8"},
		"NaN":               {[]byte(strings.Replace(smallest, `"weight": 25`, `"weight": NaN`, 1)), "Line 5, column"},
		"something after":   {[]byte(smallest + "x"), "follows"},
		"a second document": {[]byte(smallest + smallest), "follows"},
		"too large":         {make([]byte, roundfile.MaxSize+1), "32 MB"},
		"a deep list":       {[]byte(strings.Repeat("[", 100_000)), "deeper"},
		"a missing comma":   {[]byte(`{"format": 1 "round": 2}`), "Line 1, column 14"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := roundfile.Parse(c.text)
			var e *ettf.Error
			if !errors.As(err, &e) || e.Code != roundfile.CodeNotRound || !strings.Contains(e.Message, c.says) {
				t.Errorf("want a refusal that says %q, got %v", c.says, err)
			}
		})
	}
}

func TestWhatWeWriteReadsBackToTheSameBytes(t *testing.T) {
	t.Parallel()
	texts := map[string][]byte{"the smallest": []byte(smallest), "the design's example": read(t, "testdata/design.json")}
	for _, file := range roundFiles(t) {
		texts[filepath.Base(file)] = read(t, file)
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			once := rewrite(t, text)
			if twice := rewrite(t, once); string(twice) != string(once) {
				t.Errorf("written again it differs:\n%s\n%s", once, twice)
			}
		})
	}
}

// roundFiles are the published and made rounds: those beside the checkout where they are there,
// else our own copies of some.
func roundFiles(t *testing.T) []string {
	t.Helper()
	for _, pattern := range []string{"../../../shared/data/rounds/*[0-9p].json", "testdata/rounds/*.json"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		if len(files) > 0 {
			return files
		}
	}
	t.Fatal("there are no rounds to read")
	return nil
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func rewrite(t *testing.T, text []byte) []byte {
	t.Helper()
	round, err := roundfile.Parse(text)
	if err != nil {
		t.Fatalf("%v %v", err, err.(*ettf.Error).Fields)
	}
	out, err := roundfile.Write(round)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestANullThatMeansSomethingIsKept(t *testing.T) {
	t.Parallel()
	text := strings.Replace(smallest, `"ref": "E1",`, `"ref": "E1", "gates": {"site secured": null}, "revenue": [{"from": "2016/17", "annual": 0, "payer": null}], "scores": {"access": null},`, 1)
	out := string(rewrite(t, []byte(text)))
	for _, want := range []string{`"site secured": null`, `"payer": null`, `"annual": 0`} {
		if !strings.Contains(out, want) {
			t.Errorf("%s is lost", want)
		}
	}
	if strings.Contains(out, "scores") {
		t.Error("a score that is not given should be left out")
	}
}

// FuzzParse: no text makes the reader panic, and whatever it accepts it writes and reads back.
func FuzzParse(f *testing.F) {
	f.Add([]byte(smallest))
	f.Add([]byte(`{"format": "lintel.round/1", "bids": [{"ref": 1e999}]}`))
	f.Add([]byte("[[[["))
	f.Fuzz(func(t *testing.T, text []byte) {
		round, err := roundfile.Parse(text)
		if err != nil {
			var e *ettf.Error
			if !errors.As(err, &e) || e.Message == "" {
				t.Fatalf("an error without a message: %v", err)
			}
			return
		}
		once, err := roundfile.Write(round)
		if err != nil {
			t.Fatal(err)
		}
		again, err := roundfile.Parse(once)
		if err != nil {
			t.Fatalf("what was written is refused: %v\n%s", err, once)
		}
		if twice, err := roundfile.Write(again); err != nil || string(twice) != string(once) {
			t.Fatalf("%v\n%s\n%s", err, once, twice)
		}
	})
}
