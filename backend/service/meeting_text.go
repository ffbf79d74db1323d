package service

import (
	"encoding/json"
	"sync"
)

// text is a part of a view as JSON, written when it is first asked for.
type text func() ([]byte, error)

// textOf is the text of what is not to be changed any more.
func textOf(v any) text {
	return sync.OnceValues(func() ([]byte, error) { return json.Marshal(v) })
}

// alike are the texts of those parts of a view that others are shown too, just as they are; nil for one
// that is this onlooker's own.
type alike struct {
	seats, conflicts, order, proposals, entries text
}

// Text is the view as JSON. Many follow a meeting, and most of what they see they see alike: that is
// written once for all of them.
func (v *MeetingView) Text() ([]byte, error) {
	type plain MeetingView
	type none *struct{}
	rest := struct {
		*plain
		Seats     none `json:"seats,omitempty"`
		Conflicts none `json:"conflicts,omitempty"`
		Order     none `json:"order,omitempty"`
		Proposals none `json:"proposals,omitempty"`
		Entries   none `json:"entries,omitempty"`
	}{plain: (*plain)(v)}
	all, err := json.Marshal(rest)
	if err != nil {
		return nil, err
	}
	all = all[:len(all)-1]
	for _, part := range []struct {
		name  string
		value any
		text  text
	}{{"seats", v.Seats, v.alike.seats}, {"conflicts", v.Conflicts, v.alike.conflicts}, {"order", v.Order, v.alike.order},
		{"proposals", v.Proposals, v.alike.proposals}, {"entries", v.Entries, v.alike.entries}} {
		if part.text == nil {
			part.text = textOf(part.value)
		}
		body, err := part.text()
		if err != nil {
			return nil, err
		}
		all = append(append(all, `,"`+part.name+`":`...), body...)
	}
	return append(all, '}'), nil
}
