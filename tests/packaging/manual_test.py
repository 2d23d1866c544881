"""Compares regularsctl.1 with what `regularsctl help` lists, so that the manual cannot rot.

Every command must have an entry of its own with every option of its usage line, and no entry may be left of a command
that is gone. Usage: manual_test.py [--can-fail] REGULARSCTL MANUAL
--can-fail proves on altered copies of the manual that a missing command, a missing option and a stale entry are found.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

OPTION = re.compile(r"--[a-z][a-z-]*")


def help_commands(program):
    """{("store", "info"): {options}}; a command without a verb has an empty one."""
    text = subprocess.run(
        [program, "help"], check=True, capture_output=True, encoding="utf-8", env={**os.environ, "LC_ALL": "C.UTF-8"}
    ).stdout
    lines = [line.split()[1:] for line in text.splitlines() if line.startswith("  regularsctl ")]
    # A verb is a plain word that stands alone; "customers|purchases" after `import` is the first argument.
    return {
        (words[0], words[1] if len(words) > 1 and re.fullmatch("[a-z]+(-[a-z]+)*", words[1]) else ""): set(
            OPTION.findall(" ".join(words[1:]))
        )
        for words in lines
    }


def manual_commands(roff):
    """The heads of the entries in COMMANDS: `.TP` and a line that begins with the command in bold."""
    commands = {}
    section = roff.split(".SH COMMANDS", 1)[1].split("\n.SH ", 1)[0]
    for match in re.finditer(r"^\.TP\n\\fB([a-z]+)(?: ([a-z]+(?:\\-[a-z]+)*))?\\fR(.*)$", section, re.MULTILINE):
        rest = re.sub(r"\\f[BIR]", "", match[3]).replace(r"\-", "-")
        commands[match[1], (match[2] or "").replace("\\-", "-")] = set(OPTION.findall(rest))
    return commands


def differences(program, roff):
    listed = help_commands(program)
    told = manual_commands(roff)
    if len(listed) < 20:
        return [f"help lists {len(listed)} commands only"]
    found = []
    for command, options in sorted(listed.items()):
        name = " ".join(command).strip()
        if command not in told:
            found.append(f"no entry for: {name}")
            continue
        found += [f"{name}: {option} is not told" for option in sorted(options - told[command])]
        found += [f"{name}: there is no {option}" for option in sorted(told[command] - options)]
    found += [f"an entry of a command that is gone: {' '.join(name).strip()}" for name in sorted(told.keys() - listed.keys())]
    return found


def can_fail(program, roff):
    """The names of alterations that went unnoticed."""
    altered = {
        "a missing command": roff.replace(r"\fBstore info\fR", r"\fBstore about\fR"),
        "a missing option": roff.replace(r"\fB\-\-repair\fR", ""),
        "an option that is no more": roff.replace(r"\fBstore info\fR", r"\fBstore info\fR [\fB\-\-loud\fR]"),
    }
    before = set(differences(program, roff))
    return [name for name, text in altered.items() if text == roff or not set(differences(program, text)) - before]


def main():
    arguments = sys.argv[1:]
    proof = "--can-fail" in arguments
    program, manual = [word for word in arguments if word != "--can-fail"]
    roff = Path(manual).read_text(encoding="utf-8")
    if proof:
        found = [f"went unnoticed: {name}" for name in can_fail(program, roff)]
    else:
        found = differences(program, roff)
    for line in found:
        print(f"{manual}: {line}" if not proof else line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
