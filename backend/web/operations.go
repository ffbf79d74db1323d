package web

import "github.com/gin-gonic/gin"

func showOperations(a *api, c *gin.Context) error {
	found, err := a.Service.Operations(person(c), a.Version)
	if err != nil {
		return err
	}
	return fresh(c, found)
}
