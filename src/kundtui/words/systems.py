"""What the operating system says when a file cannot be had, in the user's language; what is not in the table stays as it is."""

from __future__ import annotations

import errno
import os

from kundtui.i18n import N_, _

REASONS = {
    errno.EACCES: N_("you may not"),
    errno.EPERM: N_("that is not allowed"),
    errno.ENOENT: N_("it is not there"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of the path is no folder"),
    errno.EEXIST: N_("it is there already"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("your share of the disk is full"),
    errno.EROFS: N_("the disk is only for reading"),
    errno.EIO: N_("the disk does not answer as it should"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("its links lead round in a circle"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.EBUSY: N_("it is in use"),
    errno.ETXTBSY: N_("it is in use"),
}
"""Number of an error -> what it means."""
SAID = {os.strerror(number): number for number in REASONS}
"""How the system says it; Python takes no language of the system's over."""


def reason(said: str) -> str:
    """Say again what the system said."""
    number = SAID.get(said)
    return _(REASONS[number]) if number is not None else said
