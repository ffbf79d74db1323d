-- What happened in the meetings about a round: one log for each round, in the order of seq, of which
-- each line says to which meeting it belongs. Lines are never changed.
CREATE TABLE meeting_entries (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  meeting INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (round, seq)
) STRICT, WITHOUT ROWID;
