#!/usr/bin/env python3
"""Builds small bad trees and demands that check_house.py reports each, with its file and line, and nothing else."""
import tempfile
import unittest
from pathlib import Path

import check_house
import house

VALUE = "#pragma once\n"

# title, files, what must be reported as (file, line, rule)
BAD = [
    ("models never know ui",
     {"ui/kit/theme.h": VALUE, "models/customers/customer.h": '#pragma once\n\n#include "ui/kit/theme.h"\n'},
     ("models/customers/customer.h", 3, "room")),
    ("ui never knows app",
     {"app/cli/command.h": VALUE, "ui/kit/theme.cpp": '#include "app/cli/command.h"\n'},
     ("ui/kit/theme.cpp", 1, "room")),
    ("a lower feature never knows a higher one",
     {"models/till/sale.h": VALUE, "models/customers/customer_service.h": '#pragma once\n#include "till/sale.h"\n'},
     ("models/customers/customer_service.h", 2, "feature")),
    ("neighbours on one line are strangers",
     {"models/coupons/coupon.h": VALUE, "models/tiers/tier.h": '#include "coupons/coupon.h"\n'},
     ("models/tiers/tier.h", 1, "feature")),
    ("texts know only base",
     {"models/access/actor.h": VALUE, "models/texts/error_text.cpp": '#include "access/actor.h"\n'},
     ("models/texts/error_text.cpp", 1, "feature")),
    ("the core is linked without texts",
     {"models/texts/error_text.h": VALUE, "models/till/till_service.cpp": '#include "texts/error_text.h"\n'},
     ("models/till/till_service.cpp", 1, "feature")),
    ("a feature must stand in the table",
     {"models/horoscope/sign.h": VALUE},
     ("models/horoscope/sign.h", 1, "feature")),
    ("another feature's store is closed",
     {"models/points/points_store.h": VALUE, "models/till/till_service.cpp": '#include "points/points_store.h"\n'},
     ("models/till/till_service.cpp", 1, "sideways")),
    ("another feature's rules are closed",
     {"models/points/points_rules.h": VALUE, "models/reports/report_service.cpp": '#include "points/points_rules.h"\n'},
     ("models/reports/report_service.cpp", 1, "sideways")),
    ("not even the till's values know others' rules",
     {"models/points/points_rules.h": VALUE, "models/till/sale.h": '#include "points/points_rules.h"\n'},
     ("models/till/sale.h", 1, "sideways")),
    ("rules know no service",
     {"models/points/ledger_service.h": VALUE, "models/points/points_rules.cpp": '#include "points/ledger_service.h"\n'},
     ("models/points/points_rules.cpp", 1, "layer")),
    ("rules know no session",
     {"models/db/session.h": VALUE, "models/points/points_rules.h": '#include "db/session.h"\n'},
     ("models/points/points_rules.h", 1, "layer")),
    ("values know no clock",
     {"models/base/clock.h": VALUE, "models/points/ledger.h": '#include "base/clock.h"\n'},
     ("models/points/ledger.h", 1, "layer")),
    ("a store knows no service",
     {"models/points/ledger_service.h": VALUE, "models/points/points_store.cpp": '#include "points/ledger_service.h"\n'},
     ("models/points/points_store.cpp", 1, "layer")),
    ("a service knows no item model",
     {"models/points/ledger_model.h": VALUE, "models/points/ledger_service.cpp": '#include "points/ledger_model.h"\n'},
     ("models/points/ledger_service.cpp", 1, "layer")),
    ("ui knows no store",
     {"models/points/points_store.h": VALUE, "ui/counter/counter_page.cpp": '#include "points/points_store.h"\n'},
     ("ui/counter/counter_page.cpp", 1, "layer")),
    ("ui kit knows no page",
     {"ui/counter/counter_page.h": VALUE, "ui/kit/chip.cpp": '#include "ui/counter/counter_page.h"\n'},
     ("ui/kit/chip.cpp", 1, "ui")),
    ("a page knows no other page",
     {"ui/counter/counter_page.h": VALUE, "ui/reports/report_page.cpp": '#include "ui/counter/counter_page.h"\n'},
     ("ui/reports/report_page.cpp", 1, "ui")),
    ("QtSql stays in db",
     {"models/points/points_store.cpp": "#include <QSqlQuery>\n"},
     ("models/points/points_store.cpp", 1, "QtSql")),
    ("QtSql stays out of ui, by its module, too",
     {"ui/counter/counter_page.cpp": "\n#include <QtSql/QSqlDatabase>\n"},
     ("ui/counter/counter_page.cpp", 2, "QtSql")),
    ("sqlite3 stays in db",
     {"app/ctl.cpp": "#include <sqlite3.h>\n"},
     ("app/ctl.cpp", 1, "QtSql")),
    ("no widgets in models",
     {"models/customers/customer_list_model.cpp": "#include <QVBoxLayout>\n"},
     ("models/customers/customer_list_model.cpp", 1, "widgets")),
    ("no colours in models",
     {"models/customers/customer_list_model.cpp": "#include <QColor>\n"},
     ("models/customers/customer_list_model.cpp", 1, "widgets")),
    ("no threads in services",
     {"models/till/till_service.h": "#include <QFuture>\n"},
     ("models/till/till_service.h", 1, "threads")),
    ("no SQL in services",
     {"models/till/till_service.cpp": '\nauto s = session.prepare("SELECT id "\n    "FROM purchase");\n'},
     ("models/till/till_service.cpp", 2, "SQL")),
    ("no SQL in item models",
     {"models/till/sale_model.cpp": 'const auto s = u"UPDATE purchase SET note=?"_s;\n'},
     ("models/till/sale_model.cpp", 1, "SQL")),
    ("no SQL in raw strings of ui",
     {"ui/counter/counter_page.cpp": 'auto s = R"(\n  INSERT INTO purchase(id) VALUES(?))";\n'},
     ("ui/counter/counter_page.cpp", 1, "SQL")),
    ("no SQL in app",
     {"app/cli/cmd_store.cpp": 'run("PRAGMA user_version");\n'},
     ("app/cli/cmd_store.cpp", 1, "SQL")),
    ("SQL is not formatted",
     {"models/till/till_store.cpp": 'prepare(u"SELECT id FROM purchase WHERE note=\'%1\'"_s.arg(note));\n'},
     ("models/till/till_store.cpp", 1, "SQL")),
    ("SQL is not put together",
     {"models/till/till_store.cpp": 'prepare("SELECT id FROM " + table);\n'},
     ("models/till/till_store.cpp", 1, "SQL")),
    ("a query does not write",
     {"models/till/till_query.cpp": 'prepare("DELETE FROM purchase");\n'},
     ("models/till/till_query.cpp", 1, "SQL")),
    ("a query takes no WriteSession",
     {"models/till/till_query.h": "\n\nint count(db::WriteSession &session);\n"},
     ("models/till/till_query.h", 3, "layer")),
    ("a store opens no transaction",
     {"models/till/till_store.cpp": 'prepare("BEGIN IMMEDIATE");\n'},
     ("models/till/till_store.cpp", 1, "SQL")),
    ("time comes from a clock",
     {"models/till/till_rules.cpp": "int f()\n{\n    return QDateTime::currentMSecsSinceEpoch();\n}\n"},
     ("models/till/till_rules.cpp", 3, "clock")),
    ("a long file",
     {"ui/kit/chip.cpp": "// line\n" * (house.MOST_LINES + 1)},
     ("ui/kit/chip.cpp", house.MOST_LINES + 1, "long file")),
    ("a long function",
     {"models/till/sale.cpp": "namespace x {\n\nint A::f(int a) const\n{\n" + "    g(\"}\"); // }\n" * house.MOST_FUNCTION_LINES + "}\n}\n"},
     ("models/till/sale.cpp", 4, "long function")),
    ("a long constructor after a list of members",
     {"models/till/sale.cpp": "A::A() : m_a{1}, m_b(2)\n{\n" + "    g();\n" * house.MOST_FUNCTION_LINES + "}\n"},
     ("models/till/sale.cpp", 2, "long function")),
    ("a long function of a test",
     {"tests/models/till/sale_test.cpp": "void T::f()\n{\n" + "    g();\n" * house.MOST_FUNCTION_LINES + "}\n"},
     ("tests/models/till/sale_test.cpp", 2, "long function")),
    ("a crowded folder",
     {f"ui/kit/part_{i}.h": VALUE for i in range(house.MOST_PAIRS + 1)},
     ("ui/kit", 1, "crowded folder")),
]

