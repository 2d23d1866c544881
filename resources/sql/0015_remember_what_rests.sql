-- What a merge took over, and why something rests for it.

-- A tier that was taken over rests on what had led to it in the other file: its day and instant.
ALTER TABLE tier_change ADD COLUMN rests_on INTEGER;
ALTER TABLE tier_change ADD COLUMN rests_at_ms INTEGER;

-- A referral that a merge withdrew says why; of those from before only the sides tell.
ALTER TABLE referral ADD COLUMN rests_for TEXT NOT NULL DEFAULT '' CHECK(rests_for IN ('','self','existing','twice','loop'));
UPDATE referral SET rests_for=CASE WHEN EXISTS(SELECT 1 FROM customer_alias a WHERE (a.other_id=referrer_id AND a.keep_id=referred_id) OR
  (a.other_id=referred_id AND a.keep_id=referrer_id)) THEN 'self' ELSE 'existing' END WHERE is_merged=1;
ALTER TABLE referral DROP COLUMN is_merged;

-- A gift is remembered as it was called when it was given, and a number of gifts only with a gift.
ALTER TABLE member_day_claim ADD COLUMN gift TEXT NOT NULL DEFAULT '';
UPDATE member_day_claim SET gift=(SELECT m.gift FROM member_day m WHERE m.id=member_day_id);
UPDATE member_day SET gift_limit=0,gift_minimum_minor=0 WHERE gift='';
