package web

import (
	"github.com/gin-gonic/gin"

	"lintel/backend/service"
)

// NewPerson is someone to let in.
type NewPerson struct {
	Email string          `json:"email" validate:"required,max=320"`
	Name  string          `json:"name" validate:"required,max=200"`
	Roles []service.Grant `json:"roles"`
}

// PersonChange is all that may be changed of a person.
type PersonChange struct {
	Name   string          `json:"name" validate:"required,max=200"`
	Roles  []service.Grant `json:"roles"`
	Active *bool           `json:"active" validate:"required"`
}

func listPeople(a *api, c *gin.Context) error {
	people, err := a.Service.People(c.Request.Context(), person(c))
	if err != nil {
		return err
	}
	return fresh(c, people)
}

func invitePerson(a *api, c *gin.Context) error {
	var in NewPerson
	if err := decode(c, &in); err != nil {
		return err
	}
	invited, err := a.Service.Invite(c.Request.Context(), person(c), service.NewAccount{Email: in.Email, Name: in.Name, Grants: in.Roles})
	if err != nil {
		return err
	}
	versioned(c, invited.Person.ETag)
	return made(c, invited)
}

func changePerson(a *api, c *gin.Context) error {
	version, err := seen(c)
	if err != nil {
		return err
	}
	var in PersonChange
	if err := decode(c, &in); err != nil {
		return err
	}
	line, err := a.Service.ChangePerson(c.Request.Context(), person(c), param(c, "email"), version,
		service.PersonChange{Name: in.Name, Grants: in.Roles, Active: *in.Active})
	if err != nil {
		return err
	}
	versioned(c, line.ETag)
	return fresh(c, line)
}

func endSessions(a *api, c *gin.Context) error {
	if err := a.Service.EndSessionsOf(c.Request.Context(), person(c), param(c, "email")); err != nil {
		return err
	}
	return done(c)
}
