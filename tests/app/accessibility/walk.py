"""Goes through the real window as somebody would who cannot see it, and lists every control without a name.

A control that takes the keyboard but has no accessible name is announced as nothing. The walk opens every page and
every command that the command palette offers, the counter's keys with a customer open, each section of the settings,
each tab, what every button opens, and help; new pages are walked as soon as the palette knows them.
Usage: walk.py FOLDER_OF_PROGRAMS [--list]    --list prints every control it met, for review
       walk.py --can-fail                     proves on an invented window that an unnamed control is found
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from desk import Desk, Missing, own_session, wait

# Buttons whose work is not a state to look at, or that would end the walk.
LEFT_ALONE = {"Help", "Lock", "Close"}
# The file dialog is Qt's own, not ours.
FILE_DIALOG = {"File name:", "Directory:", "Look in:"}
# So much at least is met; fewer means that the walk went past the window.
LEAST_CONTROLS = 80
LEAST_STATES = 25
LEAST_PAGES = 3


class Walk:
    def __init__(self, desk):
        self.desk = desk
        self.states = []
        self.controls = set()
        self.unnamed = {}
        self.pressed = set()

    def look(self, state):
        """Reads what shows and notes every control that takes the keyboard."""
        nodes = self.desk.settled()
        self.states.append(state)
        foreign = {path[0] for path, _ in nodes if path[-1][1] in FILE_DIALOG}
        for path, node in nodes:
            if path[0] in foreign or not self.desk.is_focusable(node):
                continue
            role, name = path[-1]
            self.controls.add((role, name))
            # An empty cell says nothing because there is nothing to say.
            if not name.strip() and role != "table cell":
                self.unnamed.setdefault(path, state)
        return nodes

    def home(self, page):
        """Back to the page as it is when nothing is open."""
        for _ in range(4):
            if self.desk.windows() == 1:
                break
            self.desk.press("Escape")
            self.desk.rest()
        self.desk.take_keyboard()
        self.desk.press("Escape", "Escape")
        self.show(page)

    def show(self, page):
        self.go(f"Go to {page}")
        wait(f"the page {page}", lambda: self.desk.title().startswith(page))

    def palette(self):
        """Opens the palette; its list. A menu that is just closing may still take the first keys."""
        for _ in range(3):
            self.desk.press("ctrl+k")
            try:
                return self.desk.wait_for("list", "Commands", 3)
            except Missing:
                self.desk.press("Escape")
                self.desk.take_keyboard()
        return self.desk.wait_for("list", "Commands")

    def go(self, command):
        """Runs a command of the palette, by its title or its place."""
        listing = self.palette()
        place = command if isinstance(command, int) else self.desk.items(listing).index(command)
        self.desk.press(*["Down"] * place, "Return")
        self.desk.wait_gone(listing)

    def commands(self):
        """What the palette offers: pages, and the places and titles of other commands."""
        listing = self.palette()
        titles = self.desk.items(listing)
        self.look("command palette")
        self.desk.press("Escape")
        self.desk.wait_gone(listing)
        pages = [title.removeprefix("Go to ") for title in titles if title.startswith("Go to ")]
        return pages, [(place, title) for place, title in enumerate(titles) if not title.startswith("Go to ")]

    def rail(self):
        """Ctrl+1 … 9 reach the pages of the rail; a digit without a page leaves everything as it is."""
        titles = []
        for digit in range(1, 10):
            self.desk.press(f"ctrl+{digit}")
            self.desk.rest()
            if self.desk.title() in titles:
                break
            titles.append(self.desk.title())
        if len(titles) < LEAST_PAGES:
            raise Missing(f"Ctrl and a digit reach {len(titles)} pages only")

    def switches(self, page, nodes):
        """Every position of a row of tabs or a switch."""
        for path, node in nodes:
            name = path[-1][1]
            if path[-1][0] not in ("filler", "page tab list") or name in ("", "Pages"):
                continue
            if not self.desk.is_focusable(node) or not self.desk.is_showing(node):
                continue
            self.desk.take_focus(node)
            seen = {node.get_description()}
            for _ in range(8):
                self.desk.press("Right")
                self.look(f"{page}, {name}: next")
                if node.get_description() in seen:
                    break
                seen.add(node.get_description())

    def buttons(self, page, nodes):
        """What every button of the page opens."""
        for path, button in nodes:
            role, name = path[-1]
            # What a button opens is the same wherever it stands.
            if role != "push button" or not name or name in LEFT_ALONE | self.pressed:
                continue
            if not self.desk.is_enabled(button) or not self.desk.is_showing(button):
                continue
            self.pressed.add(name)
            self.desk.click(button)
            self.look(f"{page}, after “{name}”")
            self.home(page)


def counter(walk, desk):
    """The counter's keys with a customer open."""
    walk.home("Counter")
    desk.rest()
    desk.press("Down", "Return")
    walk.look("Counter, customer open")
    for key, what in (("F2", "new member"), ("F3", "purchase"), ("F4", "use of points"), ("F7", "contact note")):
        desk.press(key)
        walk.look(f"Counter, {what} ({key})")
        desk.press("Escape")
        desk.rest()


