-- What belongs to one person in one coalition and is no record: how far they have read, where their calendar is asked for, and
-- which mail they want. See src/workspace/visits/, src/workspace/calendar/ and src/workspace/digest/.
CREATE TABLE visits (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  read_change BIGINT NOT NULL,    -- the newest change at the end of the visit before
  read_at TEXT NOT NULL,           -- when that visit ended
  newest_change BIGINT NOT NULL,  -- the newest change at the last look
  seen_at TEXT NOT NULL,
  PRIMARY KEY (coalition_id, person_id)
);
CREATE TABLE calendar_feeds (
  token_hash TEXT NOT NULL PRIMARY KEY,  -- SHA-256, as all tokens
  coalition_id TEXT NOT NULL REFERENCES coalitions (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (coalition_id, person_id)
);
CREATE TABLE mail_choices (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  reminders BIGINT NOT NULL,  -- a mail on days on which something is due
  digest BIGINT NOT NULL,     -- a mail a week on what is new and what comes
  reminded_on TEXT NOT NULL,   -- the last day; empty when never
  digested_on TEXT NOT NULL,
  PRIMARY KEY (coalition_id, person_id)
);
