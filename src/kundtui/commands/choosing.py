"""Which complaint, promise, project or contact of a client is meant by the words that were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kundtui.commands.seat import short_id
from kundtui.desk import naming
from kundtui.desk.refused import Refused
from kundtui.domain.caring import caring
from kundtui.domain.complaint import read as read_case
from kundtui.i18n import quoted, say_day
from kundtui.language.fold import fold
from kundtui.language.text import clean
from kundtui.words.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from kundtui.desk.portfolio import Reading
    from kundtui.domain.complaint import Reading as Standing

LISTED = 9
"""What may be meant is listed up to so many."""


class Thing(NamedTuple):
    """What may be meant: its words, its day, whether it waits for what is to be done, and when something happened to it last."""

    id: str
    text: str
    day: date
    fits: bool
    moved_at: datetime | None = None


class Codes(NamedTuple):
    """The refusals where nothing is called so, nothing waits, or several may be meant."""

    unknown: Refused
    none: Refused
    several: Callable[[str], Refused]


def complaint(reading: Reading, typed: str, fits: Callable[[Standing], bool]) -> str:
    """The one complaint that is meant: by the beginning or end of its id, by words of its text, or the only one that fits.

    Where none fits it is the one that something happened to last, so that the desk can say why the step cannot follow.
    """
    moment = reading.assessment.moment
    cases = reading.dossier.complaints.values()
    things = [
        Thing(
            case.id,
            case.text,
            case.received_at.date(),
            fits(read_case(case, moment)),
            case.steps[-1].at if case.steps else case.received_at,
        )
        for case in cases
    ]
    codes = Codes(
        Refused("unknown_complaint", text=typed, client=reading.name),
        Refused("no_complaint", client=reading.name),
        lambda listed: Refused("ambiguous_complaint", complaints=listed),
    )
    return _chosen(things, typed, codes, moment)


def promise(reading: Reading, typed: str) -> str:
    """The one open promise that is meant, in the same ways."""
    things = [Thing(one.id, one.text, one.made_at.date(), not one.closed) for one in reading.dossier.promises.values()]
    codes = Codes(
        Refused("unknown_promise", text=typed, client=reading.name),
        Refused("no_promise", client=reading.name),
        lambda listed: Refused("ambiguous_promise", promises=listed),
    )
    return _chosen(things, typed, codes, reading.assessment.moment)


def project(reading: Reading, typed: str) -> str:
    """The one running project that is meant, in the same ways."""
    moment = reading.assessment.moment
    things = [Thing(one.id, one.name, one.started_at.date(), one.runs(moment)) for one in reading.dossier.projects.values()]
    codes = Codes(
        Refused("unknown_project", text=typed, client=reading.name),
        Refused("no_project", client=reading.name),
        lambda listed: Refused("ambiguous_project", projects=listed),
    )
    return _chosen(things, typed, codes, moment)


def competitor(reading: Reading, typed: str) -> str:
    """The one competitor of the client that is meant, or the only one of which something is not shared yet."""
    moment = reading.assessment.moment
    known = caring(reading.dossier, moment).competitors
    things = [Thing(one.id, f"{one.name} {one.notes[-1][1]}", one.notes[-1][0].date(), one.unshared) for one in known]
    codes = Codes(
        Refused("unknown_competitor", "T4", text=typed),
        Refused("no_competitor", "T4"),
        lambda listed: Refused("ambiguous_competitor", "T4", competitors=listed),
    )
    return _chosen(things, typed, codes, moment)


def mirror(reading: Reading, typed: str) -> str:
    """The one mirror note that is meant, or the only one that is not sent yet."""
    moment = reading.assessment.moment
    things = [Thing(one.id, one.observation, one.at.date(), not one.sent) for one in caring(reading.dossier, moment).mirrors]
    codes = Codes(
        Refused("unknown_mirror", "T5", text=typed),
        Refused("no_mirror", "T5"),
        lambda listed: Refused("ambiguous_mirror", "T5", mirrors=listed),
    )
    return _chosen(things, typed, codes, moment)


def contact(reading: Reading, typed: str) -> str:
    """The one contact of the client who is meant; "" where nobody was named."""
    text = clean(typed)
    return naming.the_contact(reading.dossier, text, reading.assessment.moment) if text else ""


def _chosen(things: Iterable[Thing], typed: str, codes: Codes, moment: datetime) -> str:
    """The one thing that is meant; one that was named, or moved last, is taken also where it does not fit, so that the desk can say why not."""
    wanted = fold(typed)
    named = [one for one in things if not wanted or _is_meant(one, wanted)]
    found = [one for one in named if one.fits]
    if not found and wanted and len(named) == 1:
        found = named
    if not found and not wanted:
        found = sorted((one for one in named if one.moved_at), key=_moved_at)[-1:]
    if len(found) == 1:
        return found[0].id
    if not found:
        raise codes.unknown if wanted else codes.none
    raise codes.several(" · ".join(_listed(one, moment) for one in found[:LISTED]))


def _moved_at(thing: Thing) -> str:
    return thing.moved_at.isoformat() if thing.moved_at else ""


def _is_meant(thing: Thing, wanted: str) -> bool:
    words = fold(thing.text)
    return thing.id.startswith(wanted) or thing.id.endswith(wanted) or all(word in words for word in wanted.split())


def _listed(thing: Thing, moment: datetime) -> str:
    return f"{short_id(thing.id)} {quoted(excerpt(thing.text))} {say_day(thing.day, moment.date())}"
