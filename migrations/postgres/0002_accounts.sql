-- People, how they sign in, and what they may do. See src/accounts/. Tokens of every kind are kept as SHA-256, so that
-- whoever reads a copy of this database cannot use them.
CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  administrator BIGINT NOT NULL,
  totp_secret TEXT NOT NULL,
  totp_last_step BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  disabled_at TEXT
);
CREATE TABLE recovery_codes (
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  PRIMARY KEY (person_id, hash)
);
CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  form_key TEXT NOT NULL,
  confirmed BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  device TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE INDEX sessions_of_person ON sessions (person_id);
CREATE TABLE memberships (
  coalition_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (coalition_id, person_id)
);
CREATE INDEX memberships_of_person ON memberships (person_id);
CREATE TABLE invitations (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  coalition_id TEXT NOT NULL,
  role TEXT NOT NULL,
  email TEXT NOT NULL,
  invited_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  accepted_at TEXT,
  accepted_by TEXT
);
CREATE INDEX invitations_of_coalition ON invitations (coalition_id);
CREATE TABLE password_resets (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  expires_at TEXT NOT NULL
);
CREATE TABLE api_tokens (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  coalition_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
);
CREATE INDEX api_tokens_of_person ON api_tokens (person_id);
