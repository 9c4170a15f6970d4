"""What the checklist of an ending says: its gates, the days used, what is owed, where it stands. Sentences of the log: `strain`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, quoted, say_day, short_day
from kundtui.words.refusals import refusal
from kundtui.words.saying import Lookup
from kundtui.words.strain import as_gate_reason
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kundtui.domain.checklist import Check, Checklist
    from kundtui.domain.entry import Entry
    from kundtui.domain.gates import Blocker
    from kundtui.domain.inventory import Inventory
    from kundtui.domain.obligations import Obligation
    from kundtui.domain.outlook import Outlook
    from kundtui.domain.tried import Item


OWED = "obligation_open"
"""The blocker that there is one of for each thing that is owed."""


def gate(check: Check) -> str:
    """What a gate is called, as the first word of a line."""
    name = word("gate", check.gate)
    return name[:1].upper() + name[1:]


def state(seen: Checklist, today: date) -> str:
    """Where the ending stands, and whether the client knows."""
    if seen.returned is not None:
        day = say_day(seen.returned.at.date(), today)
        return _("The relation goes on since {day}: {reason}", day=day, reason=_words(seen.returned.entry.data["reason"]))
    if seen.gone:
        return _("The relation has ended already.")
    ends_on = say_day(date.fromisoformat(seen.ends_on), today) if seen.ends_on else ""
    return {
        "": _("No end of the relation is considered."),
        "considered": _("An end is considered; not told to the client."),
        "decided": _("The end is decided; not told to the client yet."),
        "noticed": _("The relation ends on {day}; the client has got notice.", day=ends_on),
        "ended": _("The relation has ended."),
    }[seen.stage]


def days(check: Check) -> str:
    """The days that a gate took, or takes, of those meant for it."""
    if check.used is None or check.target is None:
        return ""
    return _("{used} of {target} d", used=check.used, target=check.target)


def done(check: Check, today: date) -> str:
    """When a gate was opened; a word where it was so without a day."""
    if check.how == "waived":
        return _("waived {day}", day=short_day(check.at.date(), today)) if check.at else _("waived")
    if check.at is not None:
        return say_day(check.at.date(), today) if check.at.year == today.year else short_day(check.at.date(), today)
    return _("done") if check.done else ""


TOLD = ("reason", "text", "look_back", "freed_hours_plan", "forecast", "actual")
"""The fields of a step in which somebody said something."""
ASIDE = ("forecast", "actual", "freed_hours_plan")
"""Those that say what they are."""


def told(check: Check, entries: Iterable[tuple[object, Entry]]) -> str:
    """What was said with the act that opened a gate, in one line: why, looking back, what came of it."""
    data = next((entry.data for _at, entry in entries if entry.id == check.entry), {}) if check.entry else {}
    words = ((name, _words(str(data[name]))) for name in TOLD if data.get(name))
    return " · ".join(
        _("{field}: {words}", field=word("field", name), words=text) if name in ASIDE else as_gate_reason(text, Lookup({}, None))
        for name, text in words
    )


def blocker(one: Blocker) -> str:
    """Why a step cannot be taken, with the practice."""
    return refusal(one.code, one.facts, one.practice)


def blockers(check: Check) -> list[str]:
    """Everything that stands in the way of a gate, the first cause first; what is owed is named in one sentence."""
    owed = [one for one in check.blockers if one.code == OWED]
    names = [pair for one in owed for pair in one.facts["owed"]]
    return [
        refusal("obligations_open", {"owed": names}, one.practice) if one.code == OWED else blocker(one)
        for one in check.blockers
        if one not in owed[1:]
    ]


def item(one: Item) -> str:
    """One thing that is to be tried before an end."""
    return word("tried", one.name)


def item_state(one: Item, names: Mapping[str, str]) -> str:
    """How it stands: in the log, waived by whom and why, or open."""
    if one.done:
        return _("in the log")
    if one.waived_by:
        return _("waived by {name}: {reason}", name=names.get(one.waived_by, one.waived_by), reason=_words(one.reason))
    return _("open")


def answers(asked: Inventory) -> str:
    """Of which kinds there is nothing, and which nobody has answered."""
    none = ", ".join(word("obligation", kind) for kind in asked.none)
    open_ = ", ".join(word("obligation", kind) for kind in asked.unanswered)
    parts = [_("nothing of: {kinds}", kinds=none) if none else "", _("not answered: {kinds}", kinds=open_) if open_ else ""]
    return "; ".join(part for part in parts if part)


def weeks(seen: Checklist) -> str:
    """In how many weeks since the notice the client was told how it goes."""
    return _("weeks with a status: {told} of {count}", told=seen.weeks.told, count=seen.weeks.all) if seen.weeks.all else ""


def obligation(one: Obligation) -> str:
    """What is owed, in its own words with its kind."""
    text = _words(one.text)
    return _("{kind} “{text}”", kind=kind(one), text=text) if one.kind and text else kind(one) or text


def kind(one: Obligation) -> str:
    """What kind of thing is owed."""
    return word("obligation", one.kind) if one.kind else ""


def quotation(one: Obligation) -> str:
    """The words of what is owed."""
    return quoted(_words(one.text))


def met(one: Obligation, today: date) -> str:
    """How an obligation stands: open with its day, or met."""
    if one.open:
        due = say_day(date.fromisoformat(one.due), today) if one.due else ""
        return _("open, by {day}", day=due) if due else _("open")
    how = word("met", one.how)
    said = f"{how} {say_day(one.met_at.date(), today)}" if one.met_at else how
    return f"{said} · {one.reference}" if one.reference else said


def counted(seen: Checklist) -> str:
    """How many of the things that are owed are still open."""
    return _("{n} of {all} open", n=sum(1 for one in seen.owed if one.open), all=len(seen.owed)) if seen.owed else ""


def due(one: Obligation, today: date) -> str:
    """By when something is owed, or how it was met, in few words."""
    if one.open:
        return _("by {day}", day=short_day(date.fromisoformat(one.due), today)) if one.due else _("open")
    how = word("met", one.how)
    return f"{how} {short_day(one.met_at.date(), today)}" if one.met_at else how


def _words(text: str) -> str:
    return " ".join(text.split())


def checklist_json(
    seen: Checklist, steps: list[str], names: Mapping[str, str], entries: Sequence[tuple[object, Entry]] = ()
) -> dict[str, Any]:
    """The checklist as data."""
    following = seen.next
    return {
        "stage": seen.stage or None,
        "told": seen.told,
        "ends_on": seen.ends_on or None,
        "returned_on": seen.returned.at.date().isoformat() if seen.returned else None,
        "next": following.step if following else None,
        "can": steps,
        "gates": [_gate_json(check, names) | {"said": told(check, entries) or None} for check in seen.checks],
        "tried": [_item_json(one, names) for one in seen.items],
        "asked": {"listed": {kind: list(texts) for kind, texts in seen.asked.listed.items()}, "none": list(seen.asked.none)},
        "weeks": {"all": seen.weeks.all, "told": seen.weeks.told},
        "outlook": _outlook_json(seen.outlook),
        "obligations": [_obligation_json(one) for one in seen.owed],
    }


def _item_json(one: Item, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "item": one.name,
        "practice": one.practice,
        "done": one.done,
        "evidence": list(one.evidence),
        "waived_by": names.get(one.waived_by, one.waived_by) or None,
        "reason": one.reason or None,
    }


def _outlook_json(look: Outlook | None) -> dict[str, Any] | None:
    """Forecast against outcome; hours to two decimals (N17)."""
    if look is None:
        return None
    found: dict[str, Any] = {"ended_on": look.ended_on.isoformat(), "days": look.days, "spent": round(float(look.spent), 2)}
    if look.kept is not None:
        found |= {"difference": round(float(look.kept.difference), 4), "verdict": look.kept.verdict}
        found |= {name: round(float(getattr(look, name)), 2) for name in ("forecast", "used", "freed")}
    return found


def _gate_json(check: Check, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "gate": check.gate,
        "done": check.done,
        "waived": check.how == "waived",
        "on": check.at.date().isoformat() if check.at else None,
        "by": names.get(check.by, check.by) or None,
        "days": check.used,
        "target": check.target,
        "late": check.late,
        "blocked_by": [{"code": one.code, "practice": one.practice or None, "text": blocker(one)} for one in check.blockers],
    }


def _obligation_json(one: Obligation) -> dict[str, Any]:
    return {
        "ref": one.ref,
        "kind": one.kind or None,
        "text": one.text or None,
        "due": one.due or None,
        "open": one.open,
        "how": one.how or None,
        "on": one.met_at.date().isoformat() if one.met_at else None,
        "reference": one.reference or None,
    }
