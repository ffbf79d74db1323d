package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const practiceRow = `"%","NAME","Y63","QHM","","","","","","TS18 1HU","19740401","","A","B","16C","","","","","","","","","","","4",""` + "\n"

func practiceList(codes ...string) (text string) {
	for _, code := range codes {
		text += strings.Replace(practiceRow, "%", code, 1)
	}
	return text
}

func TestPracticesAreShownThenWrittenWithYesInANewWorkspaceAndComeInAgainToNoChange(t *testing.T) {
	t.Parallel()
	data, path := filepath.Join(t.TempDir(), "new"), file(t, "epraccur.csv", []byte(practiceList("A81001", " a81002")))
	got := lintel(t, "", "import", "practices", path, "--data", data)
	if got.code != 0 || !strings.Contains(got.out, "2 would be added, 0 changed") || !strings.Contains(got.out, "add --yes") || !strings.Contains(got.out, "2 of them in England") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if r := report(t, lintel(t, "", "import", "practices", path, "--data", data, "--yes", "--format", "json")); r.Added != 2 || !r.Written || r.Kind != "practices" || r.Changes[1].Ref != "A81002" {
		t.Errorf("%+v", r)
	}
	for _, name := range []string{"p.csv", "p.xlsx"} {
		out := filepath.Join(t.TempDir(), name)
		if got := lintel(t, "", "export", "practices", "--data", data, "-o", out); got.code != 0 {
			t.Fatalf("exit %d: %s", got.code, got.err)
		}
		if r := report(t, lintel(t, "", "import", "practices", out, "--data", data, "--yes", "--format", "json")); r.Unchanged != 2 || r.Added+r.Changed != 0 {
			t.Errorf("%+v", r)
		}
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Error(got.out)
	}
}

func TestOneRowThatIsRefusedAndNothingIsWrittenAndTheAnswerIsNo(t *testing.T) {
	t.Parallel()
	data, path := filepath.Join(t.TempDir(), "new"), file(t, "epraccur.csv", []byte(practiceList("A81001", "A8100")))
	for _, args := range [][]string{{}, {"--yes"}, {"--yes", "--format", "json"}} {
		got := lintel(t, "", append([]string{"import", "practices", path, "--data", data}, args...)...)
		if got.code != 1 || !strings.Contains(got.err, "row 2, column A, “code”: found \"A8100\"") {
			t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
		}
		if len(args) == 3 {
			if r := report(t, got); r.Written || r.Added != 0 || len(r.Refused) != 1 || r.Refused[0].Row != 2 || r.Refused[0].Column != "code" || !strings.Contains(r.Refused[0].Why, "ODS code") {
				t.Errorf("%+v", r)
			}
		}
	}
	if got := lintel(t, "", "export", "practices", "--data", data, "-o", "-"); strings.Contains(got.out, "A81001") {
		t.Error("half of the file was taken in")
	}
}

func TestAPracticeThatHasClosedIsSaidAndStays(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "new")
	lintel(t, "code,name\nA81001,Mill Lane\nA81002,Bridge Street\n", "import", "practices", "-", "--data", data, "--yes")
	closed := strings.Replace(practiceList("A81001"), `"","A"`, `"20171031","C"`, 1) + practiceList("A81002")
	r := report(t, lintel(t, closed, "import", "practices", "-", "--data", data, "--yes", "--format", "json"))
	if len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0], "A81001 Mill Lane is closed since 2017-10-31") || r.Changed != 1 || r.Changes[0].Fields[0].Before != "Bridge Street" {
		t.Errorf("%+v", r)
	}
	if got := lintel(t, "", "export", "practices", "--data", data, "-o", "-"); !strings.Contains(got.out, "A81001,Mill Lane") {
		t.Error(got.out)
	}
}

func TestAFileOfPlacesThatCannotBeReadMakesNoWorkspace(t *testing.T) {
	t.Parallel()
	none := filepath.Join(t.TempDir(), "none")
	for name, content := range map[string]string{"an empty file": "", "a page": "<html>", "a torn workbook": "PK\x03\x04", "a torn gzip": "\x1f\x8b\x08"} {
		if got := lintel(t, content, "import", "practices", "-", "--data", none); got.code != 2 || got.out != "" || got.err == "" || exists(none) {
			t.Errorf("%s: exit %d: %s%s", name, got.code, got.out, got.err)
		}
	}
}

