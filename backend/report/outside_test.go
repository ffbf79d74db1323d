package report

import (
	"bytes"
	"testing"

	"lintel/backend/appraisal"
	"lintel/backend/roundfile"
	"lintel/backend/sample"
)

func TestThePageNamesNoAddressOutsideItself(t *testing.T) {
	t.Parallel()
	r, err := roundfile.Parse(sample.JSON())
	if err != nil {
		t.Fatal(err)
	}
	page, err := HTML(appraisal.Of(r))
	if err != nil {
		t.Fatal(err)
	}
	for _, outside := range []string{"http:", "https:", "src=", "url(", "@import", "<script", "<link"} {
		if bytes.Contains(page, []byte(outside)) {
			t.Errorf("the page holds %s", outside)
		}
	}
}
