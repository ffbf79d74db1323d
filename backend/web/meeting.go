package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
)

func listMeetings(a *api, c *gin.Context) error {
	all, err := a.Service.Meetings(c.Request.Context(), person(c), param(c, "id"))
	if err != nil {
		return err
	}
	return fresh(c, all)
}

func planMeeting(a *api, c *gin.Context) error {
	var in service.NewMeeting
	if err := decode(c, &in); err != nil {
		return err
	}
	n, err := a.Service.PlanMeeting(c.Request.Context(), person(c), param(c, "id"), in)
	if err != nil {
		return err
	}
	view, err := a.meeting(c, n)
	if err != nil {
		return err
	}
	versioned(c, strconv.FormatInt(view.Seq, 10))
	return made(c, view)
}

// meeting is one as whoever asks may see it; as the room sees it when they say so.
func (a *api) meeting(c *gin.Context, n int) (*service.MeetingView, error) {
	return a.Service.Meeting(c.Request.Context(), person(c), param(c, "id"), n, c.Query("as") == "room")
}

// meetingNumber is the one that the path names.
func meetingNumber(c *gin.Context) (int, error) {
	n, err := strconv.Atoi(param(c, "n"))
	if err != nil {
		return 0, ettf.Errorf(ettf.NotFound, "no-such-meeting", "There is no such meeting in this round.")
	}
	return n, nil
}

func showMeeting(a *api, c *gin.Context) error {
	n, err := meetingNumber(c)
	if err != nil {
		return err
	}
	view, err := a.meeting(c, n)
	if err != nil {
		return err
	}
	versioned(c, strconv.FormatInt(view.Seq, 10))
	return fresh(c, view)
}

func actInMeeting(a *api, c *gin.Context) error {
	n, err := meetingNumber(c)
	if err != nil {
		return err
	}
	was, err := seen(c)
	if err != nil {
		return err
	}
	var act committee.Act
	if err := decode(c, &act); err != nil {
		return err
	}
	view, err := a.Service.ActAndSee(c.Request.Context(), person(c), param(c, "id"), n, was, act)
	if err != nil {
		return err
	}
	versioned(c, strconv.FormatInt(view.Seq, 10))
	return fresh(c, view)
}

func readOrder(a *api, c *gin.Context) error {
	n, err := meetingNumber(c)
	if err != nil {
		return err
	}
	var in service.TypedOrder
	if err := decode(c, &in); err != nil {
		return err
	}
	reading, err := a.Service.ReadOrder(c.Request.Context(), person(c), param(c, "id"), n, in)
	if err != nil {
		return err
	}
	return fresh(c, reading)
}
