"""Tables as programs write them, and what came of importing one, for the tests of tables."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from kundtui.desk import portfolio
from kundtui.desk.importing import Way, catch_up_all
from kundtui.exchange.headings import Asked, told_columns
from kundtui.exchange.keeping import Plan
from kundtui.exchange.tables import Brought, import_table

if TYPE_CHECKING:
    from pathlib import Path

    from kundtui.desk.desk import Desk
    from kundtui.domain.entry import Entry


def bring(desk: Desk, table: str | bytes | Path, way: Way = Way(), **told: Any) -> Brought:  # noqa: ANN401, B008 - options of any kind; a plain value
    """Import a table; `told`: the fields of a plan, or of what is asked of its columns (`columns` as they are typed)."""
    if isinstance(told.get("columns"), tuple):
        told["columns"] = told_columns(told["columns"])
    asked = Asked(**{name: told.pop(name) for name in Asked._fields if name in told})
    source = io.BytesIO(table.encode() if isinstance(table, str) else table) if isinstance(table, str | bytes) else table
    done = import_table(desk, source, Plan(asked, **told), way)
    if done.taken.operation:
        catch_up_all(desk, lambda *_: None)
    return done


def clients(desk: Desk) -> dict[str, str]:
    """Every client's name by code."""
    dossiers = [portfolio.dossier(desk, client).client for client in desk.store.clients()]
    return {str(facts.newest("code")): str(facts.newest("name")) for facts in dossiers if facts.added}


def people(desk: Desk, typed: str) -> dict[str, tuple[Any, ...]]:
    """The contacts of a client: name -> e-mail, phone, role."""
    found = portfolio.dossier(desk, portfolio.the_client(desk, typed).client).contacts.values()
    return {str(one.newest("name")): (one.newest("email"), one.newest("phone"), one.newest("role")) for one in found}


def value(desk: Desk, typed: str, field: str) -> Any:  # noqa: ANN401 - text or list
    return portfolio.dossier(desk, portfolio.the_client(desk, typed).client).client.newest(field)


def entries(desk: Desk, typed: str, kind: str) -> list[Entry]:
    """What is stored of a client, of one kind."""
    return [entry for entry in desk.store.log(portfolio.the_client(desk, typed).client).entries if entry.kind == kind]


def faults(done: Brought) -> list[tuple[int, str, str]]:
    """What is wrong: row, code, column."""
    return [(problem.line, problem.code, problem.field) for problem in done.taken.problems]
