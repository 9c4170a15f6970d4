"""For all tests: on CI random examples are the same every time, so that a run tells of the change and not of chance."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
