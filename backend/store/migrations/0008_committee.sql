-- The committee of a commissioner, and its register of interests; each is of the commissioner's
-- code, so that all its rounds share them. Body is JSON, as people read it.
CREATE TABLE committees (
  commissioner TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Entries of the register are numbered within their commissioner.
CREATE TABLE register (
  commissioner TEXT NOT NULL,
  n INTEGER NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (commissioner, n)
) STRICT, WITHOUT ROWID;

-- An interest that somebody raised about another counts once it is upheld: it is then declared.
-- Register is the entry that it was taken over from.
ALTER TABLE interests ADD COLUMN state TEXT NOT NULL DEFAULT 'declared' CHECK (state IN ('declared', 'raised', 'dismissed'));
ALTER TABLE interests ADD COLUMN register INTEGER;
ALTER TABLE interests ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';
ALTER TABLE interests ADD COLUMN decided_why TEXT NOT NULL DEFAULT '';
