-- What a look at all customers needs: the purchases of a window in the order of their days, and a colour per tier.

-- 0: the colour of its rank. 1–4: those of the badges plain, silver, gold, diamond; the rest is for later ones.
ALTER TABLE tier ADD COLUMN color INTEGER NOT NULL DEFAULT 0 CHECK(color BETWEEN 0 AND 12);

-- A ladder's spending of all customers in one reading, without the rows themselves.
-- What was paid and not paid back, gross - discount - paid with points - refunded, kept with them: adding it up from four
-- columns took half of the reading's time.
ALTER TABLE purchase ADD COLUMN net_minor INTEGER NOT NULL DEFAULT 0;
UPDATE purchase SET net_minor=gross_minor-discount_minor-points_paid_minor-refunded_minor;
CREATE INDEX purchase_window ON purchase(day, customer_id, net_minor) WHERE customer_id IS NOT NULL;
