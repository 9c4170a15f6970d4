"""The demo, made once by the program itself and copied for each test that wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.pty.program import Program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = Program(tmp_path_factory.mktemp("demo"))
    program.ok("demo", "--keep", str(program.path), "--no-screen")
    return program.path


@pytest.fixture
def nowhere(tmp_path: Path) -> Program:
    """The program where there is no database yet."""
    tmp_path.chmod(0o700)
    return Program(tmp_path)


@pytest.fixture
def program(nowhere: Program, made: Path) -> Program:
    """The program on a copy of the demo."""
    nowhere.take(made)
    return nowhere
