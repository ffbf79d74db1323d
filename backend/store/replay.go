package store

import (
	"fmt"
	"iter"
	"maps"
	"strings"

	"lintel/backend/ettf"
)

// subjectKey names a thing that the record speaks of. Round is empty for what belongs to the
// workspace.
type subjectKey struct{ round, subject string }

// kind is what sort of thing it is: a practice, a bid, and of a bid's parts a score or so.
func (k subjectKey) kind() string {
	if _, part, isPart := strings.Cut(k.subject, "\t"); isPart {
		kind, _, _ := strings.Cut(part, "\t")
		return kind
	}
	kind, _, _ := strings.Cut(k.subject, " ")
	return kind
}

// recalled is how a thing must stand, by the last row of the record that describes it in full.
type recalled struct {
	row   int64
	state string
}

// replay follows the record from its first row to the last, and so knows how everything that the
// record describes in full must stand now: each thing stands with its parts, under the thing's key.
type replay map[subjectKey]map[subjectKey]recalled

// whole is the thing of which a key names a part, or the whole.
func (k subjectKey) whole() subjectKey {
	subject, _, _ := strings.Cut(k.subject, "\t")
	return subjectKey{k.round, subject}
}

// marks are what a full description has, by kind; what else the record says of such a thing has
// another shape, and is passed over.
var marks = map[string]string{"practice": "code", "premises": "id", "account": "email", "round": "criteria", "bid": "ref", "score": "score"}

// follow takes in one row.
func (p replay) follow(l *link) error {
	before, err := object(l.before)
	if err != nil {
		return err
	}
	after, err := object(l.after)
	if err != nil {
		return err
	}
	key := subjectKey{l.round, l.subject}
	kind := key.kind()
	full := func(state map[string]any) bool {
		_, marked := state[marks[kind]]
		return state != nil && (marks[kind] == "" || marked)
	}
	if kind == "evidence" {
		key.subject += fmt.Sprint("\t", coalesce(after, before)["id"]) // two files may have one name
	}
	if kind == "committee" || kind == "register" {
		key.round = "" // they are the commissioner's, in whichever round they are changed
	}
	switch {
	case after == nil && full(before):
		p.forget(key)
	case !full(after):
	case kind == "round":
		p.outline(key, l, after)
	case kind == "bid":
		p.bid(key, l, before, after)
	case kind == "score":
		p.tell(key, l, with(after, "saved", l.at))
	case kind == "recusal" && after["value"] == string(ettf.RecuseFromBid):
		p.tell(key, l, nil) // as in a new round
	case kind == "interest" && after["state"] == nil:
		p.tell(key, l, with(after, "state", "declared")) // from before interests were raised
	case kind == "consensus", kind == "dissent":
		p.tell(key, l, with(after, "at", l.at))
	case kind == "submitted" && p.knows(key): // the first time counts
	case kind == "submitted":
		p.tell(key, l, map[string]any{"at": l.at})
	case kind == "account" && after["active"] == nil:
		p.tell(key, l, with(after, "active", true)) // from before people could leave
	default:
		p.tell(key, l, after)
	}
	return nil
}

// nothing is the state of what is not there, and of what is as it is in a new round.
const nothing = "null"

func (p replay) tell(key subjectKey, l *link, state any) {
	p.put(key, recalled{l.id, canonical(state)})
}

func (p replay) put(key subjectKey, must recalled) {
	whole := key.whole()
	if p[whole] == nil {
		p[whole] = map[subjectKey]recalled{}
	}
	p[whole][key] = must
}

// all is everything that it knows.
func (p replay) all() iter.Seq2[subjectKey, recalled] {
	return func(yield func(subjectKey, recalled) bool) {
		for _, parts := range p {
			for key, must := range parts {
				if !yield(key, must) {
					return
				}
			}
		}
	}
}

func (p replay) knows(key subjectKey) bool {
	_, known := p[key.whole()][key]
	return known
}

// forget drops a thing with all its parts.
func (p replay) forget(key subjectKey) {
	maps.DeleteFunc(p[key.whole()], func(k subjectKey, _ recalled) bool {
		return k == key || strings.HasPrefix(k.subject, key.subject+"\t")
	})
}

// outline takes a round apart into what may also change by itself.
func (p replay) outline(round subjectKey, l *link, after map[string]any) {
	for part, state := range partsOf(after) {
		p.tell(subjectKey{round.round, part}, l, state)
	}
}

// partsOf are the parts of an outline, by the names that the record has for them.
func partsOf(outline map[string]any) map[string]any {
	return map[string]any{
		"terms":        map[string]any{"commissioner": outline["commissioner"], "terms": outline["round"]},
		"criteria":     map[string]any{"criteria": outline["criteria"], "unconfirmed": outline["unconfirmed"]},
		"places":       map[string]any{"practices": outline["practices"], "premises": outline["premises"]},
		"phase":        map[string]any{"phase": outline["phase"]},
		"agreed order": map[string]any{"list": outline["agreed"]},
		bidOrder:       map[string]any{"list": outline["bids"]},
	}
}

// bidOrder names the order in which a round has its bids.
const bidOrder = "order of bids"

// bid takes in what a bid says of itself, which puts one that was withdrawn back on the list, and
// its scores, each a thing by itself. A score that is the same before and after stays, with what a
// round file knows nothing of.
func (p replay) bid(bid subjectKey, l *link, before, after map[string]any) {
	if before == nil {
		p.forget(bid)
	}
	delete(p[bid], subjectKey{bid.round, bid.subject + "\twithdrawal"})
	was, is := scoresOf(bid, before), scoresOf(bid, after)
	for key := range was {
		if _, still := is[key]; !still {
			delete(p[bid], key)
		}
	}
	for key, state := range is {
		if !p.knows(key) || canonical(was[key]) != canonical(state) {
			p.tell(key, l, state)
		}
	}
	p.tell(bid, l, without(after, "scores", "scorings"))
}

func scoresOf(bid subjectKey, state map[string]any) map[subjectKey]any {
	found := map[subjectKey]any{}
	scorings, _ := state["scorings"].([]any)
	for _, s := range scorings {
		one, _ := s.(map[string]any)
		key := subjectKey{bid.round, fmt.Sprintf("%s\tscore\t%v\t%v", bid.subject, one["criterion"], one["scorer"])}
		found[key] = map[string]any{"score": one["score"], "reason": one["reason"]}
	}
	consensus, _ := state["scores"].(map[string]any)
	for criterion, score := range consensus {
		found[subjectKey{bid.round, bid.subject + "\tconsensus\t" + criterion}] = map[string]any{"score": score}
	}
	return found
}
