-- Files of one person that became one, and what is needed to part them again.

-- A file that is closed because it is another's: its card, phone and name go on leading to the one that was kept.
CREATE TABLE customer_alias(
  other_id INTEGER PRIMARY KEY REFERENCES customer(id),
  keep_id INTEGER NOT NULL REFERENCES customer(id),
  name TEXT NOT NULL DEFAULT '',
  phone TEXT,                                  -- normalised digits
  phone_reversed TEXT                          -- for its last digits
) STRICT;
CREATE INDEX customer_alias_keep ON customer_alias(keep_id);
CREATE INDEX customer_alias_phone ON customer_alias(phone) WHERE phone IS NOT NULL;
CREATE INDEX customer_alias_phone_reversed ON customer_alias(phone_reversed) WHERE phone_reversed IS NOT NULL;
CREATE INDEX customer_alias_name ON customer_alias(name);

-- Two files that look like one person's and are not. Where one of them goes into a third, the word holds for that one.
CREATE TABLE duplicate_aside(
  first_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE CASCADE,
  second_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  operator_id INTEGER NOT NULL,
  PRIMARY KEY(first_id, second_id),
  CHECK(first_id < second_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_aside_second ON duplicate_aside(second_id);

CREATE TABLE customer_merge(
  id INTEGER PRIMARY KEY,
  keep_id INTEGER NOT NULL REFERENCES customer(id),
  other_id INTEGER NOT NULL REFERENCES customer(id),
  at_ms INTEGER NOT NULL,
  operator_id INTEGER NOT NULL,
  before TEXT NOT NULL,                        -- JSON: both files and standings as they were; empty once erased
  parted_at_ms INTEGER,
  parted_by INTEGER
) STRICT;
CREATE INDEX customer_merge_keep ON customer_merge(keep_id);
CREATE INDEX customer_merge_other ON customer_merge(other_id);

-- What a merge moved: rows by table, lots with their twins, tags and consents by word.
CREATE TABLE merge_move(
  merge_id INTEGER NOT NULL REFERENCES customer_merge(id),
  kind TEXT NOT NULL CHECK(kind <> ''),
  row_id INTEGER NOT NULL,
  word TEXT NOT NULL DEFAULT '',
  twin_id INTEGER NOT NULL DEFAULT 0,
  amount INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(merge_id, kind, row_id, word)
) STRICT, WITHOUT ROWID;
