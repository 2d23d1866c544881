-- Member days: when they are, what they give, and who had the gift.

CREATE TABLE member_day(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  shop_id INTEGER REFERENCES shop(id),         -- NULL: in all shops
  weekdays INTEGER NOT NULL CHECK(weekdays BETWEEN 0 AND 127),   -- bit 0 = Monday; 0: by the month
  month_day INTEGER NOT NULL CHECK(month_day BETWEEN 0 AND 31),  -- 31 is the last day of a shorter month; 0: by the week
  first_on INTEGER NOT NULL,
  last_on INTEGER NOT NULL,                    -- included; 2932896: no end
  percent_bp INTEGER NOT NULL CHECK(percent_bp BETWEEN 0 AND 10000),  -- off the price
  amount_minor INTEGER NOT NULL CHECK(amount_minor >= 0),             -- off the order, after the share
  multiplier_bp INTEGER NOT NULL CHECK(multiplier_bp > 0),            -- of points
  least_tier_id INTEGER,                       -- without a reference: for a tier that is gone it counts for nobody
  gift TEXT NOT NULL DEFAULT '',
  gift_limit INTEGER NOT NULL DEFAULT 0 CHECK(gift_limit >= 0),       -- for the first so many buyers of each day
  gift_minimum_minor INTEGER NOT NULL DEFAULT 0 CHECK(gift_minimum_minor >= 0),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK(is_active IN (0,1)),
  updated_at_ms INTEGER NOT NULL,
  CHECK((weekdays = 0) <> (month_day = 0))
) STRICT;

-- Kept in the transaction of the gift, never above the limit.
CREATE TABLE member_day_gift(
  member_day_id INTEGER NOT NULL REFERENCES member_day(id),
  day INTEGER NOT NULL,
  given INTEGER NOT NULL CHECK(given >= 0),
  PRIMARY KEY(member_day_id, day)
) STRICT, WITHOUT ROWID;

-- One gift per customer and day.
CREATE TABLE member_day_claim(
  member_day_id INTEGER NOT NULL REFERENCES member_day(id),
  day INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  purchase_id INTEGER NOT NULL REFERENCES purchase(id),
  place INTEGER NOT NULL CHECK(place > 0),     -- the how manyth buyer of the day
  at_ms INTEGER NOT NULL,
  PRIMARY KEY(member_day_id, day, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_day_claim_customer ON member_day_claim(customer_id);
CREATE INDEX member_day_claim_purchase ON member_day_claim(purchase_id);