// The real list stands beside the checkout where it is there at all.
func TestTheWholeRealListIsWrittenAndTheWorkspaceIsWell(t *testing.T) {
	t.Parallel()
	path := "../../../shared/data/epraccur-2024-01.csv.gz"
	if _, err := os.Stat(path); err != nil {
		t.Log("the real list is not here; the small ones above cover its ground")
		return
	}
	data := filepath.Join(t.TempDir(), "new")
	if r := report(t, lintel(t, "", "import", "practices", path, "--data", data, "--yes", "--format", "json")); r.Added != 6750 || !r.Written {
		t.Errorf("%d added", r.Added)
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Error(got.out)
	}
}

func TestSurveysAreTakenIntoANewWorkspaceWithPremisesAndPracticesAndComeInAgainToNoChange(t *testing.T) {
	t.Parallel()
	data, path := filepath.Join(t.TempDir(), "new"), "../transfer/testdata/six-facet-delivery.csv"
	got := lintel(t, "", "import", "surveys", path, "--data", data)
	if got.code != 0 || !strings.Contains(got.out, "P018 (new): name Llyn House 18; postcode TS20 8DE") || !strings.Contains(got.out, "“Cost to Condition B (£)”: the heading says “cost to condition b”; its cells hold amounts") || !strings.Contains(got.out, "30 would be added") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	r := report(t, lintel(t, "", "import", "surveys", path, "--data", data, "--yes", "--format", "json"))
	if r.Added != 30 || !r.Written || len(r.Columns) != 20 || r.Mapping["Post Code"] != "postcode" || len(r.Skipped) != 3 {
		t.Errorf("%+v", r)
	}
	for _, name := range []string{"s.csv", "s.xlsx"} {
		out := filepath.Join(t.TempDir(), name)
		if got := lintel(t, "", "export", "surveys", "--data", data, "-o", out); got.code != 0 {
			t.Fatalf("exit %d: %s", got.code, got.err)
		}
		for _, file := range []string{out, path} {
			if r := report(t, lintel(t, "", "import", "surveys", file, "--data", data, "--yes", "--format", "json")); r.Unchanged != 30 || r.Added+r.Changed != 0 {
				t.Errorf("%+v", r)
			}
		}
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Error(got.out)
	}
}

func TestAColumnOfASurveyIsCorrectedByAnOption(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "new")
	text := "id,name,survey date,condition,area,floor\nP1,Mill Lane,2016-01-19,C,100,90\n"
	got := lintel(t, text, "import", "surveys", "-", "--data", data, "--map", "gia_m2=floor", "--map", "name=", "--yes")
	if got.code != 0 || !strings.Contains(got.out, "P1 (new): gia_m2 90;") || strings.Contains(got.out, "Mill Lane") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got = lintel(t, text, "import", "surveys", "-", "--data", data, "--map", "gia_m2=walls"); got.code != 1 || !strings.Contains(got.err, `"walls" for gia_m2`) {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got = lintel(t, text, "import", "surveys", "-", "--data", data, "--map", "floor"); got.code != 2 || !strings.Contains(got.err, "FIELD=COLUMN") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
}

