"""What the screens say where the sentence of a refusal would advise a command, or is too long for one line. The others are in `refusals`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import N_
from kundtui.words.refusals import refusal, told

if TYPE_CHECKING:
    from collections.abc import Mapping

ON_SCREEN: dict[str, str] = {
    "unknown_client": N_("No client is called “{text}”. Type more of the name, or its code."),
    "unknown_complaint": N_("No complaint of {client} is called “{text}”."),
    "no_complaint": N_("No complaint of {client} waits for that."),
    "unknown_promise": N_("No promise of {client} is called “{text}”."),
    "unknown_project": N_("No project of {client} is called “{text}”."),
    "consequence_unasked": N_("What follows if their part is late?"),
    "verb_missing": N_("What happened? ! !! !!! call tried mail meeting promised …"),
    "no_verb": N_(
        "“{word}” is not understood. Possible: ! !! !!! call tried mail sms letter meeting visit video promised awaits expects report note hours"
    ),
    "already_considering": N_("Ending the relation is considered already: o shows how far it is."),
    "no_such_obligation": N_("Nothing open is called “{text}”."),
    "draft_warned": N_("Read it again before it goes: {quotes}. Change the words, or save once more to go on as it stands."),
    "place_unreasoned": N_("The meeting was not at the client's ({place}). Say why, or save once more to leave it out."),
    "unknown_draft": N_("No draft that is held is called “{text}”."),
    # the filter of the grid; what is possible comes first, because the line has an end
    "unknown_key": N_("only level owner tag lifecycle target trust plan cold due drop"),
    "unknown_level": N_("good watch at_risk crisis unknown; not “{word}”"),
    "unknown_lifecycle": N_("N A P O E; not “{word}”"),
    "unknown_target": N_("improve hold; not “{word}”"),
    "unknown_trust": N_("supplier partner adviser; not “{word}”"),
    "unknown_plan": N_("needed running; not “{word}”"),
    "unknown_owner": N_("no client has the owner “{word}”"),
    "not_days": N_("as cold>14 or due<7; not “{word}”"),
    "wrong_way": N_("as cold>14 or due<7; not “{word}”"),
}


def on_screen(code: str, facts: Mapping[str, object] | None = None, practice: str = "") -> str:
    """Say why something is refused, to somebody who has keys and no command line before them."""
    return told(ON_SCREEN, code, facts or {}) if code in ON_SCREEN else refusal(code, facts, practice)
