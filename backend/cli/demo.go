package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"syscall"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/service"
	"lintel/backend/web"
)

var demoCommand = command{
	name:  "demo",
	usage: "demo [--listen ADDR]",
	does:  "the shortest way in: a sample round, ranked, printed and served",
	details: `
Makes a workspace afresh in the system's temporary folder from the built-in sample round, prints the
ranking, writes lintel-submission.pdf beside the workspace, and serves the app on http://127.0.0.1:8080
(or the next free port) with a sign-in for each role. The workspace also holds the round of the year
before, with its committee and the meeting that agreed its order.

Options:
  --listen ADDR   where to answer

Example:  lintel demo`,
	run: demo,
}

const demoPassword = "thornmere-2016"

// demoAccounts are one for each role; their addresses are those of the sample round's scorers.
var demoAccounts = []web.DemoAccount{
	{Role: ettf.EstatesLead, Name: "Esther Lead", Email: "estates@example.nhs.uk"},
	{Role: ettf.Scorer, Name: "Clive Scorer", Email: "clinical@example.nhs.uk"},
	{Role: ettf.Finance, Name: "Fiona Finance", Email: "finance@example.nhs.uk"},
	{Role: ettf.Secretary, Name: "Sanjay Secretary", Email: "secretary@example.nhs.uk"},
	{Role: ettf.Chair, Name: "Charlotte Chair", Email: "chair@example.nhs.uk"},
	{Role: ettf.MemberRole, Name: "Marek Member", Email: "lay@example.nhs.uk"},
	{Role: ettf.Reader, Name: "Rhian Reader", Email: "reader@example.nhs.uk"},
	{Role: ettf.Admin, Name: "Ada Admin", Email: "admin@example.nhs.uk"},
}

func demo(w *World, args []string) error {
	set := options("demo")
	address := set.String("listen", "", "")
	if _, err := parse(set, args); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "lintel-demo-")
	if err != nil {
		return fileError(os.TempDir(), err)
	}
	workspace := filepath.Join(folder, "workspace")
	if err := FillDemo(w, workspace); err != nil {
		return err
	}
	return inWorkspace(w, workspace, func(ctx context.Context, s *service.Service) error {
		if err := printDemo(ctx, w, s, filepath.Join(folder, "lintel-submission.pdf")); err != nil {
			return err
		}
		listener, err := demoListener(*address)
		if err != nil {
			return err
		}
		fmt.Fprintf(w.Out, "%s http://%s\n", w.bold("The app:"), listener.Addr())
		fmt.Fprintf(w.Out, "Sign in there with one click as any role, or with an address and the password %s:\n", demoPassword)
		accounts := make([]web.DemoAccount, len(demoAccounts))
		for i, a := range demoAccounts {
			a.Password = demoPassword
			accounts[i] = a
			fmt.Fprintf(w.Out, "  %-10s %s\n", a.Role, a.Email)
		}
		fmt.Fprintln(w.Out, "Ctrl-C ends it.")
		return answer(ctx, w, listener, s, accounts)
	})
}

// printDemo shows what the main job gives: the ranking on the terminal and the paper beside it.
func printDemo(ctx context.Context, w *World, s *service.Service, file string) error {
	rounds, err := s.Rounds(ctx, service.Operator) // the sample round is the latest
	if err != nil {
		return err
	}
	sight, err := s.See(ctx, service.Operator, rounds[0].ID)
	if err != nil {
		return err
	}
	text, err := sight.RoundFile(ctx)
	if err != nil {
		return err
	}
	held, err := roundfile.Parse(text)
	if err != nil {
		return err
	}
	if err := printRanking(w, appraisal.Of(held)); err != nil {
		return err
	}
	paper, err := sight.PDF(ctx)
	if err != nil {
		return err
	}
	if err := writeFile(w, file, paper); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.Out, "\n%s %s\n", w.bold("The submission:"), file)
	return err
}

// demoListener answers on the address given, or on the first free port from 8080 on.
func demoListener(address string) (net.Listener, error) {
	if address != "" {
		return listen(address)
	}
	for port := 8080; port < 8180; port++ {
		listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil {
			return listener, nil
		}
		if !errors.Is(err, syscall.EADDRINUSE) && !errors.Is(err, syscall.EACCES) {
			return nil, ettf.Errorf(ettf.Unavailable, "address", "It is not possible to answer on this machine: %v.", err)
		}
	}
	return listen("127.0.0.1:0")
}
