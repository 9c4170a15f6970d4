"""Two people at one record (faults 29): the second is told and sees both, what nobody touched stays, and nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.tui.portfolio import Portfolio, appears, until
from textual.widgets import Input, TextArea

from kundtui.desk import client, meeting, member, people, preparing
from kundtui.desk.portfolio import dossier
from kundtui.tui.forms.change import ChangeForm, OwnerForm
from kundtui.tui.forms.meeting import AgendaForm
from kundtui.tui.forms.person import AssessForm, PersonForm
from kundtui.tui.pick import Pick

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from kundtui.domain.people import Contact
    from kundtui.store.port import Hit
    from kundtui.tui.forms.base import Form

SIZE = (80, 24)


def nordbygg(portfolio: Portfolio) -> tuple[Hit, Contact]:
    """The client, and somebody there."""
    hit = portfolio.desk.store.named("nb")[0]
    return hit, dossier(portfolio.desk, hit.client).contacts[portfolio.ingrid]


async def typed_beside(pilot: Pilot[int], form: Form, name: str, typed: str, theirs: Callable[[], object]) -> None:
    """Type into a field of a form, let a colleague be quicker with the same record, and save."""
    app = form.session
    app.push_screen(form)
    await until(pilot, lambda: app.screen is form and bool(form.query(f"#{name}")))
    form.put(form.query_one(f"#{name}"), typed)
    theirs()
    await pilot.press("ctrl+s")


async def told_and_saved_again(pilot: Pilot[int], form: Form, name: str, typed: str) -> None:
    """Be told what it is now, with everything typed still there, and save once more."""
    await appears(pilot, "Somebody has changed")
    widget = form.query_one(f"#{name}")
    assert isinstance(widget, Input | TextArea | Pick)
    assert (widget.text if isinstance(widget, TextArea) else widget.value) == typed
    await pilot.press("ctrl+s")
    await gone(pilot, form)


async def gone(pilot: Pilot[int], form: Form) -> None:
    await until(pilot, lambda: form not in form.session.screen_stack)


async def test_who_was_told_that_a_client_was_changed_and_saves_again_means_it(portfolio: Portfolio) -> None:
    app, (hit, _) = portfolio.session(), nordbygg(portfolio)
    draft = client.Changed(hit.client, {"country": "NO"})
    async with app.run_test(size=SIZE) as pilot:
        form = ChangeForm(app, hit)
        await typed_beside(pilot, form, "country", "SE", lambda: client.change(portfolio.colleague(), draft))
        await told_and_saved_again(pilot, form, "country", "SE")
    assert portfolio.newest() == {"field": "country", "old": "NO", "new": "SE"}


async def test_who_was_told_that_a_contact_was_changed_and_saves_again_means_it(portfolio: Portfolio) -> None:
    app, (hit, ingrid) = portfolio.session(), nordbygg(portfolio)
    draft = people.Changed(hit.client, ingrid.id, {"phone": "070-2"})
    async with app.run_test(size=SIZE) as pilot:
        form = PersonForm(app, hit, ingrid)
        await typed_beside(pilot, form, "phone", "070-3", lambda: people.change(portfolio.colleague(), draft))
        await told_and_saved_again(pilot, form, "phone", "070-3")
    assert portfolio.newest() == {"field": "phone", "old": "070-2", "new": "070-3"}


async def test_n3_who_names_a_deputy_does_not_give_the_client_back_to_the_owner_before(portfolio: Portfolio) -> None:
    app, (hit, _) = portfolio.session(), nordbygg(portfolio)
    bo, cia = (member.add(portfolio.desk, name, "", "member") for name in ("Bo Ek", "Cia Dahl"))
    client.assign(portfolio.desk, client.Assigned(hit.client, portfolio.desk.member.id))
    async with app.run_test(size=SIZE) as pilot:
        form = OwnerForm(app, hit)
        await typed_beside(pilot, form, "deputy", "cia", lambda: client.assign(portfolio.colleague(), client.Assigned(hit.client, bo)))
        await gone(pilot, form)
    assert portfolio.newest() == {"owner": bo, "deputy": cia}


async def test_n13_who_changes_one_part_of_a_view_leaves_a_colleagues_other_part(portfolio: Portfolio) -> None:
    app, (hit, ingrid) = portfolio.session(), nordbygg(portfolio)
    draft = people.Assessed(hit.client, ingrid.id, stance="for")
    async with app.run_test(size=SIZE) as pilot:
        form = AssessForm(app, hit, ingrid)
        await typed_beside(pilot, form, "mandate", "yes", lambda: people.assess(portfolio.colleague(), draft))
        await gone(pilot, form)
    assert portfolio.newest() == {"will": "yes", "mandate": "yes", "stance": "for"}


async def test_t20_an_agenda_that_a_colleague_wrote_meanwhile_is_not_overwritten_unseen(portfolio: Portfolio) -> None:
    app, (hit, _) = portfolio.session(), nordbygg(portfolio)
    meeting.plan(portfolio.desk, meeting.Planned(hit.client, date(2026, 12, 1), "client", ("prices",)))
    (one,) = preparing.meetings(portfolio.desk, hit.client).plans
    draft = meeting.Rewritten(hit.client, one.id, ("prices", "staff"))
    async with app.run_test(size=SIZE) as pilot:
        form = AgendaForm(app, hit)
        await typed_beside(pilot, form, "agenda", "delivery", lambda: meeting.rewrite(portfolio.colleague(), draft))
        await told_and_saved_again(pilot, form, "agenda", "delivery")
    (one,) = preparing.meetings(portfolio.desk, hit.client).plans
    assert (one.agenda, one.place) == (("delivery",), "client")
