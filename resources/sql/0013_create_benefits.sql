-- Benefits of tiers: which there are, which tier has them, and who used which and when.

CREATE TABLE benefit(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  kind TEXT NOT NULL CHECK(kind IN ('multiplier','tier_price','coupon_pack','priority','trial','event','manager','bespoke','partnership','other')),
  note TEXT NOT NULL DEFAULT '',
  period TEXT NOT NULL CHECK(period IN ('month','quarter','year','tier')),   -- in which the quota counts
  quota INTEGER NOT NULL CHECK(quota >= 0),    -- uses per customer and period; 0: no limit
  coupon_template_id INTEGER,                  -- coupon_pack; without a reference: a kind of coupon that is gone gives none
  is_active INTEGER NOT NULL DEFAULT 1 CHECK(is_active IN (0,1)),
  position INTEGER NOT NULL,                   -- row of the matrix
  updated_at_ms INTEGER NOT NULL
) STRICT;

-- The cells of the matrix; no cell: the tier does not have the benefit.
CREATE TABLE tier_benefit(
  benefit_id INTEGER NOT NULL REFERENCES benefit(id) ON DELETE CASCADE,
  tier_id INTEGER NOT NULL,                    -- without a reference: for a tier that is gone it counts for nobody
  quota INTEGER CHECK(quota >= 0),             -- NULL: the benefit's; 0: no limit
  value INTEGER NOT NULL CHECK(value >= 0),    -- basis points off, coupons, or days; 0 where the kind has none
  PRIMARY KEY(benefit_id, tier_id)
) STRICT, WITHOUT ROWID;

-- Who had what; a row is never deleted, a slip is cancelled.
CREATE TABLE benefit_use(
  id INTEGER PRIMARY KEY,
  benefit_id INTEGER NOT NULL REFERENCES benefit(id),
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  tier_id INTEGER NOT NULL,                    -- held at that time
  used_on INTEGER NOT NULL,
  until_on INTEGER,                            -- trial: day by which it is due back
  returned_on INTEGER,                         -- trial: day it came back
  at_ms INTEGER NOT NULL,
  operator_id INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  cancelled_at_ms INTEGER,
  cancelled_by INTEGER,
  cancel_reason TEXT NOT NULL DEFAULT '',
  CHECK(until_on IS NULL OR until_on >= used_on),
  CHECK(returned_on IS NULL OR (until_on IS NOT NULL AND returned_on >= used_on)),
  CHECK((cancelled_at_ms IS NULL) = (cancelled_by IS NULL))
) STRICT;
CREATE INDEX benefit_use_customer ON benefit_use(customer_id, benefit_id, used_on);
CREATE INDEX benefit_use_benefit ON benefit_use(benefit_id, id);
CREATE INDEX benefit_use_out ON benefit_use(until_on, id) WHERE until_on IS NOT NULL AND returned_on IS NULL AND cancelled_at_ms IS NULL;
