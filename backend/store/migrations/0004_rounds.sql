-- Bids that are withdrawn and kept, and the files that go with bids.

-- A bid that is withdrawn stands on no list. Withdrawn is the time; NULL: the bid stands.
ALTER TABLE bids ADD COLUMN withdrawn TEXT;
ALTER TABLE bids ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '';
ALTER TABLE bids ADD COLUMN withdrawn_reason TEXT NOT NULL DEFAULT '';

-- A file's content lies in the folder beside the workspace, under its hash.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added TEXT NOT NULL,
  by TEXT NOT NULL,
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT;
CREATE INDEX evidence_bid ON evidence (round, bid);
CREATE INDEX evidence_sha256 ON evidence (sha256);
