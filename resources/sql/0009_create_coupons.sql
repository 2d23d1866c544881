-- Coupons: what a kind of coupon gives and when it counts, the coupons themselves, and what each sale took off.

CREATE TABLE coupon_template(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  definition TEXT NOT NULL,                    -- JSON: models/coupons/template_json.h
  is_active INTEGER NOT NULL DEFAULT 1,
  issue_rule TEXT NOT NULL DEFAULT '' CHECK(issue_rule IN ('','tier_reached','birthday_month')),
  issue_tier_id INTEGER,                       -- tier_reached: the tier; NULL: any rise
  limit_total INTEGER NOT NULL DEFAULT 0,      -- uses by all customers; 0: no limit
  limit_per_customer INTEGER NOT NULL DEFAULT 0,
  budget_minor INTEGER NOT NULL DEFAULT 0,     -- what may be given away in all; 0: no limit
  issued INTEGER NOT NULL DEFAULT 0,           -- counters, kept in the transaction of their cause
  used INTEGER NOT NULL DEFAULT 0 CHECK(used >= 0),
  given_minor INTEGER NOT NULL DEFAULT 0 CHECK(given_minor >= 0),
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE coupon(
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK(code <> ''),
  template_id INTEGER NOT NULL REFERENCES coupon_template(id),
  customer_id INTEGER REFERENCES customer(id), -- NULL: whoever brings it
  issued_at_ms INTEGER NOT NULL,
  issued_on INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,                 -- first and last day it counts
  valid_until INTEGER NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0 CHECK(uses >= 0),
  most_uses INTEGER NOT NULL DEFAULT 1,        -- 0: as often as its template allows
  issue_key TEXT,                              -- of an issue by rule: once per occasion
  source TEXT NOT NULL CHECK(source IN ('hand','filter','batch','rule','benefit','referral','campaign')),
  operator_id INTEGER NOT NULL,
  voided_at_ms INTEGER,
  void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX coupon_customer ON coupon(customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX coupon_template_of ON coupon(template_id, id);
CREATE UNIQUE INDEX coupon_issue_key ON coupon(issue_key) WHERE issue_key IS NOT NULL;

CREATE TABLE coupon_use(
  coupon_id INTEGER NOT NULL REFERENCES coupon(id),
  purchase_id INTEGER NOT NULL REFERENCES purchase(id),
  template_id INTEGER NOT NULL REFERENCES coupon_template(id),
  customer_id INTEGER REFERENCES customer(id),
  day INTEGER NOT NULL,
  taken_minor INTEGER NOT NULL CHECK(taken_minor >= 0),
  returned_at_ms INTEGER,                      -- the purchase came back: counts no more
  is_given_back INTEGER NOT NULL DEFAULT 0,    -- 1: the coupon may be used once more
  PRIMARY KEY(coupon_id, purchase_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_use_purchase ON coupon_use(purchase_id);
CREATE INDEX coupon_use_template ON coupon_use(template_id, purchase_id);
CREATE INDEX coupon_use_customer ON coupon_use(customer_id, template_id) WHERE customer_id IS NOT NULL;

-- What each step took off the order, in order; points are on the purchase itself.
CREATE TABLE purchase_discount(
  purchase_id INTEGER NOT NULL REFERENCES purchase(id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('hand','tier','member_day','coupon')),
  source_id INTEGER,                           -- tier, member day or coupon
  label TEXT NOT NULL DEFAULT '',              -- as it was called then
  taken_minor INTEGER NOT NULL,
  left_minor INTEGER NOT NULL,
  PRIMARY KEY(purchase_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX purchase_discount_member_day ON purchase_discount(source_id) WHERE kind='member_day';
