-- What the work list of a day proposed and somebody has done: one row per proposal.
CREATE TABLE work_mark(
  kind TEXT NOT NULL CHECK(kind <> ''),        -- models/today/work_item.h: workKindName
  subject_id INTEGER NOT NULL,                 -- whom or what it is about, by kind
  due_on INTEGER NOT NULL,                     -- the day it was proposed for
  done_at_ms INTEGER NOT NULL,
  operator_id INTEGER NOT NULL,
  PRIMARY KEY(kind, subject_id, due_on)
) STRICT, WITHOUT ROWID;

-- Whose birthday is a given day of the year, solar or lunar.
CREATE INDEX customer_birthday ON customer(substr(birthday,-5), is_birthday_lunar) WHERE birthday IS NOT NULL;

-- Next steps done on a day.
CREATE INDEX interaction_step_done ON interaction(next_done_at_ms) WHERE next_done_at_ms IS NOT NULL AND voided_at_ms IS NULL;
