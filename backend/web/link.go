package web

import "github.com/gin-gonic/gin"

func makeLink(a *api, c *gin.Context) error {
	link, err := a.Service.MakeLink(c.Request.Context(), person(c), param(c, "email"))
	if err != nil {
		return err
	}
	return made(c, link)
}

func seeLink(a *api, c *gin.Context) error {
	link, err := a.Service.SeeLink(c.Request.Context(), param(c, "token"), from(c))
	if err != nil {
		return err
	}
	return fresh(c, link)
}

func followLink(a *api, c *gin.Context) error {
	var in Proof
	if err := decode(c, &in); err != nil {
		return err
	}
	if err := a.Service.UseLink(c.Request.Context(), param(c, "token"), in.Password, from(c)); err != nil {
		return err
	}
	return done(c)
}
