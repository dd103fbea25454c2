-- What a published version of a plan keeps besides its texts; see src/publishing/versions/plan_contents.hpp. Versions that were
-- published before have none of it.
CREATE TABLE plan_words (
  coalition_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  section TEXT NOT NULL,
  language TEXT NOT NULL,
  begun_at TEXT NOT NULL,          -- since when people's own words stand there
  changed_at TEXT NOT NULL,        -- when they were last changed
  PRIMARY KEY (coalition_id, number, section, language),
  FOREIGN KEY (coalition_id, number) REFERENCES plan_versions (coalition_id, number) ON DELETE CASCADE
);
CREATE TABLE plan_data (
  coalition_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  name TEXT NOT NULL,              -- of the file: "numbers.csv"
  content TEXT NOT NULL,
  hash TEXT NOT NULL,              -- SHA-256 of the content
  PRIMARY KEY (coalition_id, number, name),
  FOREIGN KEY (coalition_id, number) REFERENCES plan_versions (coalition_id, number) ON DELETE CASCADE
);
