"""A real window of Regulars on a display of its own, with hands (XTest) and the eyes of a screen reader (AT-SPI).

Purpose: what the walk and the sale share. Everything runs below one temporary folder: display, message bus, settings,
store. Nothing sleeps for luck: `wait` asks again until something is so, and fails saying what never came to be.
"""

import contextlib
import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LONGEST = 540
PATIENCE = float(os.environ.get("REGULARS_WALK_PATIENCE", "20"))


class Missing(Exception):
    """Something that was to be on the screen never came."""


def wait(what, ask, patience=PATIENCE):
    """The first true answer of `ask`."""
    end = time.monotonic() + patience
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing(f"after {patience:.0f} s still not: {what}")
        time.sleep(0.03)


def tied():
    """In a child before it begins: it ends with its parent, even when that is killed."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


@contextlib.contextmanager
def own_session():
    """Starts this script again on a display and a message bus of its own; yields inside, ends the outer one."""
    if os.environ.get("REGULARS_WALK_FOLDER"):
        tied()
        yield Path(os.environ["REGULARS_WALK_FOLDER"])
        return
    folder = Path(tempfile.mkdtemp(prefix="regulars-walk."))
    children = []
    status = 1
    try:
        def start(*command, **more):
            children.append(subprocess.Popen(command, start_new_session=True, preexec_fn=tied, **more))
            return children[-1]

        reader, writer = os.pipe()
        screen = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        start("Xvfb", "-displayfd", str(writer), *screen, pass_fds=[writer], **quiet)
        os.close(writer)
        number = os.read(reader, 16).decode().strip()
        if not number:
            raise SystemExit("Xvfb did not start")
        for name in ("home", "config", "data", "run"):
            (folder / name).mkdir(mode=0o700)
        environment = {
            **{k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "REGULARS_STORE")},
            "DISPLAY": f":{number}",
            "HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_QPA_PLATFORMTHEME": "none",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
            "GTK_MODULES": "",
            "LC_ALL": "C.UTF-8",
            "REGULARS_WALK_FOLDER": str(folder),
        }
        bus = start(
            "dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address",
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        if not environment["DBUS_SESSION_BUS_ADDRESS"]:
            raise SystemExit("no message bus started")
        status = start(sys.executable, "-B", *sys.argv, env=environment).wait(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        print(f"gave up after {LONGEST} s")
    finally:
        for child in reversed(children):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
            try:
                child.wait(timeout=5)
            except subprocess.TimeoutExpired:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)
    raise SystemExit(status)


class Hands:
    """Keys and mouse, through the X server as from a real keyboard."""

    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.test = ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 4
        self.x.XGetGeometry.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 7
        self.x.XSetInputFocus.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]
        self.x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.test.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p] + [ctypes.c_int] * 3 + [ctypes.c_ulong]
        self.display = self.x.XOpenDisplay(None)
        if not self.display:
            raise Missing("an X display")

    def _code(self, name):
        return self.x.XKeysymToKeycode(self.display, self.x.XStringToKeysym(name.encode()))

    def key(self, chord):
        """Presses a chord such as "ctrl+k", "F3" or "Return"."""
        names = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}
        codes = [self._code(names.get(part, part)) for part in chord.split("+")]
        for code in codes:
            self.test.XTestFakeKeyEvent(self.display, code, 1, 0)
        for code in reversed(codes):
            self.test.XTestFakeKeyEvent(self.display, code, 0, 0)
        self.x.XSync(self.display, 0)

    def type(self, text):
        for letter in text:
            name = {" ": "space", ".": "period", "-": "minus", "/": "slash", "_": "underscore"}.get(letter, letter)
            self.key(f"shift+{name}" if letter.isupper() or letter == "_" else name)

    def click(self, x, y):
        self.test.XTestFakeMotionEvent(self.display, -1, x, y, 0)
        self.test.XTestFakeButtonEvent(self.display, 1, 1, 0)
        self.test.XTestFakeButtonEvent(self.display, 1, 0, 0)
        self.x.XSync(self.display, 0)

    def focus_largest(self):
        """Gives the keyboard to the largest window; there is no window manager to do it. Its width, 0 without any."""
        root = self.x.XDefaultRootWindow(self.display)
        a, b, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        x, y, border, depth = ctypes.c_int(), ctypes.c_int(), ctypes.c_uint(), ctypes.c_uint()
        width, height = ctypes.c_uint(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        by = ctypes.byref
        self.x.XQueryTree(self.display, root, by(a), by(b), by(children), by(count))
        largest = (0, 0)
        for window in children[: count.value]:
            self.x.XGetGeometry(self.display, window, by(a), by(x), by(y), by(width), by(height), by(border), by(depth))
            largest = max(largest, (width.value, window))
        if largest[0] > 400:
            self.x.XSetInputFocus(self.display, largest[1], 1, 0)
            self.x.XSync(self.display, 0)
            return largest[0]
        return 0


class Desk:
    """The running program as a screen reader sees it."""

    QUIET = 0.15  # s; longer than the window lets typing rest before it searches
    ITEMS_READ = 8  # of a long list: every row is drawn by the same code

    def __init__(self, program, store, *options):
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib

        self.Atspi = Atspi
        self.Gone = GLib.Error
        Atspi.init()
        Atspi.set_timeout(5000, 15000)
        self.hands = Hands()
        chosen = ["--store", str(store)] if store else []
        self.process = subprocess.Popen([program, *chosen, "--language", "en", "--theme", "light", *options], preexec_fn=tied)
        self.root = wait("the window on the accessibility bus", self._application)
        self.root.set_cache_mask(Atspi.Cache.ROLE)  # the one thing that never changes
        wait("a window with a title", lambda: self.title())
        self.take_keyboard()

    def take_keyboard(self):
        """Gives the keyboard to the main window; nobody else does where there is no window manager."""
        wait("the keyboard", self.hands.focus_largest)
        wait("an active window", lambda: self._is(self._frames()[0], self.Atspi.StateType.ACTIVE))

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _application(self):
        self.check_alive()
        desktop = self.Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    def check_alive(self):
        if self.process.poll() is not None:
            raise Missing(f"the program ended with status {self.process.returncode}")

    def _frames(self):
        """The windows on the screen, the main one first."""
        frames = [self.root.get_child_at_index(i) for i in range(self.root.get_child_count())]
        return [frame for frame in frames if frame and self._is(frame, self.Atspi.StateType.SHOWING)]

    def _is(self, node, state):
        try:
            return node.get_state_set().contains(state)
        except self.Gone:
            return False

    def title(self):
        frames = self._frames()
        return frames[0].get_name() if frames else ""

    def reading(self):
        """Everything showing, as (path of role and name, node), windows one after the other."""
        self.check_alive()
        showing = self.Atspi.StateType.SHOWING

        def visit(node, path):
            role = node.get_role_name()
            here = path + ((role, node.get_name()),)
            yield here, node
            count = node.get_child_count()
            if role in ("list", "table", "tree", "tree table"):
                count = min(count, self.ITEMS_READ)
            for i in range(count):
                child = node.get_child_at_index(i)
                if child is not None and self._is(child, showing):
                    yield from visit(child, here)

        for frame in self._frames():
            yield from visit(frame, ())

    def nodes(self):
        return list(self.reading())

    def rest(self):
        """Waits until the program has nothing left to do: no thread at work for a while, none waiting for the disk."""
        tasks = Path(f"/proc/{self.process.pid}/task")
        quiet = [time.monotonic(), None]

        def is_quiet():
            self.check_alive()
            busy, ticks = False, 0
            for task in tasks.iterdir():
                with contextlib.suppress(OSError):  # a thread may end meanwhile
                    fields = (task / "stat").read_text().rpartition(")")[2].split()
                    busy = busy or fields[0] in "RD"
                    ticks += int(fields[11]) + int(fields[12])
            if busy or ticks != quiet[1]:
                quiet[:] = time.monotonic(), ticks
            return time.monotonic() - quiet[0] > self.QUIET

        wait("a program at rest", is_quiet)

    def settled(self):
        """Everything showing once the program is at rest."""
        self.rest()

        def complete():
            try:
                return self.nodes()
            except self.Gone:  # a node may go while it is read
                return None

        return wait("a window to read", complete)

    def find(self, role, name):
        """The first showing node of that role whose name fits the pattern as a whole."""
        try:
            for path, node in self.reading():
                if path[-1][0] == role and re.fullmatch(name, path[-1][1]):
                    return node
        except self.Gone:
            pass
        return None

    def wait_for(self, role, name, patience=PATIENCE):
        return wait(f"{role} “{name}”", lambda: self.find(role, name), patience)

    def wait_gone(self, node):
        wait("something to close", lambda: not self.is_showing(node))

    def items(self, listing):
        """The names of all rows of a list, scrolled into view or not."""
        return [listing.get_child_at_index(i).get_name() for i in range(listing.get_child_count())]

    def click(self, node):
        box = node.get_component_iface().get_extents(self.Atspi.CoordType.SCREEN)
        self.hands.click(box.x + box.width // 2, box.y + box.height // 2)

    def take_focus(self, node):
        node.get_component_iface().grab_focus()
        wait("the focus", lambda: self._is(node, self.Atspi.StateType.FOCUSED))

    def press(self, *chords):
        for chord in chords:
            self.hands.key(chord)

    def is_showing(self, node):
        return self._is(node, self.Atspi.StateType.SHOWING)

    def is_focusable(self, node):
        return self._is(node, self.Atspi.StateType.FOCUSABLE)

    def is_enabled(self, node):
        return self._is(node, self.Atspi.StateType.ENABLED)

    def windows(self):
        return len(self._frames())
