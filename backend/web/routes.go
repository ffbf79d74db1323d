package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"lintel/backend/appraisal"
	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/sheet"
)

// base is where the API begins; every path below is under it.
const base = "/api/v1"

// route is one line of the table: what a program may ask, who may ask it, what answers. What the
// path may be asked with stands behind it, as in /things?since&until, with a star where it may be said several
// times. Body and answer are zero values of the types on the wire, from which the OpenAPI document is made.
type route struct {
	method, path string
	who          who
	summary      string
	body         any
	answer       any
	// media is the type of an answer that is not JSON.
	media string
	do    func(*api, *gin.Context) error
}

// who says which people may use a route. The zero value is nobody: a route that forgets to say is
// closed. Fresh asks besides that they have proven who they are a moment ago: for acts that cannot
// be taken back, or that let people in.
type who struct {
	anyone bool
	roles  []ettf.Role
	fresh  bool
}

var (
	anyone   = who{anyone: true}
	signedIn = who{roles: ettf.AllRoles}
	admins   = who{roles: []ettf.Role{ettf.Admin}}
	scorers  = who{roles: []ettf.Role{ettf.Scorer}}
	// followers see how far each scorer is; agreers set down what is agreed, and moderators see it;
	// registrars keep the declared interests.
	followers  = who{roles: []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Secretary}}
	agreers    = who{roles: []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Secretary, ettf.Chair}}
	moderators = who{roles: []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Secretary, ettf.Chair, ettf.Scorer}}
	dissenters = who{roles: []ettf.Role{ettf.Scorer, ettf.MemberRole}}
	// deciders uphold and dismiss interests that somebody raised; committeeKeepers change who sits and how.
	deciders         = who{roles: []ettf.Role{ettf.Admin, ettf.Secretary, ettf.Chair}}
	committeeKeepers = who{roles: []ettf.Role{ettf.Admin, ettf.Secretary, ettf.Chair}}
	registrars       = who{roles: []ettf.Role{ettf.Admin, ettf.Secretary}}
	// conveners plan and run meetings; what each person may do in one, the meeting itself says.
	conveners = who{roles: []ettf.Role{ettf.Admin, ettf.Secretary}}
	// scoreBringers take in spreadsheets of scores: scorers their own.
	scoreBringers = who{roles: []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Scorer}}
	// preparers set rounds up and enter bids; movers take rounds from phase to phase.
	preparers = who{roles: []ettf.Role{ettf.Admin, ettf.EstatesLead}}
	movers    = who{roles: []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Secretary}}
)

// freshly are the same people, when they have just proven who they are.
func (w who) freshly() who { return who{anyone: w.anyone, roles: w.roles, fresh: true} }

// elsewhere stands for the answer of a route that sends the browser on.
type elsewhere struct{}

// form marks a body that is a form with one file in the named field, up to what the handler allows.
type form struct{ field string }

// created marks the answer of a route that makes something: it is sent as 201.
type created struct{ answer any }

