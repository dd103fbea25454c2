-- Coalitions and what they write. Every write of a record stores one change in the same transaction; the changes of a
-- coalition are numbered without a gap, chained by their hashes and never altered. See src/workspace/record_store.hpp.
CREATE TABLE coalitions (
  id TEXT NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  languages TEXT NOT NULL,  -- codes, separated by blanks
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  -- The end of the chain, so that changes cut off at the end are missed as well.
  last_change INTEGER NOT NULL DEFAULT 0,
  last_hash TEXT NOT NULL DEFAULT '',
  deleted_at TEXT
) STRICT;

CREATE TABLE records (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id),
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  sort_title TEXT NOT NULL,  -- folded, so that both engines sort alike
  status TEXT NOT NULL,
  visibility TEXT NOT NULL,
  owner TEXT NOT NULL,
  fields TEXT NOT NULL,  -- canonical JSON
  revision INTEGER NOT NULL,
  last_change INTEGER NOT NULL,  -- the number of its last change
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  deleted_at TEXT,
  deleted_by TEXT,
  PRIMARY KEY (coalition_id, id)
) STRICT;
CREATE INDEX records_by_change ON records (coalition_id, type, last_change);
CREATE INDEX records_by_title ON records (coalition_id, type, sort_title);

-- before and after hold only what changed, as canonical JSON.
CREATE TABLE changes (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  record_id TEXT NOT NULL,
  record_type TEXT NOT NULL,
  kind TEXT NOT NULL,
  revision INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (coalition_id, number),
  UNIQUE (coalition_id, record_id, revision)
) STRICT;
CREATE TRIGGER changes_are_not_updated BEFORE UPDATE ON changes BEGIN
  SELECT RAISE(ABORT, 'changes are never altered');
END;
CREATE TRIGGER changes_are_not_deleted BEFORE DELETE ON changes BEGIN
  SELECT RAISE(ABORT, 'changes are never altered');
END;

-- What a record refers to: another record, a reading of a metric or whatever to_kind says.
CREATE TABLE links (
  coalition_id TEXT NOT NULL,
  from_record TEXT NOT NULL,
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  to_kind TEXT NOT NULL,
  to_id TEXT NOT NULL,
  PRIMARY KEY (coalition_id, from_record, field, position),
  FOREIGN KEY (coalition_id, from_record) REFERENCES records (coalition_id, id)
) STRICT;
CREATE INDEX links_by_target ON links (coalition_id, to_kind, to_id);

-- What a person typed and did not save yet. record_id is empty for a record that does not exist yet.
CREATE TABLE drafts (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id),
  person TEXT NOT NULL,
  record_id TEXT NOT NULL,
  type TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  fields TEXT NOT NULL,  -- canonical JSON
  status TEXT NOT NULL,
  visibility TEXT NOT NULL,
  reason TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (coalition_id, person, record_id, type)
) STRICT;

CREATE TABLE comments (
  id TEXT NOT NULL PRIMARY KEY,
  coalition_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  author TEXT NOT NULL,
  body TEXT NOT NULL,
  mentions TEXT NOT NULL,  -- a JSON list of persons
  at TEXT NOT NULL,
  deleted_at TEXT,
  FOREIGN KEY (coalition_id, record_id) REFERENCES records (coalition_id, id)
) STRICT;
CREATE INDEX comments_by_record ON comments (coalition_id, record_id);

CREATE TABLE attachments (
  id TEXT NOT NULL PRIMARY KEY,
  coalition_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  deleted_at TEXT,
  deleted_by TEXT,
  FOREIGN KEY (coalition_id, record_id) REFERENCES records (coalition_id, id)
) STRICT;
CREATE INDEX attachments_by_record ON attachments (coalition_id, record_id);

-- The index of the folded words of each record: of its title, of its fields, and of what is said and attached to it. An entry says in which of its rows. Folded words are ASCII letters and
-- digits, and so the tokenizer is "ascii". The index cannot be kept by triggers, which may not write to virtual tables
-- where the schema is not trusted.
CREATE TABLE search_entries (
  number INTEGER PRIMARY KEY,
  coalition_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  UNIQUE (coalition_id, record_id),
  FOREIGN KEY (coalition_id, record_id) REFERENCES records (coalition_id, id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, talk, tokenize = 'ascii', prefix = '2 3');
