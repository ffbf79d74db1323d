package web

import (
	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
)

// Demo lists the accounts of a demonstration, password and all.
type Demo struct {
	Accounts []DemoAccount `json:"accounts"`
}

// DemoAccount is an account of a demonstration that anyone at the machine may use.
type DemoAccount struct {
	Role     ettf.Role `json:"role"`
	Name     string    `json:"name"`
	Email    string    `json:"email"`
	Password string    `json:"password"`
}

func showDemo(a *api, c *gin.Context) error {
	if len(a.Demo) == 0 {
		return ettf.Errorf(ettf.NotFound, "no-demo", "This is not a demonstration.")
	}
	return fresh(c, Demo{Accounts: a.Demo})
}
