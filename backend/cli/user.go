package cli

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

var userCommand = command{
	name:  "user",
	usage: "user add --data DIR --email A --name N --role R [--round ID]",
	does:  "adds an account; the password is the first line of standard input",
	details: `
Options:
  --data DIR   the workspace's folder
  --email A    what the person signs in with
  --name N     how the person is named in the record
  --role R     admin, estates, scorer, finance, secretary, chair, member or reader; several with commas
  --round ID   the round in which the role holds; without it, every round

Example:  lintel user add --data ./workspace --email ann@example.nhs.uk --name "Ann Lee" --role finance <password.txt`,
	run: user,
}

func user(w *World, args []string) error {
	set := options("user")
	data, email, name := set.String("data", "", ""), set.String("email", "", ""), set.String("name", "", "")
	role, round := set.String("role", "", ""), set.String("round", "", "")
	operands, err := parse(set, args, "add")
	if err != nil {
		return err
	}
	if operands[0] != "add" {
		return misuse("%q is not something to do with a user; this edition can: add.", operands[0])
	}
	if *email == "" || *name == "" || *role == "" || *data == "" {
		return misuse("--data, --email, --name and --role are all needed.")
	}
	if w.TypedIn {
		fmt.Fprintln(w.Err, "Type the password and Enter (it shows on the screen):")
	}
	line, err := bufio.NewReader(w.In).ReadString('\n')
	password := strings.TrimRight(line, "\r\n")
	if password == "" {
		return misuse("the password is missing; it is the first line of standard input (%v).", err)
	}
	account := service.NewAccount{Email: *email, Name: *name, Password: password}
	for r := range strings.SplitSeq(*role, ",") {
		account.Grants = append(account.Grants, service.Grant{Role: ettf.Role(strings.TrimSpace(r)), Round: *round})
	}
	return inWorkspace(w, *data, func(ctx context.Context, s *service.Service) error {
		if err := s.AddAccount(ctx, service.Operator, account); err != nil {
			return err
		}
		_, err := fmt.Fprintf(w.Out, "%s can sign in as %s.\n", visible(*name), visible(*email))
		return err
	})
}
