package web_test

import (
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

func TestAnAdministratorSeesHowTheWorkspaceStandsOnItsDisk(t *testing.T) {
	t.Parallel()
	site := testkit.ServeAs(t, web.Config{Version: "1.2.3"})
	var found service.Operations
	site.As(ettf.Admin).Get("/api/v1/operations").Into(&found)
	if found.Version != "1.2.3" || found.Backup != nil || found.Warnings == nil {
		t.Errorf("an administrator sees %+v", found)
	}
	if found.Free != nil && *found.Free <= 0 {
		t.Errorf("%d bytes are free", *found.Free)
	}
	site.As(ettf.EstatesLead).Get("/api/v1/operations").Problem(403, "forbidden")
}
