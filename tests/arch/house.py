"""Who may include whom: the table that ARCHITECTURE.md talks about. check_house.py enforces it.

To add a feature, give its folder a place in LEVELS. To allow a corridor that the rules forbid, add a line to
CORRIDORS with its reason; a corridor nobody needs any more is reported, too.
"""

# Features of models/, bottom to top. A feature may use those on lower lines, never its neighbours or what is above.
LEVELS = [
    ["base"],
    ["db", "texts", "tables"],
    ["paging"],
    ["access"],
    ["audit"],
    ["shops", "settings"],
    ["customers"],
    ["products"],
    ["purchases"],
    ["points"],
    ["tiers"],
    ["coupons"],
    ["rewards", "benefits", "referrals", "memberdays"],
    ["interactions", "tags"],
    ["segments"],
    ["outreach"],
    ["campaigns", "feedback", "surveys", "communities"],
    ["till", "insight"],
    ["search", "reports"],
    ["counter", "directory", "upkeep", "backup", "hub", "today"],
    ["exchange", "merges"],
    ["watch", "undo"],
    ["demo"],
]

# Features that know less than their line allows.
ONLY = {
    "base": [],
    "texts": ["base"],
    "tables": ["base"],
}

# A file's layer is its suffix; what has no suffix is a value. These files play another part than their name says.
LAYER_OF = {
    "audit/audit_log": "service",  # appending to the trail is a use case that every service joins
    "customers/customer_fields": "service",  # reads and writes fields by name; looks up the referrer
    "till/booking": "service",  # the steps of a sale that TillService and the import share
    "till/booking_refund": "service",
    "till/booking_discounts": "service",
    "till/loyalty_context": "service",  # loads all policies of a sale at once
}

# Pure rules that serve everybody above: how a name is read, how a phone, a card or a search text is normalised.
PUBLIC_RULES = ["customers/customer_rules", "customers/lifecycle_rules", "customers/reading_rules", "customers/search_text_rules"]

# The till composes a sale from the pure rules of those it orchestrates.
RULES_OPEN_TO = {
    "till": ["purchases", "points", "tiers", "coupons", "memberdays", "campaigns"],
    "demo": ["customers", "purchases", "points", "tiers", "till"],  # books invented lives in memory before writing them
    "counter": ["purchases", "points", "tiers"],  # says beforehand what a sale or a refund would do
}
SUFFIXES = ["rules", "policy", "store", "query", "service", "model"]

# What a layer may know inside its own feature.
OWN_FEATURE = {
    "value": ["value"],
    "rules": ["value", "rules", "policy"],
    "policy": ["value", "policy"],  # a feature's settings as one value
    "store": ["value", "rules", "store"],
    "query": ["value", "rules", "policy", "query", "store", "service"],
    "service": ["value", "rules", "policy", "store", "query", "service"],
    "model": ["value", "query", "service", "model"],
}

# What a layer may know of another, lower feature. Stores and rules are nobody else's business.
OTHER_FEATURE = {
    "value": ["value"],
    "rules": ["value", "policy"],
    "policy": ["value", "service"],  # reads the settings' service
    "store": ["value"],
    "query": ["value", "policy", "query", "service"],
    "service": ["value", "policy", "query", "service"],
    "model": ["value", "query", "service", "model"],
}

# What the rooms above may know of models/.
UI_MAY_KNOW = ["value", "policy", "query", "service", "model"]
APP_MAY_KNOW = ["value", "policy", "query", "service", "model"]

# Layers that may speak to the store; values and rules know neither db/ nor the clock.
MAY_USE_DB = ["policy", "store", "query", "service", "model"]
# db/ headers that need no connection.
DB_VALUES = ["db/change_set"]

# (file, what it includes): allowed although the rules above forbid it, and why.
CORRIDORS = {
    # Ten million finished rows are written by the stores' own inserts; through services each would be read back and changed.
    ("demo/load_service.cpp", "customers/customer_store.h"),
    ("demo/load_service.cpp", "interactions/interaction_store.h"),
    ("demo/load_service.cpp", "points/points_store.h"),
    ("demo/load_service.cpp", "purchases/purchase_store.h"),
    ("demo/load_service.cpp", "tiers/tier_store.h"),
}

# Rooms of ui/: what is shared knows no page, a page knows no other page; parts are what several pages show of a customer.
UI_MAY_INCLUDE = {"kit": [], "charts": ["kit"], "parts": ["kit", "charts", "shell"]}
UI_SHARED = ["kit", "charts", "parts", "shell"]
UI_TOP = ["shell"]

# Where SQL text may stand, beside *_store and *_query, and who may include QtSql and sqlite3.h.
SQL_FOLDERS = ["models/db", "models/hub"]
QTSQL_FOLDERS = ["models/db", "models/hub"]

MOST_LINES = 600
MOST_FUNCTION_LINES = 80
MOST_PAIRS = 25
