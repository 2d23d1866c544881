-- The owner as an operator of the stores that were set up without one: every row of theirs names operator 1, and the
-- first operator added must not inherit that id. A store that has no shop yet is just being set up and does it itself.
INSERT INTO operator(id,login,name,role,is_active)
SELECT 1,'owner',CASE (SELECT value FROM setting WHERE key='store.language') WHEN 'en' THEN 'Owner' ELSE '店主' END,'administrator',1
WHERE EXISTS(SELECT 1 FROM shop) AND NOT EXISTS(SELECT 1 FROM operator WHERE id=1);

INSERT INTO id_counter(table_name,device,next)
SELECT 'operator',0,2 WHERE EXISTS(SELECT 1 FROM operator WHERE id=1)
ON CONFLICT(table_name,device) DO UPDATE SET next=max(next,excluded.next);

-- 0: a product that earns no points.
ALTER TABLE product ADD COLUMN earns INTEGER NOT NULL DEFAULT 1 CHECK(earns IN (0,1));

-- Whom a customer brought along; also what SQLite looks through when a file is deleted.
CREATE INDEX customer_referrer ON customer(referrer_id) WHERE referrer_id IS NOT NULL;
