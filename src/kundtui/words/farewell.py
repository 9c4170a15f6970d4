"""What the farewell calculus says: its numbers and where they come from, the six alternatives, break-evens, the verdict, a picture of the outcomes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from kundtui.desk.farewell import SHARES
from kundtui.i18n import N_, _, ngettext, say_number
from kundtui.words.farewellnumbers import NUMBERS

if TYPE_CHECKING:
    from kundtui.desk.farewell import Sums
    from kundtui.domain.farewell import Farewell, Range

ALTERNATIVES: dict[str, str] = {
    "keep": N_("keep as it is"),
    "invest": N_("give them more time"),
    "reprice": N_("raise the price"),
    "narrow": N_("narrow what we do"),
    "hand_over": N_("another owner or contact"),
    "end": N_("end the relation"),
}
VERDICTS: dict[str, str] = {
    "clear_end": N_("Ending pays, clearly"),
    "leans_end": N_("It leans towards ending"),
    "open": N_("It is open"),
    "leans_keep": N_("It leans towards keeping"),
    "clear_keep": N_("Keeping pays, clearly"),
}
SOURCES: dict[str, str] = {
    "given": N_("given"),
    "logged": N_("logged"),
    "recorded": N_("recorded"),
    "estimated": N_("estimate"),
    "portfolio": N_("portfolio"),
    "assumed": N_("assumed"),
}
WARNINGS: dict[str, str] = {
    "no_rumour": N_("Nothing is reckoned for word of mouth: unhappy clients tell others (B10)."),
    "no_ending": N_("Nothing is reckoned for the ending itself: handover, work done again, notice."),
    "few_clients": N_("The value of an hour elsewhere rests on very few clients."),
    "points": N_("Use, value and word of mouth are single numbers: ranges such as 600..850..1000 show how sure the answer is."),
    "estimates": N_("Some of the hours or money are estimates."),
}
CELLS = 40
"""Places of the picture where nothing is said of its width."""
FINE = 100
"""From here on nobody needs hundredths to read a number."""


def money(value: Fraction | None) -> str:
    """An amount in whole units of the office's currency."""
    return say_number(value) if value is not None else "-"


def as_typed(name: str, value: Range) -> str:
    """A number or a range as one would type it."""
    parts = [value.likely] if value.low == value.high else [value.low, value.likely, value.high]
    scale = 100 if name in SHARES else 1
    return "..".join(_plain(part * scale) for part in parts)


def _plain(value: Fraction) -> str:
    return say_number(value) if value.denominator == 1 or abs(value) >= FINE else say_number(value, 2)


def source(sums: Sums, name: str) -> str:
    """Where a number comes from, in a word; of the portfolio with the number of clients. One without which nothing is computed is missing."""
    if name in sums.missing:
        return _("missing")
    code = sums.sources.get(name, "")
    if code == "portfolio":
        return ngettext("{n} client", "{n} clients", sums.portfolio.clients)
    return _(SOURCES[code]) if code else ""


def sources(sums: Sums) -> list[str]:
    """Where the numbers come from, those of one source together, in the order in which they are asked for."""
    found: dict[str, list[str]] = {}
    for name in NUMBERS:
        if said := source(sums, name):
            found.setdefault(said, []).append(_(NUMBERS[name]))
    return [f"{said}: {', '.join(names)}" for said, names in found.items()]


def missing(sums: Sums) -> list[str]:
    """What has to be said before anything can be computed (F4)."""
    found = []
    if "hours" in sums.missing:
        found.append(_("Log or estimate the hours; an estimate is marked."))
    if "revenue" in sums.missing or "cost" in sums.missing:
        found.append(_("Record revenue and direct cost, or type them."))
    if "value" in sums.missing:
        found.append(_("No other client has hours and money: type what an hour gives elsewhere."))
    return found


