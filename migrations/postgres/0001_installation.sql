-- One row: which installation this database belongs to. See src/storage/installation_store.hpp.
CREATE TABLE installation (
  id TEXT NOT NULL PRIMARY KEY,
  created_at TEXT NOT NULL
);
