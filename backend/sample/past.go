package sample

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

var (
	//go:embed committee.json
	sits []byte
	//go:embed register.json
	register []byte
	//go:embed meeting.json
	meeting []byte
)

// Past is what happened to the earlier round: who sits on the committee, what stands in the register
// of interests, how the round went on, and the meeting that agreed its order, act by act. Whoever makes
// a workspace of it plays it by the rules, with a clock that stands at these times.
type Past struct {
	// Round is the id that the earlier round is to have, Imported when it came in.
	Round    string `json:"round"`
	Imported Time   `json:"imported"`
	// Committee and each entry of Register are as they are typed.
	Committee json.RawMessage   `json:"-"`
	Register  []json.RawMessage `json:"-"`
	Phases    []struct {
		On    Time       `json:"on"`
		Phase ettf.Phase `json:"phase"`
	} `json:"phases"`
	// TakenOver are the entries of the register that were declared as interests in bids, Due the one
	// that nobody has confirmed since.
	TakenOver []struct {
		Register int64  `json:"register"`
		Bid      string `json:"bid"`
	} `json:"taken_over"`
	Due     int64 `json:"due"`
	Planned Time  `json:"planned"`
	Meeting struct {
		committee.Details
		Items []committee.ItemInput `json:"items"`
	} `json:"meeting"`
	Acts []Act `json:"acts"`
}

// Act is what somebody did in the meeting. On is empty for soon after the act before; Who is the name
// before the @ of their account.
type Act struct {
	On  Time   `json:"on"`
	Who string `json:"who"`
	committee.Act
}

// Time is a time in UTC, written as 2015-11-25 14:06.
type Time struct{ time.Time }

// UnmarshalJSON reads a time.
func (t *Time) UnmarshalJSON(text []byte) (err error) {
	t.Time, err = time.Parse(`"2006-01-02 15:04"`, string(text))
	return err
}

// ThePast reads what happened to the earlier round. A fault in it is a mistake of ours, which the
// tests of this package meet first.
func ThePast() *Past {
	past := &Past{Committee: bytes.Clone(sits)}
	strictly(meeting, past)
	strictly(register, &past.Register)
	return past
}

func strictly(text []byte, into any) {
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(into); err != nil {
		panic(fmt.Sprintf("the sample: %v", err))
	}
}
