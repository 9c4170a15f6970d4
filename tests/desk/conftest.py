"""A seat of its own for each test of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.desk.seat import Seat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    return Seat(tmp_path)
