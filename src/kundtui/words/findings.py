"""One sentence for each finding: why points were won or lost. The codes are the topics' of `domain`; a test finds those without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kundtui.i18n import N_, _
from kundtui.words.amounts import amount, as_days, as_short_day, contacts, messages, sales_contacts, services, talks
from kundtui.words.excerpt import excerpts
from kundtui.words.saying import NOTHING, Lookup, Saying, Way, as_text, coded, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from kundtui.words.saying import Sayings

BASIS = {
    "agreed": N_("agreed"),
    "noted": N_("assumed"),
    "assumed": N_("assumed"),
    "project": N_("project under way"),
    "usual": N_("usual"),
}
"""On what a rhythm rests (T11): what nobody agreed with the client is named as such."""


def _as_basis(value: Any, lookup: Lookup) -> str:  # noqa: ANN401 - an argument of a code
    return _(BASIS[value]) if value in BASIS else as_text(value, lookup)


def _rhythm(count: Way, none: str, last: str, never: str) -> Callable[[Mapping[str, Any]], Saying]:
    """Pick the sentence of a rhythm: some contacts in its window, none for so long, or never any."""
    ways: dict[str, Way] = {"count": count, "days": as_days, "since": as_days, "basis": _as_basis}

    def picked(args: Mapping[str, Any]) -> Saying:
        if args.get("count"):
            return Saying(N_("{count} in {days}; the rhythm is {need} ({basis})"), ways=ways)
        if args.get("since") is None:
            return Saying(never, ways=ways)
        return Saying(last if args.get("won") else none, ways=ways)

    return picked


def _won(picker: Callable[[Mapping[str, Any]], Saying]) -> Callable[[Mapping[str, Any]], Saying]:
    return lambda args: picker({**args, "won": True})


TALK = (
    amount(talks),
    N_("No talk for {since}; the rhythm is {need} in {days} ({basis})"),
    N_("Last talk {since} ago; the rhythm is {need} in {days} ({basis})"),
)
WRITTEN = (
    amount(messages),
    N_("No message for {since}; the rhythm is {need} in {days} ({basis})"),
    N_("Last message {since} ago; the rhythm is {need} in {days} ({basis})"),
)
SALES = (
    amount(sales_contacts),
    N_("No sales contact for {since}; the rhythm is {need} in {days} ({basis})"),
    N_("Last sales contact {since} ago; the rhythm is {need} in {days} ({basis})"),
)

RHYTHMS: Sayings = {
    "rhythm_talk": _won(_rhythm(*TALK, N_("A new client: the first contact meets the rhythm of talks"))),
    "rhythm_talk_not": _rhythm(*TALK, N_("No talk yet; the rhythm is {need} in {days} ({basis})")),
    "rhythm_written": _won(_rhythm(*WRITTEN, N_("A new client: the first contact meets the rhythm of messages"))),
    "rhythm_written_not": _rhythm(*WRITTEN, N_("No message yet; the rhythm is {need} in {days} ({basis})")),
    "rhythm_sales": _won(_rhythm(*SALES, N_("A new client: the first contact meets the rhythm of sales"))),
    "rhythm_sales_not": _rhythm(*SALES, N_("No sales contact yet; the rhythm is {need} in {days} ({basis})")),
}


def _age(today: str, ago: str, never: str) -> Callable[[Mapping[str, Any]], Saying]:
    """Pick by the age of what happened last: today, so many days ago, never."""

    def picked(args: Mapping[str, Any]) -> Saying:
        if args.get("days") is None:
            return Saying(never)
        return Saying(ago if args["days"] else today, ways={"days": as_days})

    return picked


def _breadth(some: str) -> Callable[[Mapping[str, Any]], Saying]:
    def picked(args: Mapping[str, Any]) -> Saying:
        there = Saying(some, ways={"contacts": amount(contacts)})
        return there if args.get("contacts") else Saying(N_("No named contact talked with lately"))

    return picked


def _services(args: Mapping[str, Any]) -> Saying:
    if args.get("of"):
        return Saying(N_("{missing} of {of} not presented lately"), ways={"missing": as_text, "of": amount(services)})
    return Saying(N_("The office has no service on its list"))


HOMEWORK = Saying(N_("Homework of the last meeting: {done} of {of}"))
PUNCTUALITY = Saying(N_("At the last meeting we were {punctuality}"))

FINDINGS: Sayings = {
    **RHYTHMS,
    # complaints
    "complaint_open": Saying(N_("Open complaint “{text}” ({severity})")),
    "complaint_late": Saying(N_("“{text}” ({severity}) is past its {clock}"), ways={"clock": coded("clock")}),
    "complaint_reopened": Saying(N_("Complaint “{text}” was reopened")),
    "complaint_repeated": Saying(N_("Complaint “{text}” repeats an earlier one")),
    "complaint_unconfirmed": Saying(N_("“{text}” is resolved; the client has not confirmed it")),
    "recovery": Saying(N_("The client confirmed that “{text}” is put right")),
    "no_ok": Saying(N_("The client said that all is not well; nobody has followed up")),
    "no_delivering": Saying(N_("The client said that we do not deliver; nobody has followed up")),
    # promises
    "promise_broken": Saying(N_("Promise “{text}” broke on {due}"), ways={"due": as_short_day}),
    "promise_kept_late": Saying(N_("Promise “{text}” was due on {due} and kept late"), ways={"due": as_short_day}),
    "promise_told": Saying(N_("Promise “{text}” was delayed; the client was told in time")),
    # meetings
    "met": _age(N_("Met in person today"), N_("Met in person {days} ago"), N_("Met in person")),
    "met_not": _age(N_("Not met in person"), N_("Not met in person for {days}"), N_("Never met in person")),
    "homework": HOMEWORK,
    "homework_not": HOMEWORK,
    "punctuality": PUNCTUALITY,
    "punctuality_not": PUNCTUALITY,
    # reporting
    "report": _age(N_("Status report sent today"), N_("Status report sent {days} ago"), N_("Status report sent")),
    "report_not": _age(N_("No status report lately"), N_("Last status report {days} ago"), N_("No status report yet")),
    "surprise": Saying(N_("The client was taken by surprise")),
    # agreement
    "expectation": Saying(N_("Told what to expect: {done} of {of} points")),
    "expectation_process_not": Saying(N_("Not told how the work goes")),
    "expectation_deliverable_not": Saying(N_("Not told what they will get")),
    "expectation_when_not": Saying(N_("Not told when they will get it")),
    "expectation_reach_not": Saying(N_("Not told how to reach us")),
    "economics": Saying(N_("Talked about money: {done} of {of} points")),
    "economics_change_not": Saying(N_("Not talked about: what a change of the work costs")),
    "economics_payment_not": Saying(N_("Not talked about: how the client pays")),
    "economics_delay_not": Saying(N_("Not talked about: what a delay on their side means")),
    "economics_confirmed_not": Saying(N_("The client has not confirmed the talk about money")),
    # contact surface
    "mandate": Saying(N_("A contact has both will and mandate")),
    "mandate_not": Saying(N_("No contact is known to have both will and mandate")),
    "breadth": _breadth(N_("{contacts} talked with lately")),
    "breadth_not": _breadth(N_("Only {contacts} talked with lately")),
    "main_stance": Saying(N_("The main counterpart has not soured")),
    "main_stance_not": Saying(N_("The main counterpart has soured")),
    # care
    "services": Saying(N_("All services presented lately")),
    "services_not": _services,
    "competitor": Saying(N_("A note on a competitor shared lately")),
    "competitor_not": Saying(N_("No note on a competitor shared lately")),
    "mirror": Saying(N_("A mirror note written lately")),
    "mirror_not": Saying(N_("No mirror note lately")),
    "gesture": Saying(N_("A gesture or a development idea lately")),
    "gesture_not": Saying(N_("No gesture and no development idea lately")),
}
UNHEARD = Saying(N_("Points by a rule of a newer program ({code})"))


def finding(code: str, args: Mapping[str, Any], names: Mapping[str, str], *, today: date | None = None, whole: bool = False) -> str:
    """Say why points were won or lost, in one short sentence; user text stands in it as it was written, its beginning unless `whole`."""
    args = args if whole else excerpts(args)
    return chosen(FINDINGS, code, args, Lookup(names, today)) or say(UNHEARD, {"code": code}, Lookup(names, today))


def chosen(sayings: Sayings, code: str, args: Mapping[str, Any], lookup: Lookup) -> str:
    """Say a code by a table, picking the sentence by its arguments; "" for a code that is not in it."""
    picked = sayings.get(code)
    if picked is None:
        return ""
    saying = picked if isinstance(picked, Saying) else picked(args)
    return say(saying, args, lookup) or NOTHING
