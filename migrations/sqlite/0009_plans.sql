-- Plans as coalitions have published them; see src/publishing/versions/. What was published stays as it was: rows are added, and
-- all that can happen to a version is that it is withdrawn, with a reason.
CREATE TABLE plan_versions (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,          -- 1, 2, 3 … in each coalition
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL,      -- the person
  note TEXT NOT NULL,              -- what is new in it
  edition TEXT NOT NULL,           -- of the published numbers in it
  withdrawn_at TEXT NOT NULL,      -- empty as long as it stands
  withdrawn_note TEXT NOT NULL,
  PRIMARY KEY (coalition_id, number)
) STRICT;
CREATE TABLE plan_texts (
  coalition_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  form TEXT NOT NULL,              -- "full", "one-page" …
  language TEXT NOT NULL,
  section TEXT NOT NULL,
  place INTEGER NOT NULL,           -- of the section in the form
  title TEXT NOT NULL,
  markup TEXT NOT NULL,
  hash TEXT NOT NULL,              -- SHA-256 of the markup
  PRIMARY KEY (coalition_id, number, form, language, section),
  FOREIGN KEY (coalition_id, number) REFERENCES plan_versions (coalition_id, number) ON DELETE CASCADE
) STRICT;
