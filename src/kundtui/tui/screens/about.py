"""What every screen about one client has: the client, and the grid in whose order one goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kundtui.store.port import Grid, Hit


class AboutClient:
    """Stands before a place in the bases of its screen: the place is then about one client, whatever line the cursor is on."""

    def __init__(self, client: Hit, grid: Grid | None = None) -> None:
        super().__init__()
        self.client = client
        self.grid = grid

    def at_hand(self) -> Hit | None:
        return self.client

    def neighbours(self) -> Grid | None:
        return self.grid
