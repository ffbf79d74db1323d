package service

import (
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Grant is a role in one round, or in every round when Round is empty.
type Grant = store.Grant

// Person is who asks. The zero Person holds no role and may do nothing.
type Person struct {
	Email  string
	Name   string
	Grants []Grant
	// HasPassword is false for someone who comes by their organisation's sign-in alone.
	HasPassword bool
}

// Operator is whoever can run the program on the workspace's own machine, and so may do anything.
var Operator = Person{Email: "command line", Name: "Command line", Grants: []Grant{{Role: ettf.Admin}}}

// Roles are all that the person holds anywhere, in the order in which screens list them.
func (p Person) Roles() []ettf.Role {
	return p.roles(func(Grant) bool { return true })
}

// RolesIn are those that the person holds in a round.
func (p Person) RolesIn(round string) []ettf.Role {
	return p.roles(func(g Grant) bool { return g.Round == "" || g.Round == round })
}

func (p Person) roles(counts func(Grant) bool) []ettf.Role {
	roles := []ettf.Role{}
	for _, role := range ettf.AllRoles {
		if slices.ContainsFunc(p.Grants, func(g Grant) bool { return g.Role == role && counts(g) }) {
			roles = append(roles, role)
		}
	}
	return roles
}

// holds says whether the person has one of the roles in a round.
func (p Person) holds(round string, roles ...ettf.Role) bool {
	return slices.ContainsFunc(p.RolesIn(round), func(r ettf.Role) bool { return slices.Contains(roles, r) })
}

// holdsAnywhere says whether the person has one of the roles in any round.
func (p Person) holdsAnywhere(roles ...ettf.Role) bool {
	return slices.ContainsFunc(p.Grants, func(g Grant) bool { return slices.Contains(roles, g.Role) })
}
