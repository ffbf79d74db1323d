package sheet_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"lintel/backend/sheet"
)

func TestEveryEncodingThatPeopleSendReadsTheSame(t *testing.T) {
	t.Parallel()
	const text = "ref,title\r\nE1,“Café” – £5\r\n"
	want := [][]string{{"ref", "title"}, {"E1", "“Café” – £5"}}
	var little, big []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		little, big = append(little, byte(unit), byte(unit>>8)), append(big, byte(unit>>8), byte(unit))
	}
	for _, c := range []struct{ content, note string }{
		{text, ""}, {"\xef\xbb\xbf" + text, ""}, {string(little), "UTF-16"}, {string(big), "UTF-16"},
		{"ref,title\r\nE1,â€œCafÃ©â€\u009d â€“ Â£5\r\n", "taken for Windows-1252"},
		{"\xef\xbb\xbfï»¿ref,title\r\nE1,â€œCafÃ©â€\u009d â€“ Â£5\r\n", "taken for Windows-1252"},
		{"ref,title\r\nE1,\x93Caf\xe9\x94 \x96 \xa35\r\n", "Windows-1252"},
	} {
		book := open(t, []byte(c.content))
		if got := texts(&book.Sheets[0]); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q", c.content, got)
		}
		if said := strings.Join(book.Notes, ""); (said == "") != (c.note == "") || !strings.Contains(said, c.note) {
			t.Errorf("%q: %s", c.content, said)
		}
	}
	if book := open(t, []byte("title\nCaf\xe9\n")); !strings.Contains(book.Notes[0], "Latin-1") {
		t.Error(book.Notes)
	}
}

func TestWhatSeparatesColumnsIsFoundNotAsked(t *testing.T) {
	t.Parallel()
	want := [][]string{{"ref", "practices", "cost"}, {"E1", "A81001; A81002", "1,200"}, {"E2", "A81003", "5"}}
	for _, text := range []string{
		"ref,practices,cost\nE1,A81001; A81002,\"1,200\"\nE2,A81003,5\n",
		"ref;practices;cost\rE1;\"A81001; A81002\";1,200\rE2;A81003;5\r",
		"ref\tpractices\tcost\r\nE1\tA81001; A81002\t1,200\r\nE2\tA81003\t5",
		"sep=|\nref|practices|cost\nE1|A81001; A81002|1,200\nE2|A81003|5",
		"# made by hand; with, many, separators; to confuse\nref;practices;cost\nE1;\"A81001; A81002\";1,200\nE2;A81003;5\n",
	} {
		if got := texts(&open(t, []byte(text)).Sheets[0]); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
	if got := texts(&open(t, []byte("ref\nE1\nE2")).Sheets[0]); !reflect.DeepEqual(got, [][]string{{"ref"}, {"E1"}, {"E2"}}) {
		t.Error(got)
	}
}

func TestRowsHaveTheNumbersThatASpreadsheetShows(t *testing.T) {
	t.Parallel()
	book := open(t, []byte("sep=,\nETTF bids,,\n\n,,\nref,title\nE1,\"two\r\nlines, \"\"quoted\"\"\" and after\n# left out\nE2,\"\"\n\"E\"3,5\" pipe\n"))
	s := &book.Sheets[0]
	want := [][]string{{"ETTF bids"}, {"ref", "title"}, {"E1", "two\r\nlines, \"quoted\" and after"}, {"E2"}, {"E3", `5" pipe`}}
	if got := texts(s); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	var numbers []int
	for _, row := range s.Rows {
		numbers = append(numbers, row.Number)
	}
	if !reflect.DeepEqual(numbers, []int{1, 4, 5, 7, 8}) || book.Notes[0] != "One row begins with # and was left out as a remark." {
		t.Error(numbers, book.Notes)
	}
}

func TestAnErrorOfASpreadsheetIsNeitherATextNorARemark(t *testing.T) {
	t.Parallel()
	s := &open(t, []byte("ref,title\n#REF!,x\n#####,y\n#N/A,#NAME?\n")).Sheets[0]
	if len(s.Rows) != 4 || s.Rows[1].At(0).Kind != sheet.Failed || s.Rows[2].At(0).Kind != sheet.Failed || s.Rows[3].At(1).Kind != sheet.Failed {
		t.Errorf("%+v", s.Rows)
	}
}

func TestNoCellThatIsWrittenRunsAsAFormula(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"": "", "plain": "plain", "=1+1": "'=1+1", "+44 1642": "'+44 1642", "@SUM(A1)": "'@SUM(A1)", "-5": "-5", "-5.25": "-5.25",
		"-5-cmd": "'-5-cmd", "-": "'-", "-1.": "'-1.", "-1+1": "'-1+1", "--1": "'--1", "-1,5": "'-1,5", "−1": "−1", "\tx": "'\tx", "\rx": "'\rx", "＝1": "'＝1", "'=1": "''=1", "'tis": "'tis", "a=1": "a=1", "#1": "#1", "'#1": "''#1"} {
		if got := sheet.Harmless(text); got != want || sheet.Plain(got) != text {
			t.Errorf("%q: %q, and back %q", text, got, sheet.Plain(got))
		}
	}
	if got := string(sheet.WriteCSV([][]string{{"a", "=b", ""}, {"c;d", "\"e\"", " f"}})); got != "a,'=b,\r\n\"c;d\",\"\"\"e\"\"\",\" f\"\r\n" {
		t.Errorf("%q", got)
	}
}
