-- What more is known of premises, item by item backlog, and who has signed up to a bid.

ALTER TABLE premises ADD COLUMN head_lessee TEXT NOT NULL DEFAULT '';
ALTER TABLE premises ADD COLUMN lease_break TEXT NOT NULL DEFAULT '';
ALTER TABLE premises ADD COLUMN void_m2 INTEGER;
ALTER TABLE premises ADD COLUMN rooms INTEGER;
ALTER TABLE premises ADD COLUMN classification TEXT NOT NULL DEFAULT '';
ALTER TABLE premises ADD COLUMN gap_reason TEXT;    -- NULL: nothing is said of why there is no bid
ALTER TABLE premises ADD COLUMN gap_owner TEXT;
ALTER TABLE premises ADD COLUMN gap_next_step TEXT;

-- The practices of premises that have their main site elsewhere.
CREATE TABLE premises_branches (
  premises TEXT NOT NULL REFERENCES premises ON DELETE CASCADE,
  place INTEGER NOT NULL,
  practice TEXT NOT NULL REFERENCES practices DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (premises, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX premises_branches_practice ON premises_branches (practice);

-- A block's backlog item by item, where it does not say how much there is in each band.
CREATE TABLE backlog_items (
  premises TEXT NOT NULL,
  block INTEGER NOT NULL,
  place INTEGER NOT NULL,
  item TEXT NOT NULL,
  consequence INTEGER NOT NULL,
  likelihood INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  PRIMARY KEY (premises, block, place),
  FOREIGN KEY (premises, block) REFERENCES blocks ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The practices of a bid that have signed up to it.
CREATE TABLE bid_signed_up (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  practice TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, practice) REFERENCES round_practices DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- From which product of consequence and likelihood an item stands in a band; NULL: the usual ones.
ALTER TABLE rounds ADD COLUMN backlog_high INTEGER;
ALTER TABLE rounds ADD COLUMN backlog_significant INTEGER;
ALTER TABLE rounds ADD COLUMN backlog_moderate INTEGER;
