-- Earning rules beside the standard one of the settings, what ledger rows were earned by, and rewards.

-- Base rules (rate, fixed) are summed, multipliers raise the sum. Dates are half-open.
CREATE TABLE earning_rule(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  kind TEXT NOT NULL CHECK(kind IN ('rate','fixed','multiplier')),
  unit_minor INTEGER NOT NULL CHECK(unit_minor >= 0),     -- rate: points for every full unit
  points INTEGER NOT NULL CHECK(points >= 0),
  multiplier_bp INTEGER NOT NULL CHECK(multiplier_bp > 0),
  priority INTEGER NOT NULL,
  is_exclusive INTEGER NOT NULL CHECK(is_exclusive IN (0,1)),
  weekdays INTEGER NOT NULL CHECK(weekdays BETWEEN 1 AND 127),  -- bit 0 = Monday
  from_on INTEGER,
  end_on INTEGER,
  is_active INTEGER NOT NULL CHECK(is_active IN (0,1)),
  updated_at_ms INTEGER NOT NULL
) STRICT;

-- For whom and on what a rule counts. Tiers and products without a reference: a rule for one that is gone counts for
-- nobody, instead of suddenly for everybody.
CREATE TABLE earning_rule_scope(
  rule_id INTEGER NOT NULL REFERENCES earning_rule(id) ON DELETE CASCADE,
  subject TEXT NOT NULL CHECK(subject IN ('tier','product','category')),
  is_excluded INTEGER NOT NULL CHECK(is_excluded IN (0,1)),
  subject_id INTEGER NOT NULL,      -- 0 for a category
  category TEXT NOT NULL,           -- empty for a tier or a product
  PRIMARY KEY(rule_id, subject, is_excluded, subject_id, category)
) STRICT, WITHOUT ROWID;

-- The rules and multipliers that ledger rows were earned by; equal facts stand here once. JSON: models/points/earning_facts.h.
CREATE TABLE points_basis(
  id INTEGER PRIMARY KEY,
  facts TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE points_ledger ADD COLUMN basis_id INTEGER;    -- NULL: not kept, or not earned by a purchase

CREATE TABLE reward(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  note TEXT NOT NULL DEFAULT '',
  picture BLOB,                                           -- PNG, at most 256 × 256
  purse INTEGER NOT NULL CHECK(purse IN (0,1)),
  cost INTEGER NOT NULL CHECK(cost > 0),
  stock INTEGER CHECK(stock >= 0),                        -- what is left; NULL: as many as are asked for
  customer_limit INTEGER CHECK(customer_limit > 0),       -- per customer and period; NULL: none
  period TEXT NOT NULL CHECK(period IN ('day','week','month','year','ever')),
  minimum_tier_id INTEGER,                                -- without a reference: a tier that is gone lets nobody in
  from_on INTEGER,
  end_on INTEGER,                                         -- first day on which it is offered no more
  is_active INTEGER NOT NULL CHECK(is_active IN (0,1)),
  updated_at_ms INTEGER NOT NULL
) STRICT;

-- How the stock was set and changed by hand: stock = Σ delta − what claims took and did not bring back.
CREATE TABLE reward_stock_change(
  id INTEGER PRIMARY KEY,
  reward_id INTEGER NOT NULL REFERENCES reward(id),
  delta INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  operator_id INTEGER NOT NULL
) STRICT;
CREATE INDEX reward_stock_change_reward ON reward_stock_change(reward_id);

CREATE TABLE reward_claim(
  id INTEGER PRIMARY KEY,
  reward_id INTEGER NOT NULL REFERENCES reward(id),
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  quantity INTEGER NOT NULL CHECK(quantity > 0),
  purse INTEGER NOT NULL CHECK(purse IN (0,1)),
  cost INTEGER NOT NULL CHECK(cost > 0),                  -- of all pieces together
  took_stock INTEGER NOT NULL CHECK(took_stock IN (0,1)),
  claim_key TEXT UNIQUE,                                  -- given by who asks: the same request twice is one claim
  at_ms INTEGER NOT NULL,
  day INTEGER NOT NULL,
  shop_id INTEGER REFERENCES shop(id),
  operator_id INTEGER NOT NULL,
  returned_at_ms INTEGER,
  returned_on INTEGER,
  returned_by INTEGER,
  return_reason TEXT NOT NULL DEFAULT '',
  CHECK((returned_at_ms IS NULL) = (returned_on IS NULL))
) STRICT;
CREATE INDEX reward_claim_customer ON reward_claim(customer_id, id);
CREATE INDEX reward_claim_reward ON reward_claim(reward_id, customer_id, day);
