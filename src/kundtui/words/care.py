"""What is said of care for one client: competitors, mirror notes, gestures, ideas, and how the client sees us (T2-T5, T26)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import _, quoted, say_day
from kundtui.words.terms import word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kundtui.desk.care import Cared
    from kundtui.domain.caring import Competitor, Mirror
    from kundtui.domain.trust import Trust


def competitor(one: Competitor, today: date) -> str:
    """Say whether what is known of a competitor was shared with the client."""
    if not one.shared:
        return _("not shared yet")
    day = say_day(one.shared[-1].date(), today)
    return _("new since it was shared {day}", day=day) if one.unshared else _("shared {day}", day=day)


def mirror(one: Mirror, today: date) -> str:
    """Say whether a mirror note was sent."""
    return _("sent {day}", day=say_day(one.sent[-1].date(), today)) if one.sent else _("not sent yet")


def trust(one: Trust, today: date) -> str:
    """Say how the client sees us since when, and in what words it said so."""
    since = _("{level} since {day}", level=word("trust", one.level) if one.level else _("not known"), day=say_day(one.at.date(), today))
    return f"{since}: {quoted(one.said)}" if one.said else since


def trust_now(history: tuple[Trust, ...], today: date) -> str:
    """Say how the client sees us now."""
    return trust(history[-1], today) if history and history[-1].level else _("nobody has said how the client sees us")


def cared_json(found: Cared, names: Mapping[str, str]) -> dict[str, Any]:
    """All care for a client as data."""
    caring = found.caring
    return {
        "client": found.client,
        "name": found.name,
        "trust": [
            {"level": one.level or None, "at": one.at.isoformat(), "said": one.said, "by": names.get(one.by, one.by)} for one in found.trust
        ],
        "competitors": [
            {
                "id": one.id,
                "name": one.name,
                "notes": [{"at": at.isoformat(), "text": text} for at, text in one.notes],
                "shared": [at.isoformat() for at in one.shared],
            }
            for one in caring.competitors
        ],
        "mirrors": [
            {
                "id": one.id,
                "at": one.at.isoformat(),
                "observation": one.observation,
                "source": one.source,
                "solution": one.solution,
                "sent": [at.isoformat() for at in one.sent],
            }
            for one in caring.mirrors
        ],
        **{
            f"{what}s": [{"at": one.at.isoformat(), "text": one.text} for one in caring.of(what)]
            for what in ("market_promise", "gesture", "idea")
        },
    }