def imports(walk, desk, folder):
    """The steps of an import: the file chosen, its columns, and what became of it."""
    file = folder / "sales.csv"
    file.write_text("order,date,customer,sku,product,quantity,unit price\nA1,2026-01-05,1,T1,Tea,2,10.00\nA2,never,1,T1,Tea,1,10.00\n")
    walk.home("Import")
    desk.rest()
    desk.click(desk.wait_for("push button", "Choose a file…"))
    desk.wait_for("text", "File name:")
    desk.rest()
    desk.hands.type(str(file))
    desk.press("Return")
    desk.wait_for("push button", "Write")
    nodes = walk.look("Import, columns")
    walk.switches("Import, columns", nodes)
    desk.click(desk.wait_for("push button", "Write"))
    walk.look("Import, written")


def first_run(walk, programs):
    """What somebody sees who has no store yet."""
    for remembered in Path(os.environ["XDG_CONFIG_HOME"]).rglob("*.ini"):
        remembered.unlink()
    desk = Desk(f"{programs}/regulars", None)
    before, walk.desk = walk.desk, desk
    try:
        nodes = walk.look("first run")
        for name in [path[-1][1] for path, _ in nodes if path[-1][0] == "push button" and path[-1][1] not in LEFT_ALONE]:
            button = desk.find("push button", re.escape(name))
            if button:
                desk.click(button)
                walk.look(f"first run, after “{name}”")
                desk.press("Escape")
                desk.rest()
    finally:
        walk.desk = before
        desk.close()


def run(programs, is_list):
    with own_session() as folder:
        store = folder / "shop.regulars"
        subprocess.run(
            [f"{programs}/regularsctl", "--quiet", "--store", store, "store", "demo", "--customers", "300", "--years", "1", "--seed", "1"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        desk = Desk(f"{programs}/regulars", store)
        try:
            walk = Walk(desk)
            walk.look("as it opens")
            pages, commands = walk.commands()
            walk.rail()
            for page in pages:
                walk.show(page)
                desk.rest()
                desk.press("Down")
                nodes = walk.look(page)
                walk.switches(page, nodes)
                desk.press("F1")
                walk.look(f"help of {page}")
                walk.home(page)
                walk.buttons(page, nodes)
            for place, title in commands:
                walk.home(pages[0])
                walk.go(place)
                walk.look(f"command “{title}”")
            counter(walk, desk)
            imports(walk, desk, folder)
            desk.close()
            first_run(walk, programs)
            return report(walk, is_list)
        except Missing as trouble:
            print(f"the walk did not get on: {trouble}; last it saw {walk.states[-1:]}")
            return 1
        finally:
            desk.close()


def report(walk, is_list):
    if is_list:
        for role, name in sorted(walk.controls):
            print(f"{role:16} {name}")
    print(f"{len(walk.states)} states, {len(walk.controls)} controls, {len(walk.unnamed)} without a name")
    for path, state in walk.unnamed.items():
        above = " > ".join(f"{role} “{name}”" for role, name in path[:-1])
        print(f"  no name: {path[-1][0]}  in: {above}  seen: {state}")
    if len(walk.controls) < LEAST_CONTROLS or len(walk.states) < LEAST_STATES:
        print("that is too little to have been the whole window")
        return 1
    return 1 if walk.unnamed else 0


def can_fail():
    """An invented window with one control of each kind: only the unnamed button must be found."""

    class Invented:
        def settled(self):
            window, chooser = ("filler", "Counter – Regulars"), ("dialog", "Choose a file")
            paths = [
                (window,),
                (window, ("push button", "Save")),
                (window, ("filler", "Card"), ("push button", " ")),
                (window, ("filler", "")),
                (window, ("table", "Customers"), ("table cell", "")),
                (chooser, ("label", "File name:")),
                (chooser, ("push button", "")),
            ]
            return [(path, path) for path in paths]

        def is_focusable(self, path):
            return path[-1][0] in ("push button", "table cell")

    walk = Walk(Invented())
    walk.look("invented")
    found = [path[-1] for path in walk.unnamed]
    # So few controls are not enough either, were they all named.
    right = found == [("push button", " ")] and report(walk, False) == 1
    walk.unnamed.clear()
    return 0 if right and report(walk, False) == 1 else 1


if __name__ == "__main__":
    if "--can-fail" in sys.argv:
        sys.exit(can_fail())
    words = [word for word in sys.argv[1:] if word != "--list"]
    sys.exit(run(words[0], "--list" in sys.argv))
