package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"lintel/backend/ettf"
)

// State is how a thing is that was looked at.
type State string

// The states. A warning is for people to know; what is wrong must be mended.
const (
	Well    State = "ok"
	Warning State = "warning"
	Wrong   State = "wrong"
)

// Finding is one thing that was looked at: how it is, what there is to say, and what to do.
type Finding struct {
	Check  string `json:"check"`
	State  State  `json:"state"`
	Says   string `json:"says"`
	Remedy string `json:"remedy,omitempty"`
}

// restoreRemedy is what helps when the file itself is not what it was.
const restoreRemedy = "Keep a copy of the folder as it is, then put back the last good backup: lintel restore FILE --data DIR --yes"

// Examine looks at the workspace in a folder, while others may use it, and changes nothing.
// Errors: NotFound "no-workspace".
func Examine(ctx context.Context, folder string) ([]Finding, error) {
	path, err := workspaceIn(folder)
	if err != nil {
		return nil, err
	}
	e := &examination{folder: folder, path: path}
	if e.tables(ctx) {
		e.evidence()
	}
	e.disk()
	e.permissions()
	e.backup()
	return e.findings, nil
}

type examination struct {
	folder, path string
	findings     []Finding
	named        map[string]bool // the evidence that the workspace's file names
}

func (e *examination) say(check string, state State, remedy, says string, args ...any) {
	e.findings = append(e.findings, Finding{check, state, fmt.Sprintf(says, args...), remedy})
}

// tables looks at what is in the file; false when it cannot be read at all.
func (e *examination) tables(ctx context.Context) (readable bool) {
	db, err := readOnly(ctx, e.path)
	if err != nil {
		e.say("file", Wrong, restoreRemedy, "%s", sentenceOf(err))
		return false
	}
	defer func() {
		if err := db.Close(); err != nil {
			e.say("file", Wrong, restoreRemedy, "%s", sentenceOf(failure(err)))
		}
	}()
	tx, err := db.BeginTx(ctx, nil) // one moment, whatever others write meanwhile
	if err != nil {
		e.say("file", Wrong, restoreRemedy, "%s", sentenceOf(failure(err)))
		return false
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	ask := func() *Reader { return &Reader{from: asking{ctx, tx}} }
	e.list("integrity", restoreRemedy, "The file is whole.", ask(), func(r *Reader) ([]string, error) { return r.damage(), nil })
	e.list("references", restoreRemedy, "Every row's references lead somewhere.", ask(), func(r *Reader) ([]string, error) { return r.dangling(), nil })
	current := e.version(ask())
	e.record(ask())
	if current {
		e.list("tables", restoreRemedy, "Tables and guards are those of this version.", ask(), func(r *Reader) ([]string, error) { return r.changedTables(ctx) })
		e.list("rows", restoreRemedy, "Every row has its place, and says yes or no where it must.", ask(), func(r *Reader) ([]string, error) { return r.oddRows(), nil })
		e.list("contents", "Compare with the record, and put right in the app what was changed past it; or restore a backup.",
			"What is stored is what the record says.", ask(), (*Reader).contents)
	}
	e.named = ask().evidenceNamed()
	return true
}

// list looks for faults of one sort.
func (e *examination) list(check, remedy, well string, r *Reader, look func(*Reader) ([]string, error)) {
	found, err := looked(r, look)
	if err := errors.Join(err, r.err); err != nil {
		e.say(check, Wrong, restoreRemedy, "%s", sentenceOf(failure(err)))
		return
	}
	if len(found) == 0 {
		e.say(check, Well, "", "%s", well)
		return
	}
	more := ""
	if len(found) > enough {
		more = fmt.Sprintf("; and %d more", len(found)-enough)
	}
	e.say(check, Wrong, remedy, "%s%s.", upper(strings.Join(found[:min(enough, len(found))], "; ")), more)
}

// looked keeps what a damaged file makes of a look at it from ending the examination.
func looked(r *Reader, look func(*Reader) ([]string, error)) (found []string, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = &ettf.Error{Kind: ettf.Internal, Code: "store", Message: fmt.Sprintf("What is stored cannot be made sense of (%v).", fault)}
		}
	}()
	return look(r)
}

// unlikeRecord says what does not stand as the record says, for those who copy the workspace as it is.
func (r *Reader) unlikeRecord() []string {
	found, err := looked(r, (*Reader).contents)
	switch {
	case err != nil:
		return []string{"What is stored cannot be held against the record."}
	case len(found) > enough:
		found = append(found[:enough], fmt.Sprintf("and %d more", len(found)-enough))
	case len(found) == 0:
		return nil
	}
	return []string{"What is stored is not what the record says: " + strings.Join(found, "; ") + "."}
}

// contents are the things that do not stand as the record says.
func (r *Reader) contents() ([]string, error) {
	p, s := replay{}, newStays()
	var err error
	r.each("SELECT "+linkColumns+" FROM audit ORDER BY id", nil, func(scan func(...any)) {
		l := &link{}
		l.scan(scan)
		err = errors.Join(err, p.follow(l), s.follow(l))
	})
	if err != nil || r.err != nil {
		return nil, err
	}
	s.into(p)
	h, err := r.held()
	if err != nil {
		return nil, err
	}
	return h.astray(p, s.unknown), nil
}

// version says whether the tables are those of this program.
func (e *examination) version(r *Reader) (current bool) {
	version, tables := 0, 0
	r.one("SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version", nil, &version, &tables)
	switch {
	case r.err != nil:
		e.say("version", Wrong, restoreRemedy, "%s", sentenceOf(failure(r.err)))
	case version == 0:
		e.say("version", Wrong, "Point --data at the folder of a workspace.", "The file %s was made by another program.", FileName)
	case version > len(migrations):
		e.say("version", Wrong, "Use the newer Lintel.", "The workspace was written by a newer Lintel (version %d of its tables; this one knows %d).", version, len(migrations))
	case version < len(migrations):
		e.say("version", Warning, "Make a backup; then the next lintel serve brings it up to date.", "The workspace is of version %d; this Lintel's is %d.", version, len(migrations))
	default:
		e.say("version", Well, "", "The workspace is of version %d, as this Lintel.", version)
		return true
	}
	return false
}

// record looks at the chain of the record.
func (e *examination) record(r *Reader) {
	rows, err := r.Verify()
	if err != nil {
		e.say("record", Wrong, restoreRemedy, "%s", sentenceOf(err))
		return
	}
	e.say("record", Well, "", "The record's %d rows are as they were written.", rows)
}

func upper(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
