-- Scoring alone and moderating together.
--
-- Scored counts changes of a round's scores, which come by the thousand, apart from revision,
-- so that what does not follow from scores need not be worked out again for each.
-- Recusal says whether a declared financial interest takes a scorer out of that bid or of the list.
ALTER TABLE rounds ADD COLUMN scored INTEGER NOT NULL DEFAULT 1;
ALTER TABLE rounds ADD COLUMN recusal TEXT NOT NULL DEFAULT 'bid' CHECK (recusal IN ('bid', 'list'));

-- People's own scores, found by person, bid and criterion. Place is the order in which a round
-- file had them; scores given here come after those. The scorer is named by email; an imported
-- round may name people who have no account here.
ALTER TABLE scorings RENAME TO scorings_of_version_1;
CREATE TABLE scorings (
  round TEXT NOT NULL,
  scorer TEXT NOT NULL,
  bid TEXT NOT NULL,
  criterion TEXT NOT NULL,
  place INTEGER NOT NULL,
  score INTEGER,                   -- NULL: abstained, withdrawn, or not scored
  reason TEXT NOT NULL,
  withdrawn INTEGER,               -- the score that was taken out after an interest
  saved TEXT NOT NULL,             -- empty: came with a round file
  PRIMARY KEY (round, scorer, bid, criterion),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, criterion) REFERENCES criteria DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO scorings (round, scorer, bid, criterion, place, score, reason, saved)
  SELECT round, scorer, bid, criterion, place, score, reason, '' FROM scorings_of_version_1;
DROP TABLE scorings_of_version_1;
CREATE INDEX scorings_bid ON scorings (round, bid);

-- The bids on which a person has handed in their scores.
CREATE TABLE submitted (
  round TEXT NOT NULL,
  scorer TEXT NOT NULL,
  bid TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (round, scorer, bid),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX submitted_bid ON submitted (round, bid);

-- Declared interests, numbered within their round.
CREATE TABLE interests (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  n INTEGER NOT NULL,
  person TEXT NOT NULL,
  bid TEXT,                        -- NULL: in the list as a whole
  type TEXT NOT NULL CHECK (type IN ('financial', 'non-financial professional', 'non-financial personal', 'indirect')),
  description TEXT NOT NULL,
  declared TEXT NOT NULL,
  declared_by TEXT NOT NULL,
  ended TEXT NOT NULL DEFAULT '',
  ended_why TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (round, n),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX interests_person ON interests (round, person);
CREATE INDEX interests_bid ON interests (round, bid);

-- Who agreed a consensus, when and why; empty when it came with a round file.
ALTER TABLE consensus ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE consensus ADD COLUMN agreed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE consensus ADD COLUMN agreed_at TEXT NOT NULL DEFAULT '';

-- Who does not share a consensus, by name. Score is the consensus that they spoke against.
CREATE TABLE dissents (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  criterion TEXT NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  score INTEGER NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (round, bid, criterion, person),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, criterion) REFERENCES criteria DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Groups of scorers. Share is the least part, in hundredths of a per cent, that a group has in
-- the weighted mean; NULL: by heads alone.
CREATE TABLE scorer_groups (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  share INTEGER,
  PRIMARY KEY (round, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE scorer_group_members (
  round TEXT NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (round, person),
  FOREIGN KEY (round, name) REFERENCES scorer_groups ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX scorer_group_members_name ON scorer_group_members (round, name);
