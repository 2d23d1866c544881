-- Interactions with customers, limits of waiting, tags with groups and colours; and what sorts a list of a million.

-- A call, a visit, a talk … with one customer. Minutes are whole; a voided row stays and counts nowhere.
CREATE TABLE interaction(
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  kind TEXT NOT NULL CHECK(kind IN ('call','visit','chat','service','waiting','app')),
  direction TEXT NOT NULL DEFAULT '' CHECK(direction IN ('','in','out')),
  channel TEXT NOT NULL DEFAULT '',
  at_ms INTEGER NOT NULL,
  day INTEGER NOT NULL,               -- business day of at_ms
  outcome TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '',
  minutes INTEGER CHECK(minutes >= 0),         -- waited, used or talked
  limit_minutes INTEGER CHECK(limit_minutes > 0), -- waiting: what the tier was promised then; NULL: nothing
  times INTEGER CHECK(times >= 0),             -- app: log-ins
  tier_id INTEGER,                             -- the customer's tier then
  next_step TEXT NOT NULL DEFAULT '',
  next_due_on INTEGER,
  next_done_at_ms INTEGER,
  shop_id INTEGER REFERENCES shop(id),
  operator_id INTEGER NOT NULL,
  source TEXT NOT NULL CHECK(source IN ('desk','import')),
  source_key TEXT,                             -- identity of an imported row: taken in once
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  voided_at_ms INTEGER,
  CHECK(next_due_on IS NULL OR next_step <> '')
) STRICT;
CREATE INDEX interaction_customer ON interaction(customer_id, at_ms);
CREATE INDEX interaction_day ON interaction(day, kind);
CREATE INDEX interaction_due ON interaction(next_due_on)
  WHERE next_due_on IS NOT NULL AND next_done_at_ms IS NULL AND voided_at_ms IS NULL;
CREATE UNIQUE INDEX interaction_source ON interaction(source_key) WHERE source_key IS NOT NULL;

-- How many minutes a customer of that tier should wait at most.
CREATE TABLE waiting_limit(
  tier_id INTEGER PRIMARY KEY REFERENCES tier(id) ON DELETE CASCADE,
  minutes INTEGER NOT NULL CHECK(minutes > 0)
) STRICT;

-- Colours are 1–6 of the look's series; 0 is none.
CREATE TABLE tag_group(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  color INTEGER NOT NULL DEFAULT 0 CHECK(color BETWEEN 0 AND 6)
) STRICT;

-- Every word of customer_tag stands here, too; a tag without a colour takes its group's.
CREATE TABLE tag(
  name TEXT PRIMARY KEY CHECK(name <> ''),
  group_id INTEGER REFERENCES tag_group(id),
  color INTEGER NOT NULL DEFAULT 0 CHECK(color BETWEEN 0 AND 6)
) STRICT, WITHOUT ROWID;
INSERT INTO tag(name) SELECT DISTINCT tag FROM customer_tag WHERE tag <> '';
CREATE INDEX customer_tag_tag ON customer_tag(tag, customer_id);

-- Orders of the customer list that no other index gives.
CREATE INDEX customer_order_name ON customer(pinyin, name);
CREATE INDEX customer_registered ON customer(registered_on);
CREATE INDEX customer_channel ON customer(channel);
CREATE INDEX customer_region ON customer(region);
CREATE INDEX customer_manager ON customer(manager);
CREATE INDEX customer_erased ON customer(id) WHERE erased_at_ms IS NOT NULL;
