-- The first schema: shops, operators, settings, audit, customers, products, purchases, points, tiers, roll-ups.
-- Units: *_minor = minor units of the store's currency; *_e4 = ten-thousandths of the major unit;
-- *_milli = thousandths; *_ms = milliseconds since 1970 UTC; *_on, day = days since 1970-01-01 in the shop's zone;
-- 2932896 (9999-12-31) = never; *_bp = ten-thousandths. Ids are given out by id_counter, never by SQLite.

CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE schema_migration(
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE id_counter(
  table_name TEXT NOT NULL,
  device INTEGER NOT NULL,
  next INTEGER NOT NULL CHECK(next > 0),
  PRIMARY KEY(table_name, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shop(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  timezone TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  is_active INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE operator(
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK(role IN ('clerk','marketer','manager','administrator')),
  secret_hash TEXT,
  is_active INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Each row's hash covers the row before it: a changed or missing row shows.
CREATE TABLE audit_entry(
  id INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  operator_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER,
  detail TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE customer(
  id INTEGER PRIMARY KEY,
  card_no TEXT NOT NULL UNIQUE CHECK(card_no <> ''),
  name TEXT NOT NULL,
  phone TEXT,                       -- normalised digits, unique among living files
  phone_reversed TEXT,
  email TEXT,
  gender TEXT CHECK(gender IN ('female','male','other')),
  birthday TEXT,                    -- YYYY-MM-DD, or --MM-DD without a year
  is_birthday_lunar INTEGER NOT NULL DEFAULT 0,
  region TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  referrer_id INTEGER REFERENCES customer(id),
  manager TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  registered_on INTEGER NOT NULL,
  shop_id INTEGER REFERENCES shop(id),
  pinyin TEXT NOT NULL DEFAULT '',  -- search keys, kept by the customer store
  initials TEXT NOT NULL DEFAULT '',
  is_reading_edited INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  erased_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX customer_phone ON customer(phone) WHERE phone IS NOT NULL;
CREATE INDEX customer_phone_reversed ON customer(phone_reversed) WHERE phone_reversed IS NOT NULL;
CREATE INDEX customer_name ON customer(name);
CREATE INDEX customer_pinyin ON customer(pinyin) WHERE pinyin <> '';
CREATE INDEX customer_initials ON customer(initials) WHERE initials <> '';

-- Name with a space between CJK characters, phone as overlapping four-digit tokens; rows are written by the store.
CREATE VIRTUAL TABLE customer_fts USING fts5(name, phone, content='', tokenize='unicode61 remove_diacritics 2', columnsize=0);

CREATE TABLE customer_tag(
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  tag TEXT NOT NULL,
  PRIMARY KEY(customer_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_consent(
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  channel TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  is_in INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY(customer_id, channel, at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE product(
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE CHECK(sku <> ''),
  name TEXT NOT NULL,
  category TEXT NOT NULL DEFAULT '',
  price_e4 INTEGER,
  pinyin TEXT NOT NULL DEFAULT '',
  initials TEXT NOT NULL DEFAULT '',
  is_active INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE purchase(
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  customer_id INTEGER REFERENCES customer(id),
  shop_id INTEGER NOT NULL REFERENCES shop(id),
  at_ms INTEGER NOT NULL,
  day INTEGER NOT NULL,
  gross_minor INTEGER NOT NULL,
  discount_minor INTEGER NOT NULL,       -- order discounts, spread over the lines
  points_paid_minor INTEGER NOT NULL,    -- value of the points that paid
  eligible_minor INTEGER NOT NULL,       -- what earned points
  points_earned INTEGER NOT NULL,
  points_spent INTEGER NOT NULL,
  refunded_minor INTEGER NOT NULL DEFAULT 0,
  refunded_eligible_minor INTEGER NOT NULL DEFAULT 0,
  refunded_points_paid_minor INTEGER NOT NULL DEFAULT 0,
  points_reversed INTEGER NOT NULL DEFAULT 0,
  points_restored INTEGER NOT NULL DEFAULT 0,
  is_fully_refunded INTEGER NOT NULL DEFAULT 0,  -- counts as no purchase
  tier_before_id INTEGER,
  operator_id INTEGER NOT NULL,
  source TEXT NOT NULL CHECK(source IN ('till','import')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX purchase_customer ON purchase(customer_id, at_ms) WHERE customer_id IS NOT NULL;
CREATE INDEX purchase_at ON purchase(at_ms);

CREATE TABLE purchase_line(
  purchase_id INTEGER NOT NULL REFERENCES purchase(id),
  line_no INTEGER NOT NULL,
  product_id INTEGER REFERENCES product(id),
  quantity_milli INTEGER NOT NULL,
  unit_price_e4 INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,          -- before the order's discounts
  discount_minor INTEGER NOT NULL,        -- this line's share of discounts and points
  eligible_minor INTEGER NOT NULL,        -- this line's share of what earned points
  points_paid_minor INTEGER NOT NULL,     -- this line's share of what points paid
  refunded_milli INTEGER NOT NULL DEFAULT 0,
  refunded_minor INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(purchase_id, line_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE refund(
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  purchase_id INTEGER REFERENCES purchase(id),   -- NULL: a return that may touch several purchases or none
  customer_id INTEGER REFERENCES customer(id),
  shop_id INTEGER NOT NULL REFERENCES shop(id),
  at_ms INTEGER NOT NULL,
  day INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,                 -- money handed back, positive
  unlinked_minor INTEGER NOT NULL,               -- the part no earlier purchase explains
  points_reversed INTEGER NOT NULL,
  points_restored INTEGER NOT NULL,
  operator_id INTEGER NOT NULL,
  source TEXT NOT NULL CHECK(source IN ('till','import')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX refund_customer ON refund(customer_id, at_ms) WHERE customer_id IS NOT NULL;
CREATE INDEX refund_purchase ON refund(purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX refund_at ON refund(at_ms);

CREATE TABLE refund_line(
  refund_id INTEGER NOT NULL REFERENCES refund(id),
  line_no INTEGER NOT NULL,
  product_id INTEGER REFERENCES product(id),
  quantity_milli INTEGER NOT NULL,
  unit_price_e4 INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  PRIMARY KEY(refund_id, line_no)
) STRICT, WITHOUT ROWID;

-- Which purchase line a refund line took back, and how much of it.
CREATE TABLE refund_link(
  refund_id INTEGER NOT NULL REFERENCES refund(id),
  line_no INTEGER NOT NULL,
  purchase_id INTEGER NOT NULL REFERENCES purchase(id),
  purchase_line_no INTEGER NOT NULL,
  quantity_milli INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,      -- money handed back for this piece
  eligible_minor INTEGER NOT NULL,    -- the piece's share of what had earned points
  PRIMARY KEY(refund_id, line_no, purchase_id, purchase_line_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_link_purchase ON refund_link(purchase_id);

-- Facts per customer, kept in the transaction of the sale; `store verify` recomputes them.
CREATE TABLE customer_summary(
  customer_id INTEGER PRIMARY KEY REFERENCES customer(id),
  orders INTEGER NOT NULL,
  refunds INTEGER NOT NULL,
  spend_minor INTEGER NOT NULL,       -- net of refunds
  first_on INTEGER,
  last_on INTEGER,
  last_at_ms INTEGER
) STRICT;

CREATE TABLE day_rollup(
  shop_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  orders INTEGER NOT NULL DEFAULT 0,
  walk_in_orders INTEGER NOT NULL DEFAULT 0,
  sales_minor INTEGER NOT NULL DEFAULT 0,      -- money received: after discounts and points
  discount_minor INTEGER NOT NULL DEFAULT 0,
  points_paid_minor INTEGER NOT NULL DEFAULT 0,
  refunds INTEGER NOT NULL DEFAULT 0,
  refund_minor INTEGER NOT NULL DEFAULT 0,
  points_earned INTEGER NOT NULL DEFAULT 0,
  points_spent INTEGER NOT NULL DEFAULT 0,
  new_customers INTEGER NOT NULL DEFAULT 0,
  last_number INTEGER NOT NULL DEFAULT 0,      -- running number of documents made here that day
  PRIMARY KEY(shop_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_rollup(
  shop_id INTEGER NOT NULL,
  month INTEGER NOT NULL,                      -- year × 12 + month − 1
  orders INTEGER NOT NULL DEFAULT 0,
  walk_in_orders INTEGER NOT NULL DEFAULT 0,
  sales_minor INTEGER NOT NULL DEFAULT 0,
  discount_minor INTEGER NOT NULL DEFAULT 0,
  points_paid_minor INTEGER NOT NULL DEFAULT 0,
  refunds INTEGER NOT NULL DEFAULT 0,
  refund_minor INTEGER NOT NULL DEFAULT 0,
  points_earned INTEGER NOT NULL DEFAULT 0,
  points_spent INTEGER NOT NULL DEFAULT 0,
  new_customers INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(shop_id, month)
) STRICT, WITHOUT ROWID;

-- Append-only. The balance of a purse is the sum of its rows; the order is the id, never the clock.
CREATE TABLE points_ledger(
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  purse INTEGER NOT NULL CHECK(purse IN (0,1)),       -- 0 points, 1 service credits
  cause INTEGER NOT NULL,                             -- models/points/ledger.h: Cause
  cause_id INTEGER NOT NULL,                          -- what caused it; with cause and part unique: done once
  part INTEGER NOT NULL DEFAULT 0,
  delta INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  day INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  operator_id INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX points_ledger_cause ON points_ledger(cause, cause_id, part);
CREATE INDEX points_ledger_customer ON points_ledger(customer_id, id);

CREATE TABLE points_lot(
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  purse INTEGER NOT NULL,
  expires_on INTEGER NOT NULL,        -- last day it is good
  id INTEGER NOT NULL,
  ledger_id INTEGER NOT NULL REFERENCES points_ledger(id),
  purchase_id INTEGER,                -- the purchase that earned it
  earned_on INTEGER NOT NULL,
  original INTEGER NOT NULL CHECK(original > 0),
  remaining INTEGER NOT NULL CHECK(remaining BETWEEN 0 AND original),
  PRIMARY KEY(customer_id, purse, expires_on, id)
) STRICT, WITHOUT ROWID;

-- What a ledger row took from (positive) or gave back to (negative) a lot.
CREATE TABLE points_lot_use(
  ledger_id INTEGER NOT NULL REFERENCES points_ledger(id),
  sequence INTEGER NOT NULL,
  lot_id INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  PRIMARY KEY(ledger_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE points_account(
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  purse INTEGER NOT NULL,
  balance INTEGER NOT NULL,
  deficit INTEGER NOT NULL CHECK(deficit >= 0),       -- debits no lot could cover
  next_expiry_on INTEGER NOT NULL,                    -- earliest expires_on of an open lot
  PRIMARY KEY(customer_id, purse)
) STRICT, WITHOUT ROWID;
CREATE INDEX points_account_expiry ON points_account(next_expiry_on) WHERE next_expiry_on < 2932896;

CREATE TABLE tier(
  id INTEGER PRIMARY KEY,
  rank INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  threshold INTEGER NOT NULL CHECK(threshold >= 0),   -- minor units, orders or points, by tier.metric
  multiplier_bp INTEGER NOT NULL CHECK(multiplier_bp > 0)
) STRICT;

CREATE TABLE tier_state(
  customer_id INTEGER PRIMARY KEY REFERENCES customer(id),
  tier_id INTEGER NOT NULL REFERENCES tier(id),
  since_on INTEGER NOT NULL,
  valid_until_on INTEGER NOT NULL,     -- last day; the base tier never ends
  due_on INTEGER NOT NULL,             -- first day on which the night run must look: end of validity, grace or pin
  is_in_grace INTEGER NOT NULL DEFAULT 0,
  is_pinned INTEGER NOT NULL DEFAULT 0,
  change_id INTEGER NOT NULL           -- the change that led here
) STRICT;
CREATE INDEX tier_state_due ON tier_state(due_on) WHERE due_on < 2932896;
CREATE INDEX tier_state_tier ON tier_state(tier_id);

CREATE TABLE tier_change(
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  from_tier_id INTEGER,                -- NULL: the first tier
  to_tier_id INTEGER NOT NULL,
  cause TEXT NOT NULL,                 -- models/tiers/tier.h: TierCause
  at_ms INTEGER NOT NULL,
  on_day INTEGER NOT NULL,
  valid_until_on INTEGER NOT NULL,     -- of the tier reached
  from_valid_until_on INTEGER,         -- of the tier left, to return to it when an upgrade is taken back
  metric INTEGER,                      -- value of the ladder's metric at the change
  purchase_id INTEGER,
  campaign_id INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  operator_id INTEGER NOT NULL
) STRICT;
CREATE INDEX tier_change_customer ON tier_change(customer_id, id);
CREATE INDEX tier_change_day ON tier_change(on_day);

CREATE TABLE tier_counter(
  tier_id INTEGER PRIMARY KEY REFERENCES tier(id),
  customers INTEGER NOT NULL
) STRICT;

-- One row per file taken in, and the identity of its rows: the same file again adds nothing.
CREATE TABLE import_run(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_added INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL
) STRICT;
