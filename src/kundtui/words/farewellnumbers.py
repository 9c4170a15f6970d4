"""What each number of the farewell calculus is called. What the calculus says with them: `farewell`."""

from __future__ import annotations

from kundtui.i18n import N_

NUMBERS: dict[str, str] = {
    "revenue": N_("revenue"),
    "cost": N_("direct cost"),
    "hours": N_("hours of ours"),
    "use": N_("usable freed hours, %"),
    "value": N_("an hour's value elsewhere"),
    "months": N_("months until in use"),
    "ending": N_("cost of ending"),
    "rumour": N_("loss by word of mouth"),
    "bought": N_("cost of an hour bought in"),
    "extra": N_("more hours a month"),
    "extra_months": N_("for so many months"),
    "chance": N_("chance of the median, %"),
    "stays": N_("chance that they stay, %"),
    "narrow_revenue": N_("narrower: revenue"),
    "narrow_cost": N_("narrower: direct cost"),
    "narrow_hours": N_("narrower: hours"),
}
"""What each number is called where it is asked for."""