GOOD = {
    "models/base/clock.h": VALUE,
    "models/base/clock.cpp": '#include "base/clock.h"\nlong now() { return QDateTime::currentMSecsSinceEpoch(); }\n',
    "models/db/session.h": '#pragma once\n#include <QSqlDatabase>\n',
    "models/db/change_set.h": VALUE,
    "models/db/session.cpp": '#include "db/session.h"\n#include <sqlite3.h>\nauto s = "BEGIN IMMEDIATE";\n',
    "models/audit/audit_log.h": '#include "db/session.h"\n',
    "models/customers/customer.h": VALUE,
    "models/customers/customer_query.h": '#include "customers/customer.h"\n#include "db/session.h"\n',
    "models/customers/customer_service.h": '#include "base/clock.h"\n#include "db/session.h"\n',
    "models/points/points_rules.h": '#include "customers/customer.h"\n',
    "models/points/points_store.cpp": 'auto s = session.prepare("SELECT sum(delta) "\n                         "FROM points_ledger");\n',
    "models/points/ledger_service.cpp": ('#include "audit/audit_log.h"\n#include "customers/customer_query.h"\n'
                                         '#include "points/points_rules.h"\n#include <vector>\n'
                                         "// SELECT in a comment, and 1'000'000 with \"marks\"\n"
                                         'auto s = "Select a customer";\nconst int n = 1\'000\'000;\n'),
    "models/base/error.h": VALUE,
    "models/customers/reading_rules.h": VALUE,
    "models/till/sale_rules.cpp": '#include "points/points_rules.h"\n#include "customers/reading_rules.h"\n',
    "models/texts/error_text.h": '#include "base/error.h"\n',
    "models/points/ledger_model.cpp": '#include "points/ledger_service.h"\n#include "texts/error_text.h"\n#include <QFuture>\n',
    "ui/kit/chip.cpp": "#include <QWidget>\nint f()\n{\n" + "    g();\n" * (house.MOST_FUNCTION_LINES - 2) + "}\n",
    "ui/shell/page.h": VALUE,
    "ui/counter/counter_page.cpp": ('#include "customers/customer_service.h"\n#include "customers/customer_query.h"\n'
                                    '#include "ui/kit/chip.h"\n#include "ui/shell/page.h"\n'),
    "app/main.cpp": '#include "ui/counter/counter_page.h"\nint main() { return 0; }\n',
    "tests/models/db/session_test.cpp": '#include <QSqlQuery>\nauto s = "DELETE FROM audit_entry";\n',
}


def findings(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_house.Checker(folder).run()


class CheckHouseTest(unittest.TestCase):
    def test_each_rule_is_reported(self):
        for title, files, expected in BAD:
            with self.subTest(title):
                self.assertEqual([(path, line, rule) for path, line, rule, _ in findings(files)], [expected])

    def test_a_good_tree_is_left_alone(self):
        self.assertEqual(findings(GOOD), [])

    def test_a_corridor_is_let_through_and_an_unused_one_is_reported(self):
        files = {"models/points/points_store.h": VALUE, "models/till/till_service.cpp": '#include "points/points_store.h"\n'}
        corridor = ("till/till_service.cpp", "points/points_store.h")
        kept = house.CORRIDORS
        try:
            house.CORRIDORS = {corridor: "the till writes the ledger itself"}
            self.assertEqual(findings(files), [])
            files["models/till/till_service.cpp"] = "\n"
            self.assertEqual([rule for _, _, rule, _ in findings(files)], ["corridor"])
        finally:
            house.CORRIDORS = kept


if __name__ == "__main__":
    unittest.main()