// routes is the whole API: read it to know who may do what.
var routes = []route{
	{http.MethodPost, "/session", anyone, "Sign in", SignIn{}, Session{}, "", signIn},
	{http.MethodGet, "/session", signedIn, "Who is signed in", nil, Session{}, "", showSession},
	{http.MethodDelete, "/session", signedIn, "Sign out", nil, nil, "", signOut},
	{http.MethodPut, "/session/password", signedIn, "Change one's password; one's other sessions end", PasswordChange{}, nil, "", changePassword},
	{http.MethodPost, "/session/fresh", signedIn, "Show once more who one is, for what cannot be taken back", Proof{}, nil, "", freshen},
	{http.MethodGet, "/session/devices", signedIn, "Where one is signed in", nil, service.DeviceList{}, "", listDevices},
	{http.MethodDelete, "/session/devices/{session}", signedIn, "Sign out in another place", nil, nil, "", endDevice},

	{http.MethodGet, "/people", admins, "Everyone with an account", nil, service.People{}, "", listPeople},
	{http.MethodPost, "/people", admins.freshly(), "Let a person in, with a link to give them", NewPerson{}, created{service.Invited{}}, "", invitePerson},
	{http.MethodPut, "/people/{email}", admins.freshly(), "Change a person's name and roles; close or open their account", PersonChange{}, service.PersonLine{}, "", changePerson},
	{http.MethodPost, "/people/{email}/link", admins.freshly(), "A link with which a person sets their password", nil, created{service.OneTimeLink{}}, "", makeLink},
	{http.MethodDelete, "/people/{email}/sessions", admins, "Sign a person out everywhere", nil, nil, "", endSessions},
	{http.MethodGet, "/links/{token}", anyone, "Whose link it is", nil, service.OpenLink{}, "", seeLink},
	{http.MethodPost, "/links/{token}", anyone, "Set the password with a link, once", Proof{}, nil, "", followLink},

	{http.MethodGet, "/oidc", anyone, "Whether one can sign in with the organisation's own sign-in", nil, OIDC{}, "", showOIDC},
	{http.MethodGet, "/oidc/start", anyone, "Go to the organisation's sign-in", nil, elsewhere{}, "", startOIDC},
	{http.MethodGet, "/oidc/callback", anyone, "Come back from the organisation's sign-in", nil, elsewhere{}, "", finishOIDC},

	{http.MethodGet, "/operations", admins, "The program's version, and how its workspace stands on the disk", nil, service.Operations{}, "", showOperations},
	{http.MethodGet, "/demo", anyone, "The accounts of a demonstration", nil, Demo{}, "", showDemo},
	{http.MethodGet, "/flag-rules", signedIn, "When each flag is raised", nil, service.FlagRules{}, "", listFlagRules},

	{http.MethodGet, "/rounds", signedIn, "The rounds", nil, []service.RoundLine{}, "", listRounds},
	{http.MethodGet, "/rounds/{id}", signedIn, "A round, how far it is and what is left to do", nil, service.RoundOverview{}, "", showRound},
	{http.MethodGet, "/rounds/{id}/ranking", signedIn, "The ranking under the round's own weights", nil, appraisal.Ranking{}, "", showRanking},
	{http.MethodPost, "/rounds/{id}/trial", signedIn, "The ranking under trial weights; nothing is kept", Trial{}, appraisal.Ranking{}, "", tryWeights},
	{http.MethodGet, "/rounds/{id}/ranking.csv", signedIn, "The ranking as a table", nil, nil, csvMedia, downloadRanking},
	{http.MethodGet, "/rounds/{id}/bids" + chosenBids, signedIn, "The bids in the list's order", nil, service.BidList{}, "", listBids},
	{http.MethodGet, "/rounds/{id}/bids/{ref}", signedIn, "A bid with all that follows from it", nil, service.BidDetail{}, "", showBid},
	{http.MethodGet, "/rounds/{id}/money", signedIn, "What the list commits the commissioner to", nil, appraisal.Money{}, "", showMoney},
	{http.MethodGet, "/rounds/{id}/money.csv", signedIn, "What the list commits to, as a table", nil, nil, csvMedia, downloadMoney},
	{http.MethodGet, "/rounds/{id}/estate" + chosenPremises, signedIn, "The premises in order of need, or as asked", nil, service.EstateView{}, "", showEstate},
	{http.MethodGet, "/rounds/{id}/estate.csv" + chosenPremises, signedIn, "The premises in order of need, as a table", nil, nil, csvMedia, downloadEstate},
	{http.MethodGet, "/rounds/{id}/need", signedIn, "Premises in need, and what the bids do for them", nil, service.Need{}, "", showNeed},
	{http.MethodGet, "/rounds/{id}/premises/{premises}", signedIn, "One premises, its surveys and its bids", nil, service.PremisesDetail{}, "", showPremises},
	{http.MethodGet, "/rounds/{id}/round.json", signedIn, "The round file", nil, ettf.Round{}, jsonMedia, downloadRound},
	{http.MethodGet, "/rounds/{id}/submission.pdf", signedIn, "The submission as PDF", nil, nil, pdfMedia, downloadPDF},
	{http.MethodGet, "/rounds/{id}/submission.html", signedIn, "The submission as a page", nil, nil, htmlMedia, showPaper},

	{http.MethodGet, "/rounds/{id}/scoring", scorers, "One's own grid of bids and criteria", nil, service.ScoreGrid{}, "", showScoring},
	{http.MethodPut, "/rounds/{id}/bids/{ref}/scores/{criterion}", scorers, "Give one's own score, with its reason", ScoreInput{}, service.ScoreCell{}, "", putScore},
	{http.MethodPut, "/rounds/{id}/bids/{ref}/scores/{criterion}/abstain", scorers, "Give no score, and say why", ReasonInput{}, service.ScoreCell{}, "", abstain},
	{http.MethodDelete, "/rounds/{id}/bids/{ref}/scores/{criterion}", scorers, "Take one's own draft away", nil, nil, "", clearScore},
	{http.MethodPost, "/rounds/{id}/bids/{ref}/submit", scorers, "Submit one's own scores for a bid", nil, service.Handed{}, "", submitScores},
	{http.MethodPost, "/rounds/{id}/submit", scorers, "Submit every bid that one has scored in full", nil, service.AllHanded{}, "", submitAllScores},
	{http.MethodGet, "/rounds/{id}/progress", followers, "How far each scorer is", nil, service.Progress{}, "", showProgress},
	{http.MethodGet, "/rounds/{id}/interests", signedIn, "The interests that people have declared", nil, service.Interests{}, "", showInterests},
	{http.MethodPost, "/rounds/{id}/interests", signedIn, "Declare an interest, or raise one of somebody else", InterestInput{}, created{service.Interests{}}, "", declareInterest},
	{http.MethodPut, "/rounds/{id}/interests/{n}", registrars, "End an interest", ReasonInput{}, service.Interests{}, "", endInterest},
	{http.MethodPost, "/rounds/{id}/interests/{n}/uphold", deciders, "Uphold an interest that somebody raised", ReasonInput{}, service.Interests{}, "", decideInterest(true)},
	{http.MethodPost, "/rounds/{id}/interests/{n}/dismiss", deciders, "Dismiss an interest that somebody raised", ReasonInput{}, service.Interests{}, "", decideInterest(false)},
	{http.MethodPost, "/rounds/{id}/interests/propose", signedIn, "Declare what the register proposes", ProposalsInput{}, service.Interests{}, "", takeOverInterests},
	{http.MethodPut, "/rounds/{id}/recusal", registrars, "Choose what a financial interest recuses from", RecusalInput{}, service.Interests{}, "", putRecusal},
	{http.MethodGet, "/rounds/{id}/moderation", moderators, "Where scorers disagree, and what is agreed", nil, service.Moderation{}, "", showModeration},
	{http.MethodPut, "/rounds/{id}/bids/{ref}/consensus/{criterion}", agreers, "Set down what is agreed", ConsensusInput{}, service.ModerationCell{}, "", putConsensus},
	{http.MethodPost, "/rounds/{id}/bids/{ref}/consensus/{criterion}/dissent", dissenters, "Dissent from what is agreed, by name", DissentInput{}, service.ModerationCell{}, "", dissent},
	{http.MethodGet, "/rounds/{id}/groups", agreers, "The groups of scorers, and who scores", nil, service.ScorerGroups{}, "", showGroups},
	{http.MethodPut, "/rounds/{id}/groups", admins, "Put scorers into groups, with shares", service.ScorerGroups{}, service.ScorerGroups{}, "", putGroups},

	{http.MethodGet, "/rounds/{id}/committee", signedIn, "The committee of the commissioner", nil, service.CommitteeView{}, "", showCommittee},
	{http.MethodPut, "/rounds/{id}/committee", committeeKeepers, "Change the committee", committee.Committee{}, service.CommitteeView{}, "", putCommittee},
	{http.MethodGet, "/rounds/{id}/committee/presets", signedIn, "Committees and rules of quorum to begin with", nil, service.CommitteePresets{}, "", listCommitteePresets},
	{http.MethodGet, "/rounds/{id}/register", signedIn, "The register of interests of the commissioner", nil, service.Register{}, "", showRegister},
	{http.MethodPost, "/rounds/{id}/register", signedIn, "Enter an interest in the register", RegisterInput{}, created{service.Register{}}, "", addToRegister},
	{http.MethodPut, "/rounds/{id}/register/{n}", signedIn, "Change an entry of the register", RegisterInput{}, service.Register{}, "", putRegister},
	{http.MethodPost, "/rounds/{id}/register/{n}/confirm", signedIn, "Say of an entry that nothing has changed", nil, service.Register{}, "", confirmRegister},
	{http.MethodPost, "/rounds/{id}/register/{n}/end", signedIn, "Take an interest that is no longer held off the register", ReasonInput{}, service.Register{}, "", endRegister},
	{http.MethodGet, "/rounds/{id}/register.pdf?public", signedIn, "The register of interests as PDF; the full one is the committee's", nil, nil, pdfMedia, registerPaper(service.AsPDF)},
	{http.MethodGet, "/rounds/{id}/register.html?public", signedIn, "The register of interests as a page", nil, nil, htmlMedia, registerPaper(service.AsHTML)},
	{http.MethodGet, "/rounds/{id}/register.csv?public", signedIn, "The register of interests as a table", nil, nil, csvMedia, registerPaper(service.AsCSV)},

	{http.MethodGet, "/rounds/{id}/meetings", signedIn, "The meetings about a round", nil, service.Meetings{}, "", listMeetings},
	{http.MethodPost, "/rounds/{id}/meetings", conveners, "Plan a meeting", service.NewMeeting{}, created{service.MeetingView{}}, "", planMeeting},
	{http.MethodGet, "/rounds/{id}/meetings/{n}?as", signedIn, "A meeting as one may see it, or as the screen in the room shows it", nil, service.MeetingView{}, "", showMeeting},
	{http.MethodPost, "/rounds/{id}/meetings/{n}/acts", signedIn, "Do something in a meeting", committee.Act{}, service.MeetingView{}, "", actInMeeting},
	{http.MethodPost, "/rounds/{id}/meetings/{n}/reading", conveners, "What a typed order means; nothing is kept", service.TypedOrder{}, committee.Reading{}, "", readOrder},
	{http.MethodGet, "/rounds/{id}/meetings/{n}/agenda.pdf?public", signedIn, "A meeting's agenda as PDF, in the public edition or as one may see it", nil, nil, pdfMedia, meetingPaper(service.AgendaPaper, service.AsPDF)},
	{http.MethodGet, "/rounds/{id}/meetings/{n}/agenda.html?public", signedIn, "A meeting's agenda as a page", nil, nil, htmlMedia, meetingPaper(service.AgendaPaper, service.AsHTML)},
	{http.MethodGet, "/rounds/{id}/meetings/{n}/minutes.pdf?public", signedIn, "A meeting's minutes as PDF, in the public edition or as one may see them", nil, nil, pdfMedia, meetingPaper(service.MinutesPaper, service.AsPDF)},
	{http.MethodGet, "/rounds/{id}/meetings/{n}/minutes.html?public", signedIn, "A meeting's minutes as a page", nil, nil, htmlMedia, meetingPaper(service.MinutesPaper, service.AsHTML)},
	{http.MethodGet, "/rounds/{id}/decisions.pdf?public", signedIn, "The register of decisions as PDF, in the public edition or as one may see it", nil, nil, pdfMedia, decisionsPaper(service.AsPDF)},
	{http.MethodGet, "/rounds/{id}/decisions.html?public", signedIn, "The register of decisions as a page", nil, nil, htmlMedia, decisionsPaper(service.AsHTML)},
	{http.MethodGet, "/rounds/{id}/events?as&after&once", signedIn, "What happens in the meetings, as it happens", nil, nil, eventMedia, followMeetings},

	{http.MethodGet, "/record", signedIn, "What was done, by whom and why, the latest first", nil, service.Record{}, "", showRecord},
	{http.MethodGet, "/record/verify", admins, "Whether the record is as it was written", nil, service.Verification{}, "", verifyRecord},
	{http.MethodPost, "/record/{n}/undo", signedIn.freshly(), "Undo an entry of the record by a new change", ReasonInput{}, created{service.RecordEntry{}}, "", undoEntry},

	{http.MethodGet, "/presets", preparers, "The rounds to begin with", nil, service.Presets{}, "", listPresets},
	{http.MethodPost, "/rounds", preparers, "Begin a round", NewRound{}, created{RoundID{}}, "", beginRound},
	{http.MethodGet, "/rounds/{id}/setup", signedIn, "What a round is set up with, and what its phase locks", nil, service.Setup{}, "", showSetup},
	{http.MethodPut, "/rounds/{id}/terms", preparers, "Change a round's terms", RoundTerms{}, service.Setup{}, "", putTerms},
	{http.MethodPut, "/rounds/{id}/criteria", preparers, "Change what bids are scored on", RoundCriteria{}, service.Setup{}, "", putCriteria},
	{http.MethodPost, "/rounds/{id}/criteria/{criterion}/confirm", preparers, "Confirm a criterion's weight", nil, service.Setup{}, "", confirmWeight},
	{http.MethodPut, "/rounds/{id}/places", preparers, "Change which practices and premises a round has", RoundPlaces{}, service.Setup{}, "", putPlaces},
	{http.MethodPost, "/rounds/{id}/phase", movers, "Take a round to another phase", PhaseMove{}, RoundPhase{}, "", movePhase},
	{http.MethodPost, "/rounds/{id}/bids", preparers, "Add a bid", BidEdit{}, created{service.BidDetail{}}, "", addBid},
	{http.MethodPut, "/rounds/{id}/bids/{ref}", preparers, "Change a bid", BidEdit{}, service.BidDetail{}, "", putBid},
	{http.MethodPost, "/rounds/{id}/bids/{ref}/duplicate", preparers, "Copy a bid", BidCopy{}, created{service.BidDetail{}}, "", duplicateBid},
	{http.MethodPost, "/rounds/{id}/bids/{ref}/withdraw", preparers, "Take a bid off every list, and keep it", Reason{}, nil, "", withdrawBid},
	{http.MethodPost, "/rounds/{id}/bids/{ref}/restore", preparers, "Put a withdrawn bid back on the list", nil, nil, "", restoreBid},
	{http.MethodPost, "/rounds/{id}/bids/{ref}/evidence", preparers, "Add a file to a bid", form{"file"}, created{service.Evidence{}}, "", addEvidence},
	{http.MethodGet, "/rounds/{id}/bids/{ref}/evidence/{evidence}", signedIn, "A file that goes with a bid", nil, nil, "application/octet-stream", downloadEvidence},
	{http.MethodDelete, "/rounds/{id}/bids/{ref}/evidence/{evidence}", preparers.freshly(), "Take a file away from a bid for good", Reason{}, nil, "", removeEvidence},
	{http.MethodPost, "/rounds/import?write&round", preparers, "Take in a round file, or say what it would change", ettf.Round{}, service.Import{}, "", importRound},

	{http.MethodGet, "/rounds/{id}/export/bids.csv" + chosenBids, signedIn, "The bids as a spreadsheet", nil, nil, csvMedia, downloadSheet(service.BidSheet, sheet.CSV)},
	{http.MethodGet, "/rounds/{id}/export/bids.xlsx" + chosenBids, signedIn, "The bids as a spreadsheet", nil, nil, xlsxMedia, downloadSheet(service.BidSheet, sheet.XLSX)},
	{http.MethodGet, "/rounds/{id}/export/scores.csv" + chosenBids, signedIn, "The scores that one may see, as a spreadsheet", nil, nil, csvMedia, downloadSheet(service.ScoreSheet, sheet.CSV)},
	{http.MethodGet, "/rounds/{id}/export/scores.xlsx" + chosenBids, signedIn, "The scores that one may see, as a spreadsheet", nil, nil, xlsxMedia, downloadSheet(service.ScoreSheet, sheet.XLSX)},
	{http.MethodGet, "/rounds/{id}/template/bids.csv", signedIn, "A spreadsheet for bids, to fill in", nil, nil, csvMedia, downloadTemplate(service.BidSheet, sheet.CSV)},
	{http.MethodGet, "/rounds/{id}/template/bids.xlsx", signedIn, "A spreadsheet for bids, to fill in", nil, nil, xlsxMedia, downloadTemplate(service.BidSheet, sheet.XLSX)},
	{http.MethodGet, "/rounds/{id}/template/scores.csv", scoreBringers, "A spreadsheet for scores, to fill in", nil, nil, csvMedia, downloadTemplate(service.ScoreSheet, sheet.CSV)},
	{http.MethodGet, "/rounds/{id}/template/scores.xlsx", scoreBringers, "A spreadsheet for scores, to fill in", nil, nil, xlsxMedia, downloadTemplate(service.ScoreSheet, sheet.XLSX)},
	{http.MethodPost, "/rounds/{id}/import/bids?write&reason&name", preparers, "Take in a spreadsheet of bids, or say what it would change", upload{}, service.Import{}, "", importSheet(service.BidSheet)},
	{http.MethodPost, "/rounds/{id}/import/scores?write&name", scoreBringers, "Take in a spreadsheet of scores, or say what it would change", upload{}, service.Import{}, "", importSheet(service.ScoreSheet)},

	{http.MethodGet, "/estate" + chosenPremises, preparers, "The premises of the workspace in order of need, or as asked", nil, service.EstateView{}, "", showWholeEstate},
	{http.MethodGet, "/practices", preparers, "The practices of the workspace", nil, service.EstatePractices{}, "", listPractices},
	{http.MethodPost, "/practices", preparers, "Add a practice", PracticeEdit{}, created{service.EstatePractice{}}, "", addPractice},
	{http.MethodGet, "/practices/{practice}", preparers, "One practice of the workspace", nil, service.EstatePractice{}, "", showPractice},
	{http.MethodPut, "/practices/{practice}", preparers, "Change a practice", PracticeEdit{}, service.EstatePractice{}, "", putPractice},
	{http.MethodGet, "/premises", preparers, "The premises of the workspace", nil, service.EstatePremisesList{}, "", listEstatePremises},
	{http.MethodPost, "/premises", preparers, "Add premises", PremisesEdit{}, created{service.EstatePremises{}}, "", addPremises},
	{http.MethodGet, "/premises/{premises}", preparers, "One premises of the workspace", nil, service.EstatePremises{}, "", showEstatePremises},
	{http.MethodPut, "/premises/{premises}", preparers, "Change premises", PremisesEdit{}, service.EstatePremises{}, "", putPremises},

	{http.MethodPost, "/import/practices?write&name&commissioner*", preparers, "Take in practices, or say what would change", upload{}, service.Import{}, "", importPlaces(service.PracticeSheet)},
	{http.MethodGet, "/export/practices.csv", preparers, "The practices of the workspace as a spreadsheet", nil, nil, csvMedia, downloadPlaces(service.PracticeSheet, sheet.CSV)},
	{http.MethodGet, "/export/practices.xlsx", preparers, "The practices of the workspace as a spreadsheet", nil, nil, xlsxMedia, downloadPlaces(service.PracticeSheet, sheet.XLSX)},
	{http.MethodPost, "/import/list-sizes?write&name", preparers, "Take in how many patients practices have, or say what would change", upload{}, service.Import{}, "", importPlaces(service.ListSizeSheet)},
	{http.MethodGet, "/export/list-sizes.csv", preparers, "The list sizes of the workspace's practices as a spreadsheet", nil, nil, csvMedia, downloadPlaces(service.ListSizeSheet, sheet.CSV)},
	{http.MethodGet, "/export/list-sizes.xlsx", preparers, "The list sizes of the workspace's practices as a spreadsheet", nil, nil, xlsxMedia, downloadPlaces(service.ListSizeSheet, sheet.XLSX)},
	{http.MethodPost, "/import/surveys?write&name&map*", preparers, "Take in surveys of premises, or say what would change", upload{}, service.Import{}, "", importPlaces(service.SurveySheet)},
	{http.MethodGet, "/export/surveys.csv", preparers, "The premises of the workspace with their surveys as a spreadsheet", nil, nil, csvMedia, downloadPlaces(service.SurveySheet, sheet.CSV)},
	{http.MethodGet, "/export/surveys.xlsx", preparers, "The premises of the workspace with their surveys as a spreadsheet", nil, nil, xlsxMedia, downloadPlaces(service.SurveySheet, sheet.XLSX)},
}

const (
	jsonMedia = "application/json"
	csvMedia  = "text/csv"
	pdfMedia  = "application/pdf"
	htmlMedia = "text/html"
	csvText   = csvMedia + "; charset=utf-8"
)
