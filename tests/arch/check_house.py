#!/usr/bin/env python3
"""Fails with file:line of whatever breaks the house's rules. Usage: check_house.py ROOT (the folder with models/)."""
import re
import sys
from pathlib import Path

import house

ROOMS = ["app", "ui", "models", "tests"]

WIDGET_HEADER = re.compile(
    r"^(QtWidgets|QtGui|QtCharts|QWidget|QApplication|QGuiApplication|QDialog|QMessageBox|QLabel|QFrame|QMenu|QAction"
    r"|QMainWindow|QStyle\w*|QPainter\w*|QColor|QIcon|QFont\w*|QBrush|QPen|QPixmap|QImage|QPalette|QLayout|Q\w+Layout"
    r"|QLineEdit|QTextEdit|Q\w*Button|QComboBox|Q\w*SpinBox|QCheckBox|Q\w+Dialog|QTableView|QListView|QTreeView|QScroll\w*"
    r"|QAbstractItemView|QAbstractItemDelegate|QItemDelegate|QHeaderView|QChart\w*|QSystemTrayIcon|QCompleter|QToolTip)\b")
THREAD_HEADER = re.compile(r"^(QThread\w*|QtConcurrent\w*|QFuture\w*|QPromise|thread|future|mutex|condition_variable)\b")
SQL_START = re.compile(
    r"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s+(OR\s+\w+\s+)?\w+\s+SET\b|DELETE\s+FROM\s"
    r"|CREATE\s+(TEMP\s+|TEMPORARY\s+|UNIQUE\s+|VIRTUAL\s+)*(TABLE|INDEX|VIEW|TRIGGER)\s|DROP\s+(TABLE|INDEX|VIEW|TRIGGER)\s"
    r"|ALTER\s+TABLE\s|PRAGMA\s|VACUUM\b|ATTACH\s|REINDEX\b|ANALYZE\b|WITH\s+(RECURSIVE\s+)?\w+(\([^)]*\))?\s+AS\b"
    r"|BEGIN(\s+IMMEDIATE|\s*$)|COMMIT\s*$|ROLLBACK\b|SAVEPOINT\s)")
SQL_WRITE = re.compile(r"\s*(INSERT|REPLACE|UPDATE|DELETE|CREATE|DROP|ALTER)\s")
SQL_TRANSACTION = re.compile(r"\s*(BEGIN(\s+IMMEDIATE|\s*$)|COMMIT\s*$|ROLLBACK\b|SAVEPOINT\s)")
MACHINE_CLOCK = re.compile(r"\b(currentDateTime(Utc)?|currentMSecsSinceEpoch|currentSecsSinceEpoch|QDate::currentDate"
                           r"|QTime::currentTime|system_clock::now)\s*\(")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


class Report:
    def __init__(self):
        self.findings = []

    def add(self, path, line, rule, text):
        self.findings.append((str(path), line, rule, text))


def tokens(text):
    """Yields (kind, start, end) of comments and literals; everything else is code."""
    # Numbers come along so that the marks of 1'000'000 open no character.
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''
                         r"|\b\d[\da-fA-FxX']*", re.S)
    for match in pattern.finditer(text):
        word = match.group(0)
        if word.startswith(("//", "/*")):
            yield "comment", match.start(), match.end()
        elif word.startswith("'"):
            yield "character", match.start(), match.end()
        elif not word[0].isdigit():
            yield "string", match.start(), match.end()


def blank(text, start, end):
    return re.sub(r"[^\n]", " ", text[start:end])


def bare_code(text):
    """The text with comments, literals and preprocessor lines blanked out; positions stay."""
    out, at = [], 0
    for _, start, end in tokens(text):
        out += [text[at:start], blank(text, start, end)]
        at = end
    out.append(text[at:])
    lines, continued = [], False
    for line in "".join(out).split("\n"):
        directive = continued or line.lstrip().startswith("#")
        continued = directive and line.rstrip().endswith("\\")
        lines.append(" " * len(line) if directive else line)
    return "\n".join(lines)


