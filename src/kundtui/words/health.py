"""One sentence for each thing that the doctor finds wrong, and what to do; and what the things that it looks at are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import N_
from kundtui.words.refusals import told

if TYPE_CHECKING:
    from collections.abc import Mapping

TROUBLES: dict[str, str] = {
    "dumb_terminal": N_(
        "The terminal says that it can do nothing (TERM=dumb): the screens will not open. Use the commands, or another terminal."
    ),
    "small_window": N_("The window has {columns}x{rows} characters; the screens need {least}."),
    "engine_damage": N_("The engine finds {path} damaged ({detail}). Write nothing more into it, and bring back the last backup."),
    "chain_broken": N_("{count} entries are not as they were written: see `kundtui verify`. Somebody has changed them outside kundtui."),
    "mode_differs": N_("{path} has the mode {mode}, not {wanted}, which does not fit who may work here: `chmod {wanted} {path}`."),
    "group_differs": N_("{path} belongs to another group than the database: `chgrp {group} {path}`."),
    "folder_differs": N_("The folder {path} has the mode {mode}, not {wanted}: `chmod {wanted} {path}`."),
    "alone_among_group": N_(
        "{path} is for one person alone, but its folder is the group's ({group}). To share it: export it, move it away, "
        "and `kundtui init --group {group} --from` what was exported."
    ),
    "disk_nearly_full": N_("The disk of the database has {free} MB left. Make room before it is full."),
    "read_only": N_("{path} can only be read from here: nothing can be stored. Ask who looks after it for the right to write."),
    "no_member": N_("“{login}” is no member of this office: you can read and not write. Ask an administrator to add the login."),
}

NAMES: dict[str, str] = {
    "versions": N_("Versions"),
    "terminal": N_("Terminal"),
    "language": N_("Language"),
    "paths": N_("Paths"),
    "you": N_("You"),
    "database": N_("Database"),
    "python": "Python",
    "engine": "SQLite",
    "screens": "Textual",
    "type": N_("kind (TERM)"),
    "colours": N_("colours"),
    "letters": N_("all letters (UTF-8)"),
    "size": N_("size"),
    "no_colour": N_("no colours wanted (NO_COLOR)"),
    "ssh": N_("over SSH"),
    "clipboard": N_("clipboard"),
    "in_use": N_("in use"),
    "because": N_("because of"),
    "own_settings": N_("own settings"),
    "machine_settings": N_("the machine's settings"),
    "place": N_("database"),
    "place_because": N_("chosen by"),
    "gate": N_("gate"),
    "personal": N_("personal file"),
    "login": N_("login"),
    "role": N_("role"),
    "schema": N_("schema"),
    "mode": N_("mode"),
    "group": N_("group"),
    "bytes": N_("size in bytes"),
    "entries": N_("entries"),
    "clients": N_("clients"),
    "stale": N_("rows to compute anew"),
    "chain": N_("chain of entries whole"),
    "whole": N_("file whole"),
    "last_import": N_("last import"),
    "demo": N_("demo"),
}

VALUES: dict[str, str] = {
    "truecolor": N_("16 million"),
    "256": "256",
    "standard": "16",
    "osc52": N_("`y` copies by OSC 52, if the terminal allows it"),
    "osc52_multiplexed": N_("`y` copies by OSC 52; in tmux: `set -g set-clipboard on`"),
    "default": N_("nothing else chosen"),
    "settings": N_("the settings"),
    "nobody": N_("no member"),
}


def trouble(code: str, facts: Mapping[str, object]) -> str:
    """Say what is wrong and what to do."""
    return told(TROUBLES, code, facts)
