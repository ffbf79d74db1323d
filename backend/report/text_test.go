package report

import (
	"strings"
	"testing"
)

func TestWhatCannotBeCarriedIsShownAsAMark(t *testing.T) {
	t.Parallel()
	f, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	for found, want := range map[string]string{
		"":                           "",
		"New build":                  "New build",
		"Tŷ Gŵyn, Łódź, Żywiec":      "Tŷ Gŵyn, Łódź, Żywiec",
		"£1,200 – “66%” of 36 m²":    "£1,200 – “66%” of 36 m²",
		"Hub 😀👍":                     "Hub □□",
		"医院":                         "□□",
		"NUL\x00here":                "NUL□here",
		"right\u202Eleft":            "right□left",
		"zero\u200Bwidth":            "zero□width",
		"soft\u00ADhyphen":           "soft□hyphen",
		"\uFEFFmark":                 "□mark",
		"bad\xff\xfebytes":           "bad□□bytes",
		"half \xc5":                  "half □",
		"\U000E0041tag":              "□tag",
		"w\u0302 y\u0302":            "w\u0302 y\u0302",
		"\u0302alone":                "□alone",
		"a\u0301\u0302\u0303\u0304b": "a\u0301\u0302□□b",
		"one\ttab  two   spaces":     "one tab two spaces",
		"line\r\nline\u2028line\n\n": "line\nline\nline ",
		"{nb} \\ ( )":                "{nb} \\ ( )",
	} {
		got, marks := clean(found, f[regular].carries)
		if got != want {
			t.Errorf("%q is shown as %q, not as %q", found, got, want)
		}
		if marks != strings.Count(want, "□") {
			t.Errorf("%q: %d marks counted", found, marks)
		}
		if again, _ := clean(got, f[regular].carries); again != got {
			t.Errorf("%q is cleaned twice to %q", found, again)
		}
	}
}

// What a screen can show is not marked in the HTML paper.
func TestAScreenShowsWhatThePaperCannot(t *testing.T) {
	t.Parallel()
	p := new(page)
	if got := p.escape("<b>Hub & 😀 医院</b>\u202E"); got != "&lt;b&gt;Hub &amp; 😀 医院&lt;/b&gt;□" {
		t.Errorf("shown as %q", got)
	}
}

func TestTextsAreMeasuredAsTheFileSays(t *testing.T) {
	t.Parallel()
	f, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	// Widths of Liberation Sans, in thousandths: from the fonts' own hmtx tables.
	for s, want := range map[string][2]int{"0": {digitWidth, digitWidth}, "W": {944, 944}, "i": {222, 278}, "ŵ": {722, 778}, "…": {1000, 1000}} {
		if got := [2]int{f[regular].width(s), f[heavy].width(s)}; got != want {
			t.Errorf("%q is %v wide, not %v", s, got, want)
		}
	}
}

func TestLinesAreBrokenAtSpacesAndOnlyThenAnywhere(t *testing.T) {
	t.Parallel()
	f, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text  text
		limit float64 // in digits
		want  []string
	}{
		{say("11 22 33"), 6, []string{"11 22", "33"}},
		{say("11\n22"), 20, []string{"11", "22"}},
		{say("11").below(say("22")), 20, []string{"11", "22"}},
		{say("1111111"), 3, []string{"111", "111", "1"}},
		{say("1,111,111"), 6, []string{"1,111,", "111"}},
		{say("1 2222222"), 3, []string{"1", "222", "222", "2"}},
		{say("1"), 0, []string{"1"}},
		{bold("11").with(say(" 22")), 3, []string{"11", "22"}},
		{bold("11").with(say(", 22")), 2, []string{"11,", "22"}},
		{nil, 5, nil},
	} {
		w := wrapper{faces: f}
		var got []string
		for _, l := range w.wrap(c.text, c.limit*digitWidth+1, regular) {
			s := ""
			for _, piece := range l {
				s += piece.s
			}
			got = append(got, s)
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q in %g digits: %q, not %q", flat(c.text), c.limit, got, c.want)
		}
	}
}