def string_literals(text):
    """(line, content, what follows) of each literal, neighbours joined as the compiler joins them."""
    pieces = []
    for kind, start, end in tokens(text):
        if kind != "string":
            continue
        literal = text[start:end]
        raw = re.match(r'R"(\w*)\((.*)\)\1"$', literal, re.S)
        pieces.append([start, end, raw.group(2) if raw else literal[1:-1]])
    joined = []
    for start, end, content in pieces:
        if joined and re.fullmatch(r"(_s|_L1|_ba)?\s*(u8|u|U|L)?R?", text[joined[-1][1]:start]):
            joined[-1][1] = end
            joined[-1][2] += content
        else:
            joined.append([start, end, content])
    for start, end, content in joined:
        yield text.count("\n", 0, start) + 1, content, text[end:end + 40]


def layer_of(module):
    """module: "points/ledger_service" without ending."""
    if module in house.LAYER_OF:
        return house.LAYER_OF[module]
    for suffix in house.SUFFIXES:
        if module.endswith("_" + suffix):
            return suffix
    return "value"


class Checker:
    def __init__(self, root):
        self.root = Path(root)
        self.report = Report()
        self.used_corridors = set()
        self.level = {feature: i for i, line in enumerate(house.LEVELS) for feature in line}

    def run(self):
        sources = []
        for room in ROOMS:
            folder = self.root / room
            if folder.is_dir():
                sources += sorted(p for p in folder.rglob("*") if p.suffix in (".h", ".cpp"))
        for path in sources:
            self.check_file(path)
        self.check_folders(sources)
        for corridor in house.CORRIDORS:
            source = self.root / (corridor[0] if corridor[0].startswith("models/") else "models/" + corridor[0])
            if corridor not in self.used_corridors and source.exists():
                self.report.add("tests/arch/house.py", 1, "corridor", f"nobody walks {corridor[0]} -> {corridor[1]} any more")
        return sorted(self.report.findings)

    def check_file(self, path):
        relative = path.relative_to(self.root)
        text = path.read_text(encoding="utf-8")
        room = relative.parts[0]
        lines = text.split("\n")
        count = len(lines) - (1 if text.endswith("\n") else 0)
        if count > house.MOST_LINES:
            self.report.add(relative, count, "long file", f"{count} lines, at most {house.MOST_LINES}")
        self.check_functions(relative, text)
        if room == "tests":
            return
        for number, line in enumerate(lines, 1):
            match = INCLUDE.match(line)
            if match and match.group(1):
                self.check_include(path, relative, number, match.group(1))
            elif match:
                self.check_library_include(relative, number, match.group(2))
        self.check_sql(relative, text)
        if room == "models":
            self.check_models_code(relative, text)

    # ---- includes

    def resolve(self, path, name):
        for base in (self.root / "models", self.root, path.parent):
            candidate = base / name
            if candidate.is_file():
                return candidate.resolve().relative_to(self.root.resolve())
        return None

    def check_include(self, path, relative, number, name):
        target = self.resolve(path, name)
        if target is None:
            return  # generated, or the compiler will say so
        here, there = relative.parts[0], target.parts[0]
        height = {"models": 0, "ui": 1, "app": 2}
        if there not in height:
            self.report.add(relative, number, "room", f"includes {target}, which is no part of the program")
        elif height[there] > height[here]:
            self.report.add(relative, number, "room", f"{here}/ includes {target}; app -> ui -> models, never back")
        elif there == "models":
            self.check_model_include(relative, number, target)
        elif here == there == "ui":
            self.check_ui_include(relative, number, target)

    def check_model_include(self, relative, number, target):
        if len(target.parts) < 3:
            self.report.add(relative, number, "feature", f"{target} belongs to no feature")
            return
        feature = target.parts[1]
        module = "/".join(target.with_suffix("").parts[1:])
        layer = layer_of(module)
        if feature not in self.level:
            return  # reported once by check_folders
        if relative.parts[0] != "models":
            allowed = house.UI_MAY_KNOW if relative.parts[0] == "ui" else house.APP_MAY_KNOW
            if layer not in allowed and module not in house.PUBLIC_RULES:
                self.forbid(relative, number, target, "layer", f"{relative.parts[0]}/ may not know a {layer} ({target})")
            return
        own_feature = relative.parts[1]
        own_module = "/".join(relative.with_suffix("").parts[1:])
        own_layer = layer_of(own_module)
        if own_feature not in self.level:
            return  # reported once by check_folders
        if module == own_module or own_feature in ("base", "db") and feature == own_feature:
            return
        if feature == "db":
            module_is_value = module in house.DB_VALUES
            if own_feature in house.ONLY:
                self.forbid(relative, number, target, "feature", f"{own_feature} may not use db")
            elif own_layer not in house.MAY_USE_DB and not module_is_value:
                self.forbid(relative, number, target, "layer", f"a {own_layer} may not know the store ({target})")
            return
        if own_feature == feature:
            if layer not in house.OWN_FEATURE[own_layer]:
                self.forbid(relative, number, target, "layer", f"a {own_layer} may not know a {layer} ({target})")
            return
        if not self.is_below(feature, own_feature, own_layer):
            self.forbid(relative, number, target, "feature", f"{own_feature} may not use {feature} ({target})")
        elif feature == "base":
            if module == "base/clock" and own_layer in ("value", "rules"):
                self.forbid(relative, number, target, "layer", f"a {own_layer} takes the time as a parameter, not a clock")
        elif layer == "rules" and own_layer in ("rules", "query", "service") and (
                module in house.PUBLIC_RULES or feature in house.RULES_OPEN_TO.get(own_feature, [])):
            return
        elif layer not in house.OTHER_FEATURE[own_layer]:
            self.forbid(relative, number, target, "sideways",
                        f"a {own_layer} may not know the {layer} of another feature ({target})")

    def is_below(self, feature, own_feature, own_layer):
        if own_feature in house.ONLY:
            return feature in house.ONLY[own_feature]
        # Error texts are linked with the item models, above the core.
        if feature == "texts" and own_layer != "model":
            return False
        return self.level[feature] < self.level[own_feature]

    def check_ui_include(self, relative, number, target):
        if len(relative.parts) < 3 or len(target.parts) < 3:
            return
        here, there = relative.parts[1], target.parts[1]
        if here == there or here in house.UI_TOP:
            return
        known = house.UI_MAY_INCLUDE.get(here, house.UI_SHARED)
        if there in known:
            return
        if here in house.UI_MAY_INCLUDE:
            self.report.add(relative, number, "ui", f"ui/{here} may not know {target}")
        else:
            self.report.add(relative, number, "ui", f"a page knows no other page ({target})")

    def forbid(self, relative, number, target, rule, text):
        source = str(relative).removeprefix("models/")
        key = (source, str(target.relative_to("models")) if target.parts[0] == "models" else str(target))
        if key in house.CORRIDORS:
            self.used_corridors.add(key)
        else:
            self.report.add(relative, number, rule, text)

    def check_library_include(self, relative, number, name):
        folder = "/".join(relative.parts[:2])
        header = name.removeprefix("QtWidgets/").removeprefix("QtSql/")
        if (name.startswith("QtSql") or re.match(r"QSql\w*$", header) or header == "sqlite3.h") \
                and folder not in house.QTSQL_FOLDERS:
            self.report.add(relative, number, "QtSql", f"<{name}> belongs in {', '.join(house.QTSQL_FOLDERS)}")
        if relative.parts[0] != "models":
            return
        if name.startswith(("QtWidgets", "QtGui", "QtCharts")) or WIDGET_HEADER.match(header):
            self.report.add(relative, number, "widgets", f"<{name}> in models/: values here, pictures in ui/")
        layer = layer_of("/".join(relative.with_suffix("").parts[1:]))
        if layer in ("service", "store", "query") and THREAD_HEADER.match(name):
            self.report.add(relative, number, "threads", f"<{name}> in a {layer}: use cases are plain and synchronous")

    # ---- text

    def check_sql(self, relative, text):
        folder = "/".join(relative.parts[:2])
        if folder in house.SQL_FOLDERS:
            return
        module = "/".join(relative.with_suffix("").parts[1:])
        layer = layer_of(module) if relative.parts[0] == "models" else ""
        for line, content, after in string_literals(text):
            if not SQL_START.match(content):
                continue
            if layer not in ("store", "query"):
                self.report.add(relative, line, "SQL", "SQL text outside *_store, *_query, db/ and resources/sql")
            elif re.match(r"(_s|_L1)?\s*(\.arg\(|\+)", after):
                self.report.add(relative, line, "SQL", "SQL is never put together from pieces: bind")
            elif layer == "query" and SQL_WRITE.match(content):
                self.report.add(relative, line, "SQL", "a query only reads")
            elif SQL_TRANSACTION.match(content):
                self.report.add(relative, line, "SQL", "a transaction is opened and closed by its session only")

    def check_models_code(self, relative, text):
        module = "/".join(relative.with_suffix("").parts[1:])
        code = bare_code(text)
        if layer_of(module) == "query":
            for match in re.finditer(r"\bWriteSession\b", code):
                self.report.add(relative, code.count("\n", 0, match.start()) + 1, "layer", "a query takes a ReadSession")
        if module != "base/clock":
            for match in MACHINE_CLOCK.finditer(code):
                self.report.add(relative, code.count("\n", 0, match.start()) + 1, "clock",
                                "time comes from an injected Clock")

    def check_functions(self, relative, text):
        for name, start, end in functions(bare_code(text)):
            length = end - start + 1
            if length > house.MOST_FUNCTION_LINES:
                self.report.add(relative, start, "long function",
                                f"{name} has {length} lines, at most {house.MOST_FUNCTION_LINES}")

    def check_folders(self, sources):
        stems, unplaced = {}, {}
        for path in sources:
            relative = path.relative_to(self.root)
            stems.setdefault(relative.parent, set()).add(relative.stem)
            if relative.parts[0] == "models" and len(relative.parts) > 2 and relative.parts[1] not in self.level:
                unplaced.setdefault(relative.parts[1], relative)
        for folder, names in stems.items():
            if len(names) > house.MOST_PAIRS:
                self.report.add(folder, 1, "crowded folder", f"{len(names)} pairs, at most {house.MOST_PAIRS}")
        for feature, relative in unplaced.items():
            self.report.add(relative, 1, "feature", f"models/{feature} has no place in tests/arch/house.py")


