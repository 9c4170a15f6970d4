"""How long the care programme, white space and the revenue by level take. Run: `python -m tests.bench.care FILE [CLIENTS]`; FILE is made unless it is there."""

from __future__ import annotations

import sys

from tests.bench.any_day import CLIENTS, NOW, TODAY, portfolio, timed

from kundtui.desk import offering, programme, revenue
from kundtui.desk.catchup import catch_up_alone
from kundtui.desk.desk import Desk
from kundtui.desk.portfolio import portions

PIECE = "the programme: one piece, off the loop"


def main() -> None:
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else CLIENTS
    desk = Desk(portfolio(sys.argv[1], clients), "anna", lambda: NOW)
    timed("catch up all that is stale", lambda: catch_up_alone(desk, lambda: True))
    timed(PIECE, lambda: programme.look(desk, portions(desk)[0], TODAY), 5)
    timed("the programme: all of it", lambda: programme.run(desk, TODAY, lambda _done, _of: None))
    timed("white space", lambda: offering.white(desk))
    timed("revenue by level", lambda: revenue.hanging(desk))


if __name__ == "__main__":
    main()
