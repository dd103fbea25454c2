-- Documents that members ask for: what is to be made waits here until one of the workers takes it, and for a week the finished
-- file can be fetched. See src/workspace/documents/.
CREATE TABLE documents (
  id TEXT NOT NULL PRIMARY KEY,
  coalition_id TEXT NOT NULL REFERENCES coalitions (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,  -- nobody else sees it: it was made with their eyes
  title TEXT NOT NULL,
  format TEXT NOT NULL,       -- the ending of its name
  content TEXT NOT NULL,      -- JSON: the document; empty once it is no longer needed
  state TEXT NOT NULL,        -- queued, working, done, failed or cancelled
  progress BIGINT NOT NULL,  -- percent
  tries BIGINT NOT NULL,
  problem TEXT NOT NULL,      -- JSON: key and values of the sentence that says why it failed; empty unless it did
  size BIGINT NOT NULL,      -- of the file in bytes
  hash TEXT NOT NULL,         -- SHA-256 of the file; empty until it is done
  made_at TEXT NOT NULL,      -- when it was asked for
  changed_at TEXT NOT NULL
);
CREATE INDEX documents_by_person ON documents (coalition_id, person_id, made_at);
CREATE INDEX documents_by_state ON documents (state, made_at);
CREATE INDEX documents_by_age ON documents (made_at);
