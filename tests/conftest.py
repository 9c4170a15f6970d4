"""For all tests: on CI random examples are the same every time, so that a run tells of the change and not of chance; and each begins in English."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from kundtui import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")
