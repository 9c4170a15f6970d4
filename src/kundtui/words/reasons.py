"""The grid's reason column: the one thing to say of a client first, in the fewest words. Full sentences are in `findings` and `ceilings`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kundtui.domain.standing import FACTORS
from kundtui.i18n import N_
from kundtui.words.amounts import amount, as_broken, as_short_day, contacts, services
from kundtui.words.findings import chosen, finding
from kundtui.words.saying import Lookup, Saying, Way, as_text, coded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kundtui.words.saying import Sayings


def as_age(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - an argument of a code
    """Say a day as the number of days since then, on the day on which it is read."""
    try:
        return str(max(0, (lookup.today - date.fromisoformat(str(value))).days)) if lookup.today else as_text(value, lookup)
    except ValueError:
        return as_text(value, lookup)


def _complaint(args: Mapping[str, Any]) -> Saying:
    if args.get("clock"):
        return Saying(N_("Complaint late: {clock}"), ways={"clock": coded("clock")})
    return Saying(N_("Open complaint ({severity})"))


def _first(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - an argument of a code
    """Name the first of some factors, which counts most."""
    several = value if isinstance(value, list | tuple) else [value]
    return coded("factor")(several[0], lookup)


def _gap(args: Mapping[str, Any]) -> Saying:
    """Nothing at all is known (a client without a project has all factors but one), or too little."""
    if len(args.get("unknown") or FACTORS) >= len(FACTORS) - 1:
        return Saying(N_("Nothing known yet"))
    return Saying(N_("Too little known: ask about {unknown}"), ways={"unknown": _first})


def _thin(args: Mapping[str, Any]) -> Saying:
    return (
        Saying(N_("Thin evidence: ask about {unknown}"), ways={"unknown": _first}) if args.get("unknown") else Saying(N_("Thin evidence"))
    )


def _talks(args: Mapping[str, Any]) -> Saying:
    if args.get("count"):
        return Saying(N_("Talks: {count} of {need} in {days} d"), ways={"count": as_text, "days": as_text})
    return Saying(N_("Never talked with") if args.get("since") is None else N_("Silent {since} d"), ways={"since": as_age})


def _since(never: str, ago: str, days: str = "since") -> Callable[[Mapping[str, Any]], Saying]:
    """Pick by when it was last done: never, or so many days ago."""
    return lambda args: Saying(never if args.get(days) is None else ago, ways={days: as_age})


def _dwell(args: Mapping[str, Any]) -> Saying:
    ways: dict[str, Way] = {"raw": coded("level"), "days": as_age, "of": as_text}
    return Saying(N_("Waiting: raw {raw}, {days} of {of} days") if args.get("of") else N_("Waiting: raw {raw}, day {days}"), ways=ways)


def _services(args: Mapping[str, Any]) -> Saying:
    if args.get("of"):
        return Saying(N_("Not presented: {missing}"), ways={"missing": amount(services)})
    return Saying(N_("No service on the office's list"))


REASONS: Sayings = {
    "fine": Saying(N_("All in order")),
    "override": Saying(N_("Set by hand to {until}, else {level}"), ways={"until": as_short_day}),
    "dwell": _dwell,
    # ceilings
    "K1": _complaint,
    "K2": _thin,
    "K3": Saying("{count}", ways={"count": as_broken}),
    "K4": Saying(N_("Silent {days} d"), ways={"days": as_age}),
    "K5": _gap,
    "K6": Saying(N_("Repair: meet in person")),
    "K7": Saying(N_("Money not talked about")),
    "K8": Saying(N_("Client gave or threatened notice")),
    "K9": Saying(N_("The client's “no” has no answer")),
    # the dearest loss
    "rhythm_talk_not": _talks,
    "rhythm_written_not": _since(N_("No message yet"), N_("Last message {since} d ago")),
    "rhythm_sales_not": _since(N_("No sales contact yet"), N_("Last sales contact {since} d ago")),
    "complaint_open": _complaint,
    "complaint_late": _complaint,
    "complaint_reopened": Saying(N_("Complaint reopened")),
    "complaint_repeated": Saying(N_("Complaint repeated")),
    "complaint_unconfirmed": Saying(N_("Remedy not confirmed by the client")),
    "no_ok": Saying(N_("The client says: not all is well")),
    "no_delivering": Saying(N_("The client says: we do not deliver")),
    "promise_broken": Saying(N_("Promise broken on {due}"), ways={"due": as_short_day}),
    "promise_kept_late": Saying(N_("Promise kept late")),
    "promise_told": Saying(N_("Promise delayed, told in time")),
    "met_not": _since(N_("Never met in person"), N_("Not met in person for {days} d"), "days"),
    "homework_not": Saying(N_("Meeting homework: {done} of {of}")),
    "punctuality_not": Saying(N_("Late to the last meeting")),
    "report_not": _since(N_("No status report yet"), N_("Last status report {days} d ago"), "days"),
    "surprise": Saying(N_("Client taken by surprise")),
    "expectation_process_not": Saying(N_("Not told how the work goes")),
    "expectation_deliverable_not": Saying(N_("Not told what they will get")),
    "expectation_when_not": Saying(N_("Not told when they will get it")),
    "expectation_reach_not": Saying(N_("Not told how to reach us")),
    "economics_change_not": Saying(N_("Not talked about: cost of changes")),
    "economics_payment_not": Saying(N_("Not talked about: payment")),
    "economics_delay_not": Saying(N_("Not talked about: delays")),
    "economics_confirmed_not": Saying(N_("Talk about money not confirmed")),
    "mandate_not": Saying(N_("Nobody with will and mandate")),
    "breadth_not": Saying(N_("Talked with lately: {contacts}"), ways={"contacts": amount(contacts)}),
    "main_stance_not": Saying(N_("Main counterpart soured")),
    "services_not": _services,
    "competitor_not": Saying(N_("No competitor note shared")),
    "mirror_not": Saying(N_("No mirror note")),
    "gesture_not": Saying(N_("No gesture or idea")),
}


def reason(code: str, args: Mapping[str, Any], *, today: date | None = None) -> str:
    """Say the one thing to say first, as short as it can be."""
    return chosen(REASONS, code, args, Lookup({}, today)) or finding(code, args, {}, today=today)
