package report

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// poppler runs one of the tools that read a PDF back. Without them nothing here is proven, so a
// test fails rather than being left out.
func poppler(t testing.TB, tool string, pdf []byte, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(tool)
	if err != nil {
		t.Fatalf("%s is missing: install poppler-utils", tool)
	}
	file := filepath.Join(t.TempDir(), "submission.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	var out, complaints bytes.Buffer
	command := exec.Command(path, append(args, file, "-")...)
	if tool == "pdfinfo" {
		command = exec.Command(path, append(args, file)...)
	}
	command.Stdout, command.Stderr = &out, &complaints
	if err := command.Run(); err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v %s", tool, err, complaints.String())
	}
	return out.String()
}

// wordsOf are the words of a PDF in the order in which they were set, with single spaces.
func wordsOf(t testing.TB, pdf []byte, args ...string) string {
	t.Helper()
	return squash(poppler(t, "pdftotext", pdf, append([]string{"-raw", "-enc", "UTF-8"}, args...)...))
}

func squash(s string) string { return strings.Join(strings.Fields(s), " ") }

type wordBox struct {
	XMin float64 `xml:"xMin,attr"`
	YMin float64 `xml:"yMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

type pageBox struct {
	Width  float64   `xml:"width,attr"`
	Height float64   `xml:"height,attr"`
	Words  []wordBox `xml:"word"`
}

// boxesOf says where on each page each word stands.
func boxesOf(t testing.TB, pdf []byte) []pageBox {
	t.Helper()
	var doc struct {
		Pages []pageBox `xml:"body>doc>page"`
	}
	out := poppler(t, "pdftotext", pdf, "-bbox", "-enc", "UTF-8")
	if err := xml.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Pages
}

// mustLieWell fails where a word leaves its page or runs into another.
func mustLieWell(t *testing.T, pages []pageBox) {
	t.Helper()
	const touch = 0.7 // points by which boxes may meet: they are taller than the letters in them
	if len(pages) == 0 {
		t.Fatal("no page was read back")
	}
	for n, page := range pages {
		if len(page.Words) == 0 {
			t.Errorf("page %d is empty", n+1)
		}
		for i, w := range page.Words {
			if w.XMin < left-1 || w.XMax > page.Width-right+1 || w.YMin < 0 || w.YMax > page.Height {
				t.Errorf("page %d: %q stands outside the frame: %+v", n+1, w.Text, w)
			}
			for _, v := range page.Words[i+1:] {
				across := min(w.XMax, v.XMax) - max(w.XMin, v.XMin)
				down := min(w.YMax, v.YMax) - max(w.YMin, v.YMin)
				if across > touch && down > touch {
					t.Errorf("page %d: %q and %q overlap by %.1f × %.1f points", n+1, w.Text, v.Text, across, down)
				}
			}
		}
	}
}
