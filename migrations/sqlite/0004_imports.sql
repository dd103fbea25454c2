-- Tables that somebody brings in: what was sent waits here until its columns are chosen and it is confirmed, and what came
-- of it stays, so that it can be taken back. See src/workspace/tables/import_store.hpp.
CREATE TABLE imports (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id),
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  type TEXT NOT NULL,
  state TEXT NOT NULL,      -- sent, mapped, done or undone
  file_name TEXT NOT NULL,  -- empty for a table that was pasted
  cells TEXT NOT NULL,      -- JSON: the header and the lines; empty once it is done
  mapping TEXT NOT NULL,    -- a JSON list: what each column holds, empty for what is not imported
  result TEXT NOT NULL,     -- JSON: which records were made and changed
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (coalition_id, id)
) STRICT;
CREATE INDEX imports_by_type ON imports (coalition_id, type, made_at);
