-- One row for each thing the coordinator (or the app by itself) did. Rows are only ever added.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  -- The entry of kind 'do' that an undo or redo is about.
  target_id INTEGER REFERENCES entry (id),
  automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),
  -- Undo never reaches this entry, nor any before it.
  floor INTEGER NOT NULL CHECK (floor IN (0, 1)),
  -- Not a foreign key: history must outlive the people in it.
  actor_id INTEGER,
  -- The only instants in the store: UTC, as in 2026-11-23T09:30:00.000Z.
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  -- Of the before and after images alone, so that the chain holds when they have been blanked.
  images_hash TEXT NOT NULL CHECK (length(images_hash) = 64),
  -- Of this row, of which rows it changed, and of the hash before it.
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  CHECK ((kind = 'do') = (target_id IS NULL)),
  CHECK (automatic = 0 OR floor = 0)
) STRICT;
CREATE INDEX entry_target ON entry (target_id, id) WHERE target_id IS NOT NULL;
CREATE INDEX entry_step ON entry (id) WHERE automatic = 0;
CREATE INDEX entry_floor ON entry (id) WHERE floor = 1;

-- Each row's image before and after, as JSON of all its columns, written by triggers. Only the retention purge blanks.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op = 'insert' OR op = 'update' OR op = 'delete'),
  before TEXT,
  after TEXT,
  blanked INTEGER NOT NULL DEFAULT 0 CHECK (blanked IN (0, 1)),
  CHECK (blanked = 1 OR (before IS NULL) = (op = 'insert')),
  CHECK (blanked = 1 OR (after IS NULL) = (op = 'delete')),
  CHECK (blanked = 0 OR (before IS NULL AND after IS NULL))
) STRICT;
CREATE INDEX change_entry ON change (entry_id);
CREATE INDEX change_row ON change (table_name, row_id);

-- The entry being written, for the triggers; empty outside a write, so that nothing can change unlogged.
CREATE TABLE current_entry (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entry_id INTEGER,
  purging INTEGER NOT NULL DEFAULT 0 CHECK (purging IN (0, 1))
) STRICT;
INSERT INTO current_entry (id, entry_id) VALUES (1, NULL);
