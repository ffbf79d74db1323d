package web

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write openapi.json anew")

func TestOpenAPIDocumentIsWhatTheRoutesSay(t *testing.T) {
	made, err := describe(routes)
	if err != nil {
		t.Fatal(err)
	}
	made = append(made, '\n')
	if *update {
		if err := os.WriteFile("openapi.json", made, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(made, openAPI) {
		t.Error("openapi.json is not what the routes say; run: go test ./backend/web -run OpenAPI -update")
	}
}
