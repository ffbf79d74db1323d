package web

import "github.com/gin-gonic/gin"

type api struct{}

func downloadEstate(*api, *gin.Context) error  { return nil }
func downloadMoney(*api, *gin.Context) error   { return nil }
func downloadPDF(*api, *gin.Context) error     { return nil }
func downloadRanking(*api, *gin.Context) error { return nil }
func downloadRound(*api, *gin.Context) error   { return nil }
func listBids(*api, *gin.Context) error        { return nil }
func listFlagRules(*api, *gin.Context) error   { return nil }
func listRounds(*api, *gin.Context) error      { return nil }
func showBid(*api, *gin.Context) error         { return nil }
func showDemo(*api, *gin.Context) error        { return nil }
func showEstate(*api, *gin.Context) error      { return nil }
func showMoney(*api, *gin.Context) error       { return nil }
func showPaper(*api, *gin.Context) error       { return nil }
func showPremises(*api, *gin.Context) error    { return nil }
func showRanking(*api, *gin.Context) error     { return nil }
func showRound(*api, *gin.Context) error       { return nil }
func showSession(*api, *gin.Context) error     { return nil }
func signIn(*api, *gin.Context) error          { return nil }
func signOut(*api, *gin.Context) error         { return nil }
func tryWeights(*api, *gin.Context) error      { return nil }
