-- Names, phones and addresses that imports remembered of customers who were erased before erasure reached them.

DELETE FROM import_change WHERE subject='customer' AND subject_id IN (SELECT id FROM customer WHERE erased_at_ms IS NOT NULL);
