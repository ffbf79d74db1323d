package web

import (
	"slices"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

const personKey = "person"

// guard lets a request through to a route's handler when the person may use the route. Whether
// they may see the round that they ask about is the service's to say.
func (a *api) guard(r route) gin.HandlerFunc {
	return a.serve(func(a *api, c *gin.Context) error {
		if err := a.admit(r.who, c); err != nil {
			return err
		}
		return r.do(a, c)
	})
}

func (a *api) admit(who who, c *gin.Context) error {
	if who.anyone {
		return nil
	}
	p, err := a.Service.WhoHas(c.Request.Context(), token(c))
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(p.Roles(), func(r ettf.Role) bool { return slices.Contains(who.roles, r) }) {
		return ettf.Errorf(ettf.Forbidden, "forbidden", "Your role does not allow this.")
	}
	c.Set(personKey, p)
	if who.fresh {
		return a.Service.MustBeFresh(c.Request.Context(), token(c))
	}
	return nil
}

// person is whom the guard let in; nobody on a route that is open to anyone.
func person(c *gin.Context) service.Person {
	p, _ := c.Get(personKey)
	found, _ := p.(service.Person)
	return found
}

func token(c *gin.Context) string {
	cookie, err := c.Request.Cookie(cookieName)
	if err != nil {
		return ""
	}
	return cookie.Value
}
