"""What the steps of a complaint are called in menus, and what is next, as a call. It loads no rule; where a complaint stands: `handling`."""

from __future__ import annotations

from kundtui.i18n import N_

STEPS = {
    "answer": N_("First answer"),
    "assess": N_("What we found out"),
    "decide": N_("Decision told to the client"),
    "move": N_("Another day for the decision"),
    "apologise": N_("Apology"),
    "propose": N_("What we propose"),
    "help": N_("Help, or work done again"),
    "inform": N_("Client kept informed"),
    "wait": N_("Wait for the client"),
    "resume": N_("Go on after a wait"),
    "resolve": N_("Resolve"),
    "decline": N_("Decline, with grounds"),
    "confirm": N_("Confirmed by the client"),
    "withdraw": N_("Taken back by the client"),
    "merge": N_("The same as another complaint"),
    "reopen": N_("Open again"),
    "repeat": N_("It has come again: a new complaint"),
}
"""Each step as a line of a menu."""
NEXT = {
    "answer": N_("call them: the first answer"),
    "decide": N_("call them: tell the decision"),
    "resolve": N_("call them: put it right"),
    "confirm": N_("call them: are they content?"),
}
"""What is next, as a call rather than a mail (R4)."""
