package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

var userCommand = command{
	name:  "user",
	usage: "user add|list|link --data DIR [--email A] [--name N] [--role R] [--round ID] [--link]",
	does:  "adds a person, lists them, or makes a link with which one sets a password",
	details: `
  user add    adds a person. The password is the first line of standard input; when that is empty, or with
              --link, a link is printed with which the person sets one. It works once, for a week.
  user list   lists everyone with an account
  user link   makes a person another link: for a week before their first password, then for a day

Options:
  --data DIR       the workspace's folder
  --email A        what the person signs in with
  --name N         how the person is named in the record
  --role R         admin, estates, scorer, finance, secretary, chair, member or reader; several with commas
  --round ID       the round in which the role holds; without it, every round
  --link           asks for no password
  --base-url URL   where people reach Lintel, for links (the default is LINTEL_BASE_URL, else http://127.0.0.1:8080)

Example:  lintel user add --data ./workspace --email ann@example.nhs.uk --name "Ann Lee" --role admin --link`,
	run: user,
}

// userOptions are those of all that can be done with people.
type userOptions struct {
	data, email, name, role, round, base string
	link                                 bool
}

func user(w *World, args []string) error {
	var o userOptions
	set := options("user")
	for name, into := range map[string]*string{"data": &o.data, "email": &o.email, "name": &o.name, "role": &o.role, "round": &o.round} {
		set.StringVar(into, name, "", "")
	}
	set.StringVar(&o.base, "base-url", cmp.Or(w.variable(variable("base-url")), "http://"+defaultAddress), "")
	set.BoolVar(&o.link, "link", false, "")
	operands, err := parse(set, args, "add, list or link")
	if err != nil {
		return err
	}
	switch operands[0] {
	case "add":
		return addUser(w, o)
	case "list":
		return listUsers(w, o)
	case "link":
		return linkUser(w, o)
	}
	return misuse("%q is not something to do with people; add, list and link are.", operands[0])
}

func addUser(w *World, o userOptions) error {
	if o.email == "" || o.name == "" || o.role == "" || o.data == "" {
		return misuse("--data, --email, --name and --role are all needed.")
	}
	account := service.NewAccount{Email: o.email, Name: o.name}
	for r := range strings.SplitSeq(o.role, ",") {
		account.Grants = append(account.Grants, service.Grant{Role: ettf.Role(strings.TrimSpace(r)), Round: o.round})
	}
	if !o.link {
		var err error
		if account.Password, err = askPassword(w); err != nil {
			return err
		}
	}
	return inWorkspace(w, o.data, func(ctx context.Context, s *service.Service) error {
		if account.Password == "" {
			invited, err := s.Invite(ctx, service.Operator, account)
			if err != nil {
				return err
			}
			return printLink(w, o.base, o.name, invited.Link)
		}
		if err := s.AddAccount(ctx, service.Operator, account); err != nil {
			return err
		}
		_, err := fmt.Fprintf(w.Out, "%s can sign in as %s.\n", visible(o.name), visible(o.email))
		return err
	})
}

// askPassword reads the first line of standard input; nothing at all is no password.
func askPassword(w *World) (string, error) {
	if w.TypedIn {
		fmt.Fprintln(w.Err, "Type the password and Enter (it shows on the screen), or only Enter for a link:")
	}
	line, err := bufio.NewReader(w.In).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fileError("standard input", err)
	}
	return strings.TrimRight(line, "\r\n"), nil
}

func linkUser(w *World, o userOptions) error {
	if o.email == "" {
		return misuse("--email is missing.")
	}
	return inWorkspace(w, o.data, func(ctx context.Context, s *service.Service) error {
		link, err := s.MakeLink(ctx, service.Operator, o.email)
		if err != nil {
			return err
		}
		return printLink(w, o.base, o.email, link)
	})
}

func printLink(w *World, base, name string, link service.OneTimeLink) error {
	_, err := fmt.Fprintf(w.Out, "Give %s this link. It works once, until %s:\n%s%s\n", visible(name),
		link.Expires.UTC().Format("2 January 2006, 15:04 UTC"), strings.TrimRight(base, "/"), link.URL)
	return err
}
