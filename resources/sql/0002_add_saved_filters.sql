-- Filters of the customer list that somebody gave a name. `definition` is the JSON of models/directory/customer_filter.
CREATE TABLE saved_filter(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  definition TEXT NOT NULL,
  operator_id INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