def verdict(result: Farewell) -> str:
    """The verdict with the share of the combinations that it rests on."""
    pays = result.combinations * result.share
    return _(
        "{verdict}: in {pays} of {all} combinations ending gives more.",
        verdict=_(VERDICTS[result.verdict]),
        pays=int(pays),
        all=result.combinations,
    )


def alternatives(result: Farewell) -> list[tuple[str, str]]:
    """Each alternative with its value over twelve months."""
    return [(_(ALTERNATIVES[one.name]), money(one.value)) for one in result.alternatives]


def results(sums: Sums) -> list[tuple[str, str]]:
    """What the calculus finds beside the alternatives."""
    result = sums.result
    if result is None:
        return []
    return [
        (_("Ending against keeping"), f"{'+' if result.difference > 0 else ''}{money(result.difference)}"),
        (_("From … to"), f"{money(result.lowest)} … {money(result.highest)}"),
        (_("An hour gives now"), money(result.keep_an_hour)),
        (_("Turns at an hour's value"), money(result.value_even)),
        (_("Turns at hours"), money(result.hours_even)),
        (_("Turns at a use"), f"{say_number(result.use_even * 100)} %" if result.use_even is not None else "-"),
        (_("Fair price rise"), money(result.price_rise)),
    ]


def energy(sums: Sums) -> str:
    """How it felt, to the one who asks; beside, never priced (N15)."""
    drained, usual, gave = sums.felt
    if not any(sums.felt):
        return _("No mark of your own energy.")
    return _("Your own energy: {drained} - · {usual} 0 · {gave} +", drained=drained, usual=usual, gave=gave)


def picture(result: Farewell, cells: int = CELLS, *, ascii_only: bool = False) -> list[str]:
    """The outcomes on a line: each combination where its difference lies, nothing in the middle line; beneath it lowest, nought, highest."""
    low, high = min(result.lowest, Fraction(0)), max(result.highest, Fraction(0))
    width = high - low
    places = [0] * cells
    for one in result.outcomes:
        places[int((one - low) / width * (cells - 1)) if width else 0] += 1
    nought = int(-low / width * (cells - 1)) if width else 0
    signs = ".:+#@" if ascii_only else "▁▂▄▆█"
    most = max(places)
    drawn = [signs[(count * (len(signs) - 1) + most - 1) // most] if count else " " for count in places]
    under = ["-" if ascii_only else "─"] * cells
    under[nought] = "0"
    return ["".join(drawn), "".join(under), f"{money(low)}{money(high):>{max(1, cells - len(money(low)))}}"]


def sums_json(sums: Sums, client: str, on: str) -> dict[str, Any]:
    """Everything, under the names of the model; numbers to four decimals."""
    result = sums.result
    found: dict[str, Any] = {
        "client": client,
        "on": on,
        "missing": list(sums.missing),
        "warnings": list(sums.warnings),
        "sources": dict(sums.sources),
    }
    found["numbers"] = {name: _ranged(value) for name, value in sums.known.items()}
    if result is not None:
        plain = (
            "keep",
            "keep_an_hour",
            "elsewhere",
            "difference",
            "value_even",
            "hours_even",
            "use_even",
            "price_rise",
            "share",
            "lowest",
            "highest",
        )
        found |= {name: _number(getattr(result, name)) for name in plain}
        found |= {"combinations": result.combinations, "verdict": result.verdict}
        found["alternatives"] = {one.name: _number(one.value) for one in result.alternatives}
    found["portfolio"] = {"clients": sums.portfolio.clients, "value": _ranged(sums.portfolio.value)}
    return found


def _number(value: Fraction | None) -> float | None:
    return round(float(value), 4) if value is not None else None


def _ranged(value: Any) -> Any:  # noqa: ANN401 - a number, a range, or nothing
    return [_number(part) for part in value] if isinstance(value, tuple) else _number(value)


def named(name: str) -> str:
    """What a number is called, as the first word of a line."""
    said = _(NUMBERS[name])
    return said[:1].upper() + said[1:]
