package report

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

const digestVariable = "LINTEL_REPORT_PRINTS_DIGEST"

func digest(t testing.TB) string {
	t.Helper()
	a := builder{bids: 12, criteria: 5, title: "Tŷ Gŵyn"}.appraisal()
	return fmt.Sprintf("%x %x", sha256.Sum256(printPDF(t, a)), sha256.Sum256([]byte(printHTML(t, a))))
}

func TestTheSameRoundGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	if first, second := digest(t), digest(t); first != second {
		t.Errorf("%s, then %s", first, second)
	}
}

// Another process has other seeds for its maps and another clock.
func TestAnotherProcessGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	if os.Getenv(digestVariable) != "" {
		fmt.Println("digest", digest(t))
		return
	}
	command := exec.Command(os.Args[0], "-test.run=^TestAnotherProcessGivesTheSameBytes$")
	command.Env = append(os.Environ(), digestVariable+"=1", "TZ=Pacific/Auckland")
	var out bytes.Buffer
	command.Stdout, command.Stderr = &out, &out
	if err := command.Run(); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	if want := "digest " + digest(t); !strings.Contains(out.String(), want) {
		t.Errorf("here %q, there\n%s", want, out.String())
	}
}