def functions(code):
    """(name, first line, last line) of function bodies at namespace or class level, by matching braces."""
    scope = re.compile(r"\b(namespace|class|struct|union|enum)\b")
    body = re.compile(r"\)\s*((const|noexcept|override|final|mutable|&&?|try)\b\s*|->\s*[\w:<>,&*\s]+?|requires\b.*|:[^:].*)*$", re.S)
    stack, header_start = [], 0  # stack of (kind, header, line)
    line = 1
    for at, c in enumerate(code):
        if c == "\n":
            line += 1
        elif c == "{":
            header = code[header_start:at].strip()
            inside = any(kind == "function" for kind, _, _ in stack)
            if inside:
                kind = "block"
            elif scope.search(header.split("(")[0]) and not body.search(header):
                kind = "scope"
            elif body.search(header) or re.search(r"\)\s*:", header):
                kind = "function"
            else:
                kind = "block"
            stack.append((kind, header, line))
            if kind != "function" or not re.search(r"\)\s*:[^:]", header):
                header_start = at + 1
        elif c == "}" and stack:
            kind, header, start = stack.pop()
            rest = code[at + 1:at + 200].lstrip()
            if kind == "function":
                # m_a{1}, m_b{2} { … }: a member's braces, the body comes after.
                if re.search(r"\)\s*:[^:]", header) and rest[:1] in (",", "{"):
                    continue
                name = re.sub(r"\s+", " ", header.split("(")[0]).split(" ")[-1]
                yield name, start, line
            header_start = at + 1
        elif c == ";" and not any(kind == "function" for kind, _, _ in stack):
            header_start = at + 1


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2])
    findings = Checker(root).run()
    for path, line, rule, text in findings:
        print(f"{path}:{line}: [{rule}] {text}")
    if findings:
        print(f"{len(findings)} places break the rules of the house (tests/arch/house.py)")
        return 1
    print("the house stands")
    return 0


if __name__ == "__main__":
    sys.exit(main())
