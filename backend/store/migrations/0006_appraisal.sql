-- What a return says of a block's risk-adjusted backlog, and the energy that a building should stay under.

ALTER TABLE blocks ADD COLUMN risk_adjusted INTEGER;

CREATE TABLE energy_targets (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  type TEXT NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY (round, type)
) STRICT, WITHOUT ROWID;