func TestListSizesAreCountedForKnownPracticesAndQuestionedWhenFew(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "new")
	lintel(t, "code,name\nA81001,Mill Lane\nA81002,Bridge Street\n", "import", "practices", "-", "--data", data, "--yes")
	text := "EXTRACT_DATE,CODE,NUMBER_OF_PATIENTS\n01APR2021,A81001,81\n01APR2021,B82001,9000\n01APR2021,B82002,9000\n"
	r := report(t, lintel(t, text, "import", "list-sizes", "-", "--data", data, "--format", "json"))
	if r.Changed != 1 || r.Added != 0 || r.Written || len(r.Refused) > 0 || !strings.Contains(strings.Join(r.Notes, " "), "2 practices of the file are not in the workspace and left out: B82001 and B82002") {
		t.Errorf("%+v", r)
	}
	got := lintel(t, "code,patients\nA81001,81\n", "import", "list-sizes", "-", "--data", data)
	if got.code != 0 || !strings.Contains(got.out, "Question this: The file has few patients") || !strings.Contains(got.out, "write it all the same, add --yes") || !strings.Contains(got.out, "A81001  list_size: nothing → 81") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got = lintel(t, text, "import", "list-sizes", "-", "--data", data, "--yes"); got.code != 0 {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	out := lintel(t, "", "export", "list-sizes", "--data", data, "-o", "-")
	if r = report(t, lintel(t, out.out, "import", "list-sizes", "-", "--data", data, "--yes", "--format", "json")); r.Unchanged != 1 || r.Changed+r.Added != 0 {
		t.Errorf("%s: %+v", out.out, r)
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Error(got.out)
	}
}

func TestLocalitiesOfAListAreFilledInWhereThereAreNoneAndElseStay(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "new")
	lintel(t, "code,name,locality\nP91003,Park,\nP91004,Mill,North\n", "import", "practices", "-", "--data", data, "--yes")
	text := "practice_code,practice_name,registered_patients,locality\nP91003,Park,7855,South\nP91004,Mill,8597,South\n"
	got := lintel(t, text, "import", "list-sizes", "-", "--data", data, "--yes")
	for _, want := range []string{"locality: nothing → South", "1 practice is in another locality here than in the file, and stays there: P91004."} {
		if got.code != 0 || !strings.Contains(got.out, want) {
			t.Errorf("exit %d, not %q: %s%s", got.code, want, got.out, got.err)
		}
	}
	if out := lintel(t, "", "export", "practices", "--data", data, "-o", "-").out; !strings.Contains(out, "P91003,Park,South,7855") || !strings.Contains(out, "P91004,Mill,North,8597") {
		t.Error(out)
	}
	if r := report(t, lintel(t, text, "import", "list-sizes", "-", "--data", data, "--format", "json")); r.Unchanged != 2 {
		t.Errorf("%+v", r)
	}
	refused := report(t, lintel(t, "code,patients\nP91003,-5\nP91004,8597\n", "import", "list-sizes", "-", "--data", data, "--format", "json"))
	if len(refused.Refused) != 1 || len(refused.Warnings) > 0 {
		t.Errorf("a file of which nothing is read is called small: %+v", refused)
	}
}

func TestListSizesThatNamePracticesBeginAWorkspaceThatHasNone(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "new")
	r := report(t, lintel(t, "practice_code,practice_name,registered_patients,locality\nP91003,Park,7855,South\n", "import", "list-sizes", "-", "--data", data, "--yes", "--format", "json"))
	if got := lintel(t, "", "export", "practices", "--data", data, "-o", "-"); r.Added != 1 || !strings.Contains(got.out, "P91003,Park,South,7855") {
		t.Errorf("%+v %s", r, got.out)
	}
}

func TestWhatPeopleSayOfColumnsIsRememberedForFilesWithTheSameHeadings(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "new")
	text := "id,name,survey date,condition,area,floor\nP1,Mill Lane,2016-01-19,C,100,90\n"
	lintel(t, text, "import", "surveys", "-", "--data", data, "--map", "gia_m2=floor")
	if got := lintel(t, text, "import", "surveys", "-", "--data", data); !strings.Contains(got.out, "gia_m2 100") {
		t.Errorf("what was only looked at is remembered: %s", got.out)
	}
	lintel(t, text, "import", "surveys", "-", "--data", data, "--map", "gia_m2=floor", "--yes")
	later := strings.NewReplacer("2016", "2017", "90", "95").Replace(text)
	got := lintel(t, later, "import", "surveys", "-", "--data", data, "--yes")
	if got.code != 0 || !strings.Contains(got.out, "as in an earlier file with the same headings") || !strings.Contains(got.out, "gia_m2: 90 → 95") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Error(got.out)
	}
}
