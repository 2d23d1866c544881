"""A sale as staff make it, in the real window with the keyboard alone: digits, Enter, F3, amount, Enter.

The screen reader has to find the new purchase on the card, and the store has to hold the points that the shop's rule
gives: one for each whole yuan, at the base tier's multiplier of one. Usage: sale.py FOLDER_OF_PROGRAMS
"""

import json
import subprocess
import sys

from desk import Desk, Missing, own_session, wait

PHONE = "13800138046"
CARD = "88001"


def run(programs):
    with own_session() as folder:
        store = folder / "shop.regulars"

        def ctl(*words):
            done = subprocess.run([f"{programs}/regularsctl", "--json", "--store", store, *words], check=True, capture_output=True)
            return json.loads(done.stdout) if done.stdout.strip() else None

        ctl("store", "init", "--shop", "Lake", "--currency", "CNY", "--timezone", "Asia/Shanghai", "--language", "en")
        ctl("settings", "set", "points.unit", "1")
        ctl("customer", "add", f"card={CARD}", "name=Wang", f"phone={PHONE}")
        ctl("customer", "add", "card=88002", "name=Li", "phone=13911119999")
        assert ctl("points", "balance", CARD)["points"] == 0

        desk = Desk(f"{programs}/regulars", store)
        try:
            desk.rest()
            desk.hands.type("8046")
            desk.wait_for("list item", "Wang.*")
            desk.rest()
            desk.press("Return")
            wait("the customer's card", lambda: shows(desk, "Wang") and shows(desk, CARD))
            desk.rest()
            desk.press("F3")
            desk.wait_for("text", "Amount of the order")
            desk.rest()
            desk.hands.type("128.50")
            desk.press("Return")
            wait("the sale in the store", lambda: ctl("points", "balance", CARD)["points"] == 128)
            wait("the points on the card", lambda: shows(desk, "128", whole=True))
            wait("the word that it is done", lambda: shows(desk, "+128 points"))
            assert ctl("points", "balance", "88002")["points"] == 0
            print("128.50 gave 128 points to the right customer, by the keyboard alone")
            return 0
        except Missing as trouble:
            print(f"the sale did not get on: {trouble}")
            for path, _ in desk.nodes():
                if path[-1][1]:
                    print("   ", *path[-1])
            return 1
        finally:
            desk.close()


def shows(desk, words, whole=False):
    """Whether the name of something showing holds these words, or is no more than them."""
    names = [path[-1][1] for path, _ in desk.settled()]
    return words in names if whole else any(words in name for name in names)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
