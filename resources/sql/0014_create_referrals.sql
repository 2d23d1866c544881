-- Referrals: the programme, who brought whom, what was paid for it, and what so many friends unlock.

-- One row once the shop has set its programme; without it the programme is off.
CREATE TABLE referral_program(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  is_on INTEGER NOT NULL CHECK(is_on IN (0,1)),
  template_id INTEGER,                          -- what the friend gets at registration; without a reference: a kind that is gone is none
  referrer_points INTEGER NOT NULL CHECK(referrer_points >= 0),
  referred_points INTEGER NOT NULL CHECK(referred_points >= 0),
  minimum_minor INTEGER NOT NULL CHECK(minimum_minor >= 0),
  pending_days INTEGER NOT NULL CHECK(pending_days > 0),
  link_days INTEGER NOT NULL CHECK(link_days >= 0),
  updated_at_ms INTEGER NOT NULL
) STRICT;

-- What was promised on the day stands, whatever the programme says later.
CREATE TABLE referral(
  id INTEGER PRIMARY KEY,
  referrer_id INTEGER NOT NULL REFERENCES customer(id),
  referred_id INTEGER NOT NULL REFERENCES customer(id),
  registered_on INTEGER NOT NULL,
  pending_until INTEGER NOT NULL,               -- last day on which a purchase pays, included
  state TEXT NOT NULL CHECK(state IN ('pending','paid','lapsed','withdrawn')),
  coupon_id INTEGER REFERENCES coupon(id),
  referrer_points INTEGER NOT NULL CHECK(referrer_points >= 0),
  referred_points INTEGER NOT NULL CHECK(referred_points >= 0),
  minimum_minor INTEGER NOT NULL CHECK(minimum_minor >= 0),
  operator_id INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '',              -- of a withdrawal
  named_before_id INTEGER,                      -- whom the file named until it began, NULL: nobody; without a reference: a file that is gone is nobody
  is_merged INTEGER NOT NULL DEFAULT 0 CHECK(is_merged IN (0,1)),  -- withdrawn because both are one customer now
  CHECK(referrer_id <> referred_id),
  CHECK(pending_until >= registered_on)
) STRICT;
CREATE UNIQUE INDEX referral_standing ON referral(referred_id) WHERE state <> 'withdrawn';
CREATE INDEX referral_referred ON referral(referred_id);
CREATE INDEX referral_referrer ON referral(referrer_id);
CREATE INDEX referral_state ON referral(state, pending_until);

-- Ids of payments and of what milestones gave are drawn like those of referrals: one of them is the cause of each row in the ledger.
CREATE TABLE referral_payment(
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral(id),
  purchase_id INTEGER NOT NULL REFERENCES purchase(id),
  day INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  referrer_points INTEGER NOT NULL CHECK(referrer_points >= 0),
  referred_points INTEGER NOT NULL CHECK(referred_points >= 0),
  taken_back_at_ms INTEGER,
  taken_back_on INTEGER,
  referrer_taken INTEGER NOT NULL DEFAULT 0,    -- what the claw-back really got; the rest is still out
  referred_taken INTEGER NOT NULL DEFAULT 0,
  CHECK(referrer_taken BETWEEN 0 AND referrer_points),
  CHECK(referred_taken BETWEEN 0 AND referred_points),
  CHECK(taken_back_at_ms IS NOT NULL OR (referrer_taken = 0 AND referred_taken = 0)),
  CHECK((taken_back_at_ms IS NULL) = (taken_back_on IS NULL))
) STRICT;
-- Never paid twice, from whichever program.
CREATE UNIQUE INDEX referral_payment_standing ON referral_payment(referral_id) WHERE taken_back_at_ms IS NULL;
CREATE INDEX referral_payment_referral ON referral_payment(referral_id);
CREATE INDEX referral_payment_purchase ON referral_payment(purchase_id);

CREATE TABLE referral_milestone(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  friends INTEGER NOT NULL CHECK(friends > 0),
  gives TEXT NOT NULL CHECK(gives IN ('tier','coupon','points')),
  tier_id INTEGER,                              -- without a reference: a tier that is gone is not given
  days INTEGER NOT NULL DEFAULT 0 CHECK(days >= 0),
  template_id INTEGER,
  points INTEGER NOT NULL DEFAULT 0 CHECK(points >= 0),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK(is_active IN (0,1)),
  updated_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE referral_milestone_given(
  id INTEGER PRIMARY KEY,
  milestone_id INTEGER NOT NULL REFERENCES referral_milestone(id),
  referrer_id INTEGER NOT NULL REFERENCES customer(id),
  referral_id INTEGER NOT NULL REFERENCES referral(id),  -- the friend who made it full
  day INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  points INTEGER NOT NULL CHECK(points >= 0),
  coupon_id INTEGER REFERENCES coupon(id),
  tier_id INTEGER,
  until_on INTEGER,                             -- last day of the tier
  UNIQUE(milestone_id, referrer_id)
) STRICT;
CREATE INDEX referral_milestone_given_referrer ON referral_milestone_given(referrer_id);
CREATE INDEX referral_milestone_given_referral ON referral_milestone_given(referral_id);
