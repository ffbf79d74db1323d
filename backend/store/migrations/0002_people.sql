-- People come by a link that works once, see where they are signed in, and leave without being
-- forgotten.

ALTER TABLE accounts ADD COLUMN active INTEGER NOT NULL DEFAULT 1;

-- The one link with which a person may set a password. Only the hash of its token is kept.
CREATE TABLE account_links (
  account INTEGER PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE,
  purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
  expires TEXT NOT NULL
) STRICT;

-- Where a session is, in words for its person, and until when it may do what cannot be taken back.
ALTER TABLE sessions ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN fresh_until TEXT NOT NULL DEFAULT '';
