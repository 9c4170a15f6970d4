"""A fault that nobody foresaw: where the file beneath is damaged, that is what is told; where it is whole, the fault is the program's."""

from __future__ import annotations

import os

import pytest
from tests.tui.portfolio import Portfolio, appears


async def test_what_a_damaged_file_brings_about_is_told_as_its_damage(portfolio: Portfolio, capsys: pytest.CaptureFixture[str]) -> None:
    app = portfolio.session()
    async with app.run_test() as pilot:
        await appears(pilot, "Nordbygg")
        portfolio.desk.store.close()
        os.truncate(portfolio.path, 4096 * 3 + 77)
        app._handle_exception(KeyError("a row that is not there"))  # noqa: SLF001 - as the toolkit calls it
    assert app.return_code == 2
    said = capsys.readouterr().err
    assert "is damaged" in " ".join(said.split())
    assert "KeyError" not in said


async def test_a_fault_over_a_whole_file_is_the_programs_and_is_told_as_one(portfolio: Portfolio) -> None:
    with pytest.raises(KeyError, match="a rule forgot it"):
        await faulty(portfolio)


async def faulty(portfolio: Portfolio) -> None:
    """A session in which the program itself fails."""
    app = portfolio.session()
    async with app.run_test() as pilot:
        await appears(pilot, "Nordbygg")
        app._handle_exception(KeyError("a rule forgot it"))  # noqa: SLF001 - as above
