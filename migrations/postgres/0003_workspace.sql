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
  last_change BIGINT NOT NULL DEFAULT 0,
  last_hash TEXT NOT NULL DEFAULT '',
  deleted_at TEXT
);

CREATE TABLE records (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id),
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  sort_title TEXT COLLATE "C" NOT NULL,  -- folded, so that both engines sort alike
  status TEXT NOT NULL,
  visibility TEXT NOT NULL,
  owner TEXT NOT NULL,
  fields TEXT NOT NULL,  -- canonical JSON
  revision BIGINT NOT NULL,
  last_change BIGINT NOT NULL,  -- the number of its last change
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  deleted_at TEXT,
  deleted_by TEXT,
  PRIMARY KEY (coalition_id, id)
);
CREATE INDEX records_by_change ON records (coalition_id, type, last_change);
CREATE INDEX records_by_title ON records (coalition_id, type, sort_title);

-- before and after hold only what changed, as canonical JSON.
CREATE TABLE changes (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id),
  number BIGINT NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  record_id TEXT NOT NULL,
  record_type TEXT NOT NULL,
  kind TEXT NOT NULL,
  revision BIGINT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (coalition_id, number),
  UNIQUE (coalition_id, record_id, revision)
);
CREATE FUNCTION refuse_to_alter_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'changes are never altered';
END
$$;
CREATE TRIGGER changes_are_not_updated BEFORE UPDATE ON changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_changes();
CREATE TRIGGER changes_are_not_deleted BEFORE DELETE OR TRUNCATE ON changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_changes();

-- What a record refers to: another record, a reading of a metric or whatever to_kind says.
CREATE TABLE links (
  coalition_id TEXT NOT NULL,
  from_record TEXT NOT NULL,
  field TEXT NOT NULL,
  position BIGINT NOT NULL,
  to_kind TEXT NOT NULL,
  to_id TEXT NOT NULL,
  PRIMARY KEY (coalition_id, from_record, field, position),
  FOREIGN KEY (coalition_id, from_record) REFERENCES records (coalition_id, id)
);
CREATE INDEX links_by_target ON links (coalition_id, to_kind, to_id);

-- What a person typed and did not save yet. record_id is empty for a record that does not exist yet.
CREATE TABLE drafts (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id),
  person TEXT NOT NULL,
  record_id TEXT NOT NULL,
  type TEXT NOT NULL,
  base_revision BIGINT NOT NULL,
  fields TEXT NOT NULL,  -- canonical JSON
  status TEXT NOT NULL,
  visibility TEXT NOT NULL,
  reason TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (coalition_id, person, record_id, type)
);

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
);
CREATE INDEX comments_by_record ON comments (coalition_id, record_id);

CREATE TABLE attachments (
  id TEXT NOT NULL PRIMARY KEY,
  coalition_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  deleted_at TEXT,
  deleted_by TEXT,
  FOREIGN KEY (coalition_id, record_id) REFERENCES records (coalition_id, id)
);
CREATE INDEX attachments_by_record ON attachments (coalition_id, record_id);

-- The folded words of a record, those of the title with weight A. The words are made by src/workspace/search_store.cpp and
-- not by a text search configuration, so that both engines find the same.
CREATE TABLE search_entries (
  coalition_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  words TSVECTOR NOT NULL,
  talk TSVECTOR NOT NULL DEFAULT '',  -- of what is said of the record and attached to it
  PRIMARY KEY (coalition_id, record_id),
  FOREIGN KEY (coalition_id, record_id) REFERENCES records (coalition_id, id)
);
CREATE INDEX search_entries_by_word ON search_entries USING gin ((words || talk));
