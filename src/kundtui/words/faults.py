"""One sentence for each fault of the store: what is wrong and what to do. Refusals of an act are in `refusals`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import N_
from kundtui.words.refusals import told

if TYPE_CHECKING:
    from collections.abc import Mapping

FAULTS: dict[str, str] = {
    "no_database": N_("There is no database at {path}. Make one with `kundtui init`, or look around with `kundtui demo`."),
    "exists": N_("{path} exists already. Choose another place; nothing was overwritten."),
    "not_a_database": N_("{path} is no kundtui database. Check --database and the settings."),
    "empty_file": N_("{path} is empty. Remove it and run `kundtui init`, or bring back a backup."),
    "other_program": N_("{path} belongs to another program. Check --database and the settings."),
    "damaged": N_("{path} is damaged, and nothing was written. Bring back the last backup."),
    "network_disk": N_("{path} lies on a network disk, where a database gets damaged. Move it to a disk of this machine."),
    "kept_out": N_("{path} is closed to your login. Ask who looks after it to let you in."),
    "kept_out_of_group": N_(
        "{path} belongs to the group {group}, and your login is not in it. Ask who looks after it to take you in, and then log in anew."
    ),
    "too_open": N_("{path} is open to everybody on this machine (mode {mode}). Close it: `chmod {wanted} {path}`."),
    "folder_not_handing": N_(
        "{path} is open to a group (mode {mode}) whose folder does not make all new files the group's. "
        "If the group works on it: `chmod 2770 {folder}`; if it is yours alone: `chmod 600 {path}`."
    ),
    "newer_schema": N_(
        "{path} was written by a newer kundtui. Start anew, and if that does not help, upgrade this one; until then it is not touched."
    ),
    "older_schema": N_("{path} was made by an older kundtui and cannot be brought up to date here. Open it once where it can be written."),
    "locked": N_("The database is busy: {holder} has been writing for a long time. Nothing was stored; try again in a moment."),
    "locked_by_somebody": N_("The database is busy: somebody has been writing for a long time. Nothing was stored; try again in a moment."),
    "read_only": N_("{path} cannot be written. Ask who looks after it for the right to write to the file and its folder."),
    "disk_full": N_("The disk is full, and nothing was stored. Make room and try again."),
    "io_error": N_("The disk does not answer as it should ({reason}), and nothing was stored. Try again, and check the disk."),
    "engine": N_("The database cannot do this ({reason}), and nothing was stored."),
    "duplicate_id": N_("The entry {id} is stored already, so it was not stored again."),
    "bad_text": N_("The text has half a character, which no file can hold, and nothing was stored. Take it out."),
    "no_group": N_("There is no group {group} on this machine."),
    "not_in_group": N_("You are not in the group {group}, or were taken in after you logged in. Log in anew then; `id` lists your groups."),
    "folder_not_shared": N_(
        "The folder {folder} is not the group's alone. Name one that is not there yet, or: `chgrp {group} {folder} && chmod 2770 {folder}`."
    ),
    "group_kept_out": N_(
        "The group {group} cannot come through the folder {folder}. Choose a place that all can reach, such as /srv/kundtui."
    ),
}


def fault(code: str, facts: Mapping[str, object] | None = None) -> str:
    """Say what is wrong with the store and what to do. Nobody is named where it is not known who is in the way."""
    known = facts or {}
    if code == "locked" and not known.get("holder"):
        code = "locked_by_somebody"
    elif code == "kept_out" and known.get("group"):
        code = "kept_out_of_group"
    return told(FAULTS, code, known)
