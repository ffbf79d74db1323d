package service

import (
	"context"
	"io"
	"os"

	"lintel/backend/ettf"
	"lintel/backend/evidence"
	"lintel/backend/store"
)

// MaxEvidence is the most bytes that a file of evidence may have.
const MaxEvidence = evidence.MaxSize

// Evidence is a file that goes with a bid.
type Evidence = store.Evidence

// AddEvidence keeps a file that goes with a bid.
// Errors: those of edit; NotFound "no-such-bid"; Conflict "phase", "bid-withdrawn"; those of
// evidence.Take.
func (s *Service) AddEvidence(ctx context.Context, who Person, round, ref, name string, from io.Reader) (*store.Evidence, error) {
	if err := s.mayAddEvidence(ctx, who, round, ref); err != nil {
		return nil, err // before 25 MB have come in
	}
	taken, err := s.files.Take(name, from)
	if err != nil {
		return nil, err
	}
	defer taken.Drop()
	file := &store.Evidence{Name: taken.Name, Type: taken.Type, Bytes: taken.Bytes, SHA256: taken.SHA256}
	err = s.files.Keep(taken, func() error {
		return s.editBid(ctx, who, round, ref, "*", func(tx *store.Tx, phase ettf.Phase, _ store.BidHead) error {
			if err := inPhase(ettf.CanChangeBids(phase)); err != nil {
				return err
			}
			return tx.AddEvidence(round, ref, file, store.Why{Action: "added"})
		})
	})
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (s *Service) mayAddEvidence(ctx context.Context, who Person, round, ref string) error {
	return s.store.Read(ctx, func(r *store.Reader) error {
		head, err := r.Head(round)
		if err != nil {
			return err
		}
		if err := must(CanPrepare(who, round)); err != nil {
			return err
		}
		if _, ok := r.BidHead(round, ref); !ok {
			return noSuchBid(ref)
		}
		return inPhase(ettf.CanChangeBids(head.Phase))
	})
}

// OpenEvidence gives a file that goes with a bid, to be closed by the caller.
// Errors: NotFound "no-such-evidence", "evidence-missing".
func (v *Sight) OpenEvidence(ctx context.Context, ref string, id int64) (*store.Evidence, *os.File, error) {
	var found *store.Evidence
	err := v.service.store.Read(ctx, func(r *store.Reader) (err error) {
		found, err = evidenceOf(r, v.head.ID, ref, id)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	file, err := v.service.files.Open(found.SHA256)
	return found, file, err
}

func evidenceOf(r *store.Reader, round, ref string, id int64) (*store.Evidence, error) {
	for _, file := range r.Evidence(round, ref) {
		if file.ID == id {
			return &file, nil
		}
	}
	return nil, ettf.Errorf(ettf.NotFound, "no-such-evidence", "There is no such file with bid %s.", ref)
}

// RemoveEvidence takes a file away from a bid for good. The record keeps its name and its hash.
// Errors: those of edit; NotFound "no-such-evidence"; Invalid without a reason; Conflict "phase".
func (s *Service) RemoveEvidence(ctx context.Context, who Person, round, ref string, id int64, reason string) error {
	var file *store.Evidence
	err := s.store.Read(ctx, func(r *store.Reader) error {
		if _, err := r.Head(round); err != nil {
			return err
		}
		err := must(CanPrepare(who, round))
		if err == nil {
			file, err = evidenceOf(r, round, ref, id)
		}
		return err
	})
	if err != nil {
		return err
	}
	return s.files.Forget(file.SHA256, func() (kept bool, err error) {
		err = s.edit(ctx, who, round, CanPrepare, func(tx *store.Tx, head store.Head) error {
			if err := inPhase(ettf.CanChangeBids(head.Phase)); err != nil {
				return err
			}
			if err := needReason(reason, "why the file goes"); err != nil {
				return err
			}
			if _, err := evidenceOf(&tx.Reader, round, ref, id); err != nil {
				return err
			}
			if err := tx.RemoveEvidence(round, ref, file, store.Why{Action: "removed", Reason: reason}); err != nil {
				return err
			}
			kept = tx.EvidenceKept(file.SHA256)
			return nil
		})
		return kept, err
	})
}
