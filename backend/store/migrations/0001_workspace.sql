-- The first schema of a workspace.
--
-- Money is in whole pence; scores, weights, areas and rates in whole hundredths; financial years
-- as the year in which they begin (2016 is 2016/17); days as 2016-06-30, empty when not given.
-- NULL stands only where the round file tells "null" or "absent" from an empty value.
-- Lists keep their order in place. Foreign keys are deferred: a change may write in any order.

-- Who did what, when, to what, and why. Each row carries the hash of the one before.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  round TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  reason TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (round, subject);

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the record never changes'); END;
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the record never shrinks'); END;
CREATE TRIGGER audit_never_replaces BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the record never changes'); END;

-- People.
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password TEXT NOT NULL
) STRICT;

-- A role with an empty round holds in every round.
CREATE TABLE account_roles (
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  role TEXT NOT NULL,
  round TEXT NOT NULL,
  PRIMARY KEY (account, role, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created TEXT NOT NULL,
  expires TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account);

-- The estate of the workspace, shared by its rounds.
CREATE TABLE practices (
  code TEXT PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  list_size INTEGER,
  locality TEXT NOT NULL,
  contract_type TEXT,              -- NULL: no contract is given
  contract_end TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE premises (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  postcode TEXT NOT NULL,
  locality TEXT NOT NULL,
  tenure TEXT NOT NULL,
  lease_end TEXT NOT NULL,
  rent INTEGER,
  gia_m2 INTEGER,
  nia_m2 INTEGER,
  closing TEXT NOT NULL,
  energy_kwh INTEGER,              -- NULL: no energy is given
  energy_heated_m3 INTEGER,
  energy_type TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE premises_practices (
  premises TEXT NOT NULL REFERENCES premises ON DELETE CASCADE,
  place INTEGER NOT NULL,
  practice TEXT NOT NULL REFERENCES practices DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (premises, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX premises_practices_practice ON premises_practices (practice);

CREATE TABLE blocks (
  premises TEXT NOT NULL REFERENCES premises ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  life_years INTEGER,
  backlog_high INTEGER,            -- NULL: no backlog is given
  backlog_significant INTEGER,
  backlog_moderate INTEGER,
  backlog_low INTEGER,
  PRIMARY KEY (premises, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE surveys (
  premises TEXT NOT NULL REFERENCES premises ON DELETE CASCADE,
  place INTEGER NOT NULL,
  date TEXT NOT NULL,
  surveyor TEXT NOT NULL,
  condition TEXT NOT NULL,         -- a facet's letter, empty when it was not surveyed
  suitability TEXT NOT NULL,
  space TEXT NOT NULL,
  quality TEXT NOT NULL,
  compliance TEXT NOT NULL,
  environment TEXT NOT NULL,
  has_cost_to_b INTEGER NOT NULL,
  condition_to_b INTEGER,
  suitability_to_b INTEGER,
  space_to_b INTEGER,
  quality_to_b INTEGER,
  compliance_to_b INTEGER,
  environment_to_b INTEGER,
  total_to_b INTEGER,
  PRIMARY KEY (premises, place)
) STRICT, WITHOUT ROWID;

-- A round and its terms. Version counts changes of the round's own terms, revision every change
-- from which anything in the round may follow, that of a premises included.
CREATE TABLE rounds (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  revision INTEGER NOT NULL DEFAULT 1,
  phase TEXT NOT NULL,
  commissioner_code TEXT NOT NULL,
  commissioner_name TEXT NOT NULL,
  commissioner_level TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  fund TEXT NOT NULL,
  deadline TEXT NOT NULL,
  approved TEXT NOT NULL,
  first_year INTEGER NOT NULL,
  horizon_years INTEGER NOT NULL,
  directions TEXT NOT NULL,
  gate_penalty INTEGER NOT NULL,
  transformational TEXT,           -- NULL: the round does not say what it means by the word
  has_settings INTEGER NOT NULL,
  discount_rate INTEGER,
  stale_years INTEGER,
  near_tie INTEGER,
  spread INTEGER,
  grant_share_max INTEGER,
  space_m2 INTEGER,
  space_patients INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE cohorts (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  place INTEGER NOT NULL,
  number INTEGER NOT NULL,
  deadline TEXT,                   -- NULL: takes whatever comes later
  value INTEGER NOT NULL,
  PRIMARY KEY (round, place)
) STRICT, WITHOUT ROWID;

-- What a round lists by name alone: its gates, strategies, and for whom it is to transform.
CREATE TABLE round_words (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  list TEXT NOT NULL CHECK (list IN ('gate', 'strategy', 'audience')),
  place INTEGER NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (round, list, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE limits (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('capital', 'revenue')),
  year INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (round, kind, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitments (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  annual INTEGER NOT NULL,
  from_year INTEGER NOT NULL,
  years INTEGER NOT NULL,
  PRIMARY KEY (round, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE criteria (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  code TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  weight INTEGER NOT NULL,
  weight_confirmed INTEGER NOT NULL DEFAULT 1,
  worst INTEGER NOT NULL,
  best INTEGER NOT NULL,
  core INTEGER NOT NULL,
  computed TEXT NOT NULL,
  PRIMARY KEY (round, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion_kinds (
  round TEXT NOT NULL,
  criterion TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (round, criterion, place),
  FOREIGN KEY (round, criterion) REFERENCES criteria ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE anchors (
  round TEXT NOT NULL,
  criterion TEXT NOT NULL,
  place INTEGER NOT NULL,
  score INTEGER NOT NULL,
  text TEXT NOT NULL,
  value INTEGER,
  PRIMARY KEY (round, criterion, place),
  FOREIGN KEY (round, criterion) REFERENCES criteria ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE round_practices (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  practice TEXT NOT NULL REFERENCES practices DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  PRIMARY KEY (round, practice)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_practices_practice ON round_practices (practice);

CREATE TABLE round_premises (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  premises TEXT NOT NULL REFERENCES premises DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  PRIMARY KEY (round, premises)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_premises_premises ON round_premises (premises);

-- The bids of a round and their lines.
CREATE TABLE bids (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  ref TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  scheme TEXT NOT NULL,
  population INTEGER,
  cohort INTEGER,
  starts TEXT NOT NULL,
  completes TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  alternative_to TEXT,
  switch_by TEXT NOT NULL,
  other_route TEXT NOT NULL,
  PRIMARY KEY (round, ref),
  FOREIGN KEY (round, alternative_to) REFERENCES bids DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE bid_premises (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  premises TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, premises) REFERENCES round_premises DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE bid_practices (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  practice TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, practice) REFERENCES round_practices DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE bid_gates (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  gate TEXT NOT NULL,
  passed INTEGER,                  -- NULL: does not apply
  PRIMARY KEY (round, bid, gate),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE bid_tests (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  test TEXT NOT NULL,
  result TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (round, bid, test),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE bid_alignments (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  strategy TEXT NOT NULL,
  fit TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (round, bid, strategy),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE capital_lines (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  year INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE funding_lines (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  source TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE revenue_lines (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  item TEXT NOT NULL,
  annual INTEGER,
  before INTEGER,
  after INTEGER,
  from_year INTEGER NOT NULL,
  years INTEGER NOT NULL,          -- 0: without end
  payer TEXT,                      -- NULL: nobody yet
  abated INTEGER NOT NULL,
  funded INTEGER NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a bid requires, and what it excludes.
CREATE TABLE bid_links (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  link TEXT NOT NULL CHECK (link IN ('requires', 'excludes')),
  place INTEGER NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (round, bid, link, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, other) REFERENCES bids DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The consensus on a bid, by criterion.
CREATE TABLE consensus (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  criterion TEXT NOT NULL,
  score INTEGER NOT NULL,
  PRIMARY KEY (round, bid, criterion),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, criterion) REFERENCES criteria DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- People's own scores. The scorer is named by email; an imported round may name people who have
-- no account here.
CREATE TABLE scorings (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  scorer TEXT NOT NULL,
  criterion TEXT NOT NULL,
  score INTEGER,                   -- NULL: not scored
  reason TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, criterion) REFERENCES criteria DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Why the commissioner goes on although a flag stands.
CREATE TABLE acceptances (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  flag TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The committee's order, from the top.
CREATE TABLE agreed (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  place INTEGER NOT NULL,
  ref TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (round, place),
  FOREIGN KEY (round, ref) REFERENCES bids DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
