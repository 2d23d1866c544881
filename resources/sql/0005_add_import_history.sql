-- What every import did, so that it can be taken back; mappings that are remembered; folders that are watched.

ALTER TABLE import_run ADD COLUMN rows_updated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN rows_unchanged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN operator_id INTEGER NOT NULL DEFAULT 1;
ALTER TABLE import_run ADD COLUMN is_remembered INTEGER NOT NULL DEFAULT 0; -- 0: from before there was a memory of runs
ALTER TABLE import_run ADD COLUMN watch_id INTEGER;                         -- the watched folder it came from
ALTER TABLE import_run ADD COLUMN undone_at_ms INTEGER;
ALTER TABLE import_run ADD COLUMN undone_by INTEGER;
ALTER TABLE import_run ADD COLUMN undo_report TEXT NOT NULL DEFAULT '{}';   -- counts of what was taken back and kept

-- An import is one write and ids rise: what it added are the ids from first_id up to, not including, end_id.
CREATE TABLE import_range(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  table_name TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  end_id INTEGER NOT NULL,
  PRIMARY KEY(run_id, table_name)
) STRICT, WITHOUT ROWID;

-- A field of a customer or product that was there before: the text it had, and the one the import gave it.
CREATE TABLE import_change(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  subject TEXT NOT NULL CHECK(subject IN ('customer','product')),
  subject_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  PRIMARY KEY(run_id, subject, subject_id, field)
) STRICT, WITHOUT ROWID;

-- The standing that a customer had before the import first moved it.
CREATE TABLE import_tier_before(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  customer_id INTEGER NOT NULL,
  tier_id INTEGER NOT NULL,
  since_on INTEGER NOT NULL,
  valid_until_on INTEGER NOT NULL,
  due_on INTEGER NOT NULL,
  is_in_grace INTEGER NOT NULL,
  is_pinned INTEGER NOT NULL,
  change_id INTEGER NOT NULL,
  PRIMARY KEY(run_id, customer_id)
) STRICT, WITHOUT ROWID;

-- When a lot that was there before would have ended.
CREATE TABLE import_lot_before(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  customer_id INTEGER NOT NULL,
  lot_id INTEGER NOT NULL,
  expires_on INTEGER NOT NULL,
  PRIMARY KEY(run_id, customer_id, lot_id)
) STRICT, WITHOUT ROWID;

-- By how much the import moved figures of documents that were there before.
CREATE TABLE import_purchase_delta(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  purchase_id INTEGER NOT NULL,
  gross_minor INTEGER NOT NULL,
  eligible_minor INTEGER NOT NULL,
  points_earned INTEGER NOT NULL,
  refunded_minor INTEGER NOT NULL,
  refunded_eligible_minor INTEGER NOT NULL,
  refunded_points_paid_minor INTEGER NOT NULL,
  points_reversed INTEGER NOT NULL,
  points_restored INTEGER NOT NULL,
  PRIMARY KEY(run_id, purchase_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_line_delta(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  purchase_id INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  refunded_milli INTEGER NOT NULL,
  refunded_minor INTEGER NOT NULL,
  PRIMARY KEY(run_id, purchase_id, line_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_refund_delta(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  refund_id INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  unlinked_minor INTEGER NOT NULL,
  points_reversed INTEGER NOT NULL,
  points_restored INTEGER NOT NULL,
  PRIMARY KEY(run_id, refund_id)
) STRICT, WITHOUT ROWID;
-- Lines that came onto documents that were there before.
CREATE TABLE import_line_added(
  run_id INTEGER NOT NULL REFERENCES import_run(id),
  is_return INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  PRIMARY KEY(run_id, is_return, document_id, line_no)
) STRICT, WITHOUT ROWID;

-- How files of a kind are read: remembered by their headings (no name), or saved under a name.
CREATE TABLE import_mapping(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT CHECK(name <> ''),
  signature TEXT NOT NULL,            -- of the headings of the file it was made for
  definition TEXT NOT NULL,           -- JSON: models/exchange/import_mapping.h
  updated_at_ms INTEGER NOT NULL,
  operator_id INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_mapping_name ON import_mapping(kind, name) WHERE name IS NOT NULL;
CREATE UNIQUE INDEX import_mapping_signature ON import_mapping(kind, signature) WHERE name IS NULL;

-- A folder from which finished files are taken in.
CREATE TABLE import_watch(
  id INTEGER PRIMARY KEY,
  folder TEXT NOT NULL CHECK(folder <> ''),
  pattern TEXT NOT NULL CHECK(pattern <> ''),  -- of the file name: *.csv
  kind TEXT NOT NULL,
  mapping_id INTEGER REFERENCES import_mapping(id),  -- NULL: the one remembered for its headings, else a guess
  create_missing INTEGER NOT NULL DEFAULT 1,   -- customers and products that the store does not know yet
  is_enabled INTEGER NOT NULL DEFAULT 1,
  shop_id INTEGER REFERENCES shop(id),
  UNIQUE(folder, pattern, kind)
) STRICT;

-- Every file that a watch has dealt with: the same content is taken in once.
CREATE TABLE import_watch_file(
  id INTEGER PRIMARY KEY,
  watch_id INTEGER NOT NULL REFERENCES import_watch(id) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK(outcome IN ('imported','rejected','repeated')),
  run_id INTEGER REFERENCES import_run(id),
  detail TEXT NOT NULL DEFAULT ''     -- why it was rejected: name of the error
) STRICT;
CREATE INDEX import_watch_file_hash ON import_watch_file(content_hash);
CREATE INDEX import_watch_file_watch ON import_watch_file(watch_id, id);
