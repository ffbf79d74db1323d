package cli_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"math/rand/v2"
	"net/http"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"lintel/backend/committee"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// votingKills is how often the program is killed while a committee votes.
const votingKills = 40

// sentAct is an act that was answered: who did it, what, for which member and how, and the motion that
// was before the meeting.
type sentAct struct {
	who, member string
	action      committee.Action
	choice      committee.Choice
	motion      int64
}

// A meeting whose program is killed in the middle of a vote has lost nothing that was answered and
// has nothing by halves; started again, it goes on from where it stood.
func TestAVoteThatIsKilledIsWholeOrNotThereAndTheMeetingGoesOn(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	kept := readyToVote(t, data)
	random := rand.New(rand.NewPCG(3, 2016))
	v := &voting{t: t, people: map[string]*http.Cookie{}}
	answered, agreed := 0, 0
	for run := range votingKills {
		p := start(t, data)
		v.at = p.at
		if run == 0 {
			v.signIn(p)
		}
		v.heard = make(chan struct{}, 100)
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			v.toTheEnd(run)
		}()
		for range random.IntN(12) { // a vote takes nine acts
			select {
			case <-v.heard:
			case <-ended:
			}
		}
		select {
		case <-time.After(time.Duration(random.IntN(8000)) * time.Microsecond):
		case <-ended:
		}
		p.kill()
		<-ended
		answered += len(v.answered)
		if kept.look(v.taken()) {
			agreed++
		}
	}
	p := start(t, data)
	v.at, v.heard = p.at, make(chan struct{}, 100)
	v.toTheEnd(votingKills)
	p.kill()
	if !kept.look(v.taken()) {
		t.Error("after the last start the meeting did not come to its decision")
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Errorf("doctor says %d: %s", got.code, got.out)
	}
	if answered < votingKills || agreed == 0 || agreed == votingKills {
		t.Errorf("%d kills came to %d acts and %d decisions: they did not fall within votes", votingKills, answered, agreed)
	}
	t.Logf("%d kills, %d acts answered, %d decisions", votingKills, answered, agreed)
}

// A meeting that is put back from a backup goes on from where it stood.
func TestAMeetingGoesOnFromABackup(t *testing.T) {
	t.Parallel()
	data, folder := t.TempDir(), t.TempDir()
	file, again := filepath.Join(folder, "backup.zip"), filepath.Join(folder, "again")
	kept := readyToVote(t, data)
	for _, args := range [][]string{{"backup", "--data", data, "-o", file}, {"restore", file, "--data", again}} {
		if got := lintel(t, "", args...); got.code != 0 {
			t.Fatalf("%s: %s %s", args[0], got.out, got.err)
		}
	}
	kept.data = again
	p := start(t, again)
	v := &voting{t: t, at: p.at, people: map[string]*http.Cookie{}, heard: make(chan struct{}, 100)}
	v.signIn(p)
	v.toTheEnd(0)
	p.kill()
	if !kept.look(v.taken()) {
		t.Error("the meeting did not come to its decision")
	}
}

// voting is a committee that votes over real HTTP: three for, three against, and the chair's casting
// vote agrees the order.
type voting struct {
	t        *testing.T
	at       string
	people   map[string]*http.Cookie
	heard    chan struct{} // each answer to an act
	mu       sync.Mutex
	answered []sentAct
}

var votes = map[string]committee.Choice{"chair": committee.For, "lay": committee.For, "gp": committee.For,
	"cfo": committee.Against, "co": committee.Against, "audit": committee.Against}

func (v *voting) signIn(p *process) {
	v.t.Helper()
	for _, who := range []string{"secretary", "chair", "lay", "gp", "cfo", "co"} {
		status, _, cookies := p.signIn(v.t, who+"@example.nhs.uk")
		if status != http.StatusOK || len(cookies) != 1 {
			v.t.Fatalf("signing in as %s: %d", who, status)
		}
		v.people[who] = cookies[0]
	}
}

// taken are the acts that were answered, and forgets them.
func (v *voting) taken() []sentAct {
	all := v.answered
	v.answered = nil
	return all
}

// toTheEnd takes the meeting from wherever it stands to its decision, or as far as the program lives.
// Members vote at once; what is not their own hand the secretary records.
func (v *voting) toTheEnd(run int) {
	for {
		now := v.ask("secretary", http.MethodGet, "", nil)
		if now == nil {
			return
		}
		switch motion := now.Motion; {
		case now.You.May["move"].OK && motion == nil:
			if !v.act(now, "secretary", committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "chair"}) {
				return
			}
		case motion == nil:
			return // it is agreed
		case motion.State == committee.Tied:
			if !v.act(now, "chair", committee.Act{Action: committee.CastingVote, Choice: committee.For}) {
				return
			}
		case len(motion.Waiting) == 0:
			if !v.act(now, "secretary", committee.Act{Action: committee.Resolve}) {
				return
			}
		default:
			var all sync.WaitGroup
			for _, who := range motion.Waiting {
				all.Go(func() {
					if v.people[who] == nil || who == []string{"lay", "co"}[run%2] {
						v.act(now, "secretary", committee.Act{Action: committee.RecordVote, Member: who, Choice: votes[who]})
						return
					}
					v.act(now, who, committee.Act{Action: committee.CastVote, Choice: votes[who]})
				})
			}
			all.Wait()
		}
	}
}

// act does something, and says whether it was answered.
func (v *voting) act(now *service.MeetingView, who string, act committee.Act) bool {
	after := v.ask(who, http.MethodPost, "/acts", &act)
	if after == nil {
		return false
	}
	done := sentAct{who: who + "@example.nhs.uk", member: act.Member, action: act.Action, choice: act.Choice}
	if now.Motion != nil {
		done.motion = now.Motion.Entry
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.answered = append(v.answered, done)
	v.heard <- struct{}{}
	return true
}

// ask gives the meeting as it was answered; nil when the program died over it.
func (v *voting) ask(who, method, path string, act *committee.Act) *service.MeetingView {
	body := []byte(nil)
	if act != nil {
		body, _ = json.Marshal(act)
	}
	request, err := http.NewRequest(method, v.at+"/api/v1/rounds/"+testkit.RoundID+"/meetings/1"+path, bytes.NewReader(body))
	if err != nil {
		v.t.Error(err)
		return nil
	}
	request.Header.Set("If-Match", "*")
	request.AddCookie(v.people[who])
	response, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(request)
	if err != nil {
		return nil
	}
	text, err := io.ReadAll(response.Body)
	_ = response.Body.Close() // it was read, or the program is gone
	if err != nil {
		return nil
	}
	var view service.MeetingView
	if err := json.Unmarshal(text, &view); err != nil || response.StatusCode != http.StatusOK {
		v.t.Errorf("%s %s %s: %d %s", who, path, body, response.StatusCode, text)
		return nil
	}
	return &view
}

func sumOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
