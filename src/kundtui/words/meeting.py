"""What is said of meetings: the page before one, its agenda and homework, and what it came to. Sentences of their entries: `interaction`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kundtui.domain.meeting import HOMEWORK
from kundtui.domain.preparing import bare, looks_ahead
from kundtui.i18n import N_, _, ngettext, say_day, say_number
from kundtui.words.card import LONGEST, THOUGHTS, Said
from kundtui.words.entries import sentence
from kundtui.words.excerpt import excerpt
from kundtui.words.standing import due
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kundtui.desk.card import Thought
    from kundtui.desk.preparing import Preparation
    from kundtui.domain.preparing import Plan, Share
    from kundtui.domain.promise import Outcome, Promise

HOSTING = (
    N_("coffee, tea and water on the table"),
    N_("light and air in the room"),
    N_("flowers, and a coat hook that is free"),
    N_("the front desk knows their names"),
    N_("time for the walk back to the door"),
)
"""What is laid out when we are the hosts (T26), and only then."""
EXPECTED = {"process": N_("how we work"), "deliverable": N_("what they get"), "when": N_("when"), "reach": N_("how to reach us")}
STATES = {"planned": N_("planned"), "held": N_("was held"), "cancelled": N_("cancelled")}
MOST = 40
"""So many entries since the last meeting are said; of more only the number is."""
NO_NAMES: Mapping[str, str] = {}


def state(plan: Plan) -> str:
    """Say whether it is planned, held or cancelled."""
    return _(STATES[plan.state])


def day_of(plan: Plan, today: date) -> str:
    """Say the day of a meeting."""
    return say_day(date.fromisoformat(plan.on), today)


def counted(homework: Mapping[str, bool]) -> str:
    """Say how much of the homework is done: 3/7."""
    return f"{sum(map(bool, homework.values()))}/{len(HOMEWORK)}"


def homework(done: Mapping[str, bool]) -> str:
    """Say how much of the homework is done, and what is not."""
    missing = [word("homework", thing) for thing in HOMEWORK if not done.get(thing)]
    return f"{counted(done)} · " + _("still to do: {missing}", missing=", ".join(missing)) if missing else counted(done)


def of_held(plan: Plan) -> str:
    """Say the homework of a meeting that was held; nothing of another."""
    return counted(plan.held.data["homework"]) if plan.held else ""


def approval(plan: Plan, names: Mapping[str, str], today: date) -> str:
    """Say who approved the agenda and when (T21)."""
    if plan.approved is None:
        return _("not approved yet")
    who, on = names.get(plan.approved.contact, ""), say_day(date.fromisoformat(plan.approved.on), today)
    said = _("approved by {contact} on {day}", contact=who, day=on) if who else _("approved on {day}", day=on)
    return said if plan.approved_in_time else _("{said}, too late to count", said=said)


def share(of: Share) -> str:
    """Say how many of the meetings were at the client's (T18)."""
    if not of.of:
        return _("No meeting was held yet.")
    return _("At the client's: {n} of {of} meetings held ({share} %).", n=of.there, of=of.of, share=say_number(100 * of.there // of.of))


def agenda_text(plan: Plan) -> str:
    """The agenda as it goes to the client: numbered, without signs."""
    return "\n".join(f"{number}. {bare(item)}" for number, item in enumerate(plan.agenda, 1))


def buffer(minutes: int) -> str:
    """Say what is set aside around a meeting (N9)."""
    return _("{n} min before and after, for small talk", n=minutes)


def agenda(plan: Plan) -> Iterator[Said]:
    """The agenda, an item a line; of a held meeting with what was left over."""
    if not plan.agenda:
        yield Said(_("Agenda"), _("no agenda yet") if plan.state == "planned" else _("there was none"), "dim")
    for number, item in enumerate(plan.agenda, 1):
        left = plan.held is not None and item not in plan.covered
        signs = (_("looks ahead") if looks_ahead(item) else "", _("not covered") if left else "")
        said = " · ".join((f"{number}. {bare(item)}", *filter(None, signs)))
        yield Said(_("Agenda") if number == 1 else " ", said, "late" if left else "")


def detail(plan: Plan, names: Mapping[str, str], today: date) -> Iterator[Said]:
    """Everything about one meeting."""
    yield Said(text=f"{day_of(plan, today)} · {state(plan)} · {word('place', plan.place)}", style="bold")
    if plan.state == "planned" and plan.buffer is not None:
        yield Said(_("Time around it"), buffer(plan.buffer))
    yield from agenda(plan)
    if plan.agenda:
        yield Said(_("Approval"), approval(plan, names, today), "" if plan.approved_in_time else "dim")
    if plan.held is not None:
        yield from _came_to(plan.held.data, names, today)
    yield Said()
    yield Said(_("Steps"))
    for at, entry in plan.steps:
        yield Said(say_day(at.date(), today), sentence(entry.kind, entry.data, names, today=today))


def _came_to(data: Mapping[str, Any], names: Mapping[str, str], today: date) -> Iterator[Said]:
    """What a held meeting came to."""
    yield Said(_("Homework"), homework(data["homework"]))
    yield Said(_("Action plan"))
    for one in data.get("actions") or ():
        yield Said(say_day(date.fromisoformat(one["due"]), today), f"{one['who']}: {one['what']}")
    if data.get("no_actions_because"):
        yield Said(_("None, because"), str(data["no_actions_because"]), "dim")
    people = ", ".join(name for one in data.get("contacts") or () if (name := names.get(one)))
    following = say_day(date.fromisoformat(data["next_on"]), today) if data.get("next_on") else str(data.get("no_next_because") or "")
    told = {
        _("With"): people,
        _("Next meeting"): following,
        _("Punctuality"): word("punctuality", str(data["punctuality"])),
        _("Why there"): str(data.get("place_reason") or ""),
        _("Small talk"): str(data.get("small_talk") or ""),
        _("For them"): word("feeling", str(data["for_them"])) if data.get("for_them") is not None else "",
    }
    yield from (Said(label, text) for label, text in told.items() if text)


# The page before a meeting


def page(found: Preparation) -> Iterator[Said]:
    """The whole page."""
    yield from before(found)
    yield Said()
    yield from since(found)


def before(found: Preparation) -> Iterator[Said]:
    """The page but for what happened since the last meeting."""
    yield from _meeting(found)
    yield from _matters(found)
    yield from _agreed(found)
    yield from _people(found)


def _meeting(found: Preparation) -> Iterator[Said]:
    plan, names, today = found.plan, found.seen.names, found.seen.moment.date()
    if plan is None:
        yield Said(text=_("No meeting is planned."), style="bold")
    else:
        yield Said(text=f"{due(plan.on, today)} · {day_of(plan, today)} · {word('place', plan.place)}", style="bold")
        yield Said(_("Homework"), homework(found.homework))
        if plan.buffer:
            yield Said(_("Time around it"), buffer(plan.buffer))
        yield from agenda(plan)
        if found.sent is not None:
            yield Said(_("Agenda sent"), _("to the client, {day}", day=say_day(found.sent.date(), today)))
        if plan.agenda:
            yield Said(_("Approval"), approval(plan, names, today), "" if plan.approved_in_time else "late")
        if plan.place == "ours":
            yield from _under(_("We are the hosts"), [Said(text=f"- {_(one)}") for one in HOSTING])
    yield from _under(_("Left over from last time"), [Said(text=f"- {item}") for item in found.left])


def _under(title: str, lines: Sequence[Said]) -> Iterator[Said]:
    """Lines under a heading; nothing where there are none."""
    if lines:
        yield Said()
        yield Said(title)
        yield from lines


def _matters(found: Preparation) -> Iterator[Said]:
    """What is open between us (R2, R5, R7)."""
    seen, today = found.seen, found.seen.moment.date()
    yield from _under(_("We promised"), [_promise(*one, today=today) for one in found.ours])
    yield from _under(_("They promised"), [_promise(*one, today=today) for one in found.theirs])
    complaints = [
        Said(say_day(one.received_at.date(), today), f"{excerpt(one.text, LONGEST)} ({word('severity', one.severity)})", "late")
        for one in found.complaints
    ]
    yield from _under(_("Open complaints"), complaints)
    parked = [Said(say_day(one.since.date(), today), excerpt(one.text, LONGEST)) for one in found.parked]
    yield from _under(_("Parked questions"), parked)
    agreed = [
        Said(
            say_day(one.since.date(), today),
            excerpt(f"{one.text} ({name})" if (name := seen.names.get(one.contact)) else one.text, LONGEST),
        )
        for one in found.unconfirmed
    ]
    yield from _under(_("Agreed and not confirmed in writing"), agreed)


def _promise(promise: Promise, how: Outcome, *, today: date) -> Said:
    late = how.shown_due < today.toordinal()
    return Said(due(date.fromordinal(how.shown_due).isoformat(), today), excerpt(promise.text, LONGEST), "late" if late else "")


def _agreed(found: Preparation) -> Iterator[Said]:
    """How it stands with expectations and money (A4, R17, R18)."""
    agreed = found.agreed
    missing = ", ".join(_(EXPECTED[field]) for field in agreed.expectations)
    lines = [Said(_("Expectations"), _("not said: {missing}", missing=missing) if missing else _("all said"), "" if missing else "dim")]
    if agreed.money is not None:
        asked = ", ".join(word("question", question) for question in agreed.money)
        said = (
            _("not answered: {missing}", missing=asked) if asked else _("confirmed") if agreed.confirmed else _("answered, not confirmed")
        )
        lines.append(Said(_("Money"), said, "" if asked or not agreed.confirmed else "dim"))
    yield from _under(_("What is agreed"), lines)


def _people(found: Preparation) -> Iterator[Said]:
    """The last small talk (N9) and one thought for them (T26)."""
    today = found.seen.moment.date()
    lines = [_thought(one, today) for one in (found.small_talk, found.thought) if one is not None]
    yield from _under(_("For them"), lines or [Said(text=_("No small talk and no thought is noted yet."), style="dim")])


def _thought(one: Thought, today: date) -> Said:
    return Said(_(THOUGHTS[one.what]), f"{excerpt(one.text, LONGEST)} ({say_day(one.at.date(), today)})", "accent")


def since(found: Preparation) -> Iterator[Said]:
    """Everything since the last meeting (T19), the newest first."""
    seen, today = found.seen, found.seen.moment.date()
    last = found.last
    number = ngettext("{n} entry", "{n} entries", len(found.since))
    title = (
        _("Since the last meeting, {day}", day=say_day(last.at.date(), today)) if last else _("There was no meeting before. All there is")
    )
    yield Said(f"{title} ({number})")
    for at, entry in found.since[::-1][:MOST]:
        said = sentence(entry.kind, entry.data, seen.names, subject=entry.subject, today=today)
        yield Said(say_day(at.date(), today), excerpt(said, LONGEST))
    if len(found.since) > MOST:
        yield Said("…", _("the timeline has all of them"), "dim")


# As data


def plan_json(plan: Plan, names: Mapping[str, str] = NO_NAMES) -> dict[str, Any]:
    """Give a meeting as data."""
    approved = {"contact": names.get(plan.approved.contact, plan.approved.contact), "on": plan.approved.on} if plan.approved else None
    return {
        "id": plan.id,
        "state": plan.state,
        "on": plan.on,
        "place": plan.place,
        "agenda": list(plan.agenda),
        "buffer": plan.buffer,
        "approved": approved,
        "approved_in_time": plan.approved_in_time,
        "uncovered": list(plan.left),
        "held": plan.held.data if plan.held else None,
    }


def page_json(found: Preparation) -> dict[str, Any]:
    """Give the page before a meeting as data."""
    seen, today = found.seen, found.seen.moment.date()
    thoughts = {"small_talk": found.small_talk, "thought": found.thought}
    return {
        "client": seen.row.client,
        "name": seen.row.name,
        "on": today.isoformat(),
        "meeting": plan_json(found.plan, seen.names) if found.plan else None,
        "homework": found.homework,
        "host": [_(one) for one in HOSTING] if found.plan and found.plan.place == "ours" else [],
        "left_over": list(found.left),
        "since": [
            {"entry": entry.id, "at": entry.at, "text": sentence(entry.kind, entry.data, seen.names, subject=entry.subject, today=today)}
            for _at, entry in found.since
        ],
        "promises": [
            {"id": one.id, "side": one.side, "text": one.text, "due": date.fromordinal(how.shown_due).isoformat()}
            for one, how in (*found.ours, *found.theirs)
        ],
        "complaints": [{"id": one.id, "text": one.text, "severity": one.severity} for one in found.complaints],
        "parked": [{"id": one.id, "text": one.text, "since": one.since.date().isoformat()} for one in found.parked],
        "unconfirmed": [{"id": one.id, "text": one.text, "since": one.since.date().isoformat()} for one in found.unconfirmed],
        "expectations_missing": list(found.agreed.expectations),
        "money_unanswered": None if found.agreed.money is None else list(found.agreed.money),
        "money_confirmed": found.agreed.confirmed,
        **{name: {"what": one.what, "text": one.text} if one else None for name, one in thoughts.items()},
    }


# In a calendar


def title(name: str) -> str:
    """What an appointment is called."""
    return _("Meeting: {client}", client=name)


def appointment(plan: Plan, begins: str = "", ends: str = "") -> str:
    """What stands in an appointment: when it really begins and ends where that is known, what is kept free around it, and the agenda."""
    lines = [_("The meeting itself: {begins} to {ends}", begins=begins, ends=ends)] if begins else []
    lines += [buffer(plan.buffer)] if plan.buffer else []
    lines += [_("Agenda"), agenda_text(plan)] if plan.agenda else []
    return "\n".join(lines)


def action(who: str, what: str, due: date | None, today: date) -> str:
    """Say one action of a plan; what is missing in it shows as such."""
    return _("{who}: {what}, by {due}", who=who or "?", what=what or "?", due=say_day(due, today) if due else "?")
