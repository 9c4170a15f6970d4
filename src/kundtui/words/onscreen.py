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
    "no_view": N_("There is no saved view {number}; `.` saves one."),
    # lists that come in
    "binary_table": N_("{file} is no table of text. Save it as CSV, or say below in which encoding it is."),
    "mixed_encoding": N_("Line {row} is not in UTF-8 and others are, so letters would be spoiled. Save the file anew as UTF-8."),
    "wrong_encoding": N_("Line {row} cannot be read as {encoding}. Say below in which encoding the file is."),
    "doubtful_letters": N_("Line {row} would read “{text}”, so the file may be in {perhaps}. Say below in which encoding it is."),
    "unknown_table": N_("None of the headings is known. One column must have the client's name."),
    "sales_table": N_(
        "These are headings of orders, invoices or deals ({found}), so this is no list of clients. Say what each row is if it is one all the same."
    ),
    "task_table": N_(
        "These are headings of tasks or appointments ({found}), so this is no list of clients or complaints. Say what each row is if it is one all the same."
    ),
    "name_of_whom": N_("The names may be those of clients or of persons. Say what each row is."),
    "no_client_column": N_("No column has the client's name."),
    "people_without_client": N_("These are persons, and no column says at which client. Say which one does, or that each row is a client."),
    "missing_column": N_("No column says “{column}”."),
    "missing_severity": N_("No column says how grave the complaints are."),
    "missing_channel": N_("No column says how the contacts were made."),
    "unclear_dates": N_("The dates in “{column}” can be read in several orders, such as {text}. Say which."),
    "mixed_dates": N_("The dates in “{column}” stand in several orders, such as {text}. Mend them, or say which counts."),
    "idle_column": N_("“{heading}” was told to be “{told}”, which {list} does not have. Say what each row is, or what the column is."),
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
