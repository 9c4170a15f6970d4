"""What a command says when it cannot do what was asked: one line in the user's language and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys

from kundtui.commands.speaking import warn
from kundtui.desk.refused import Refused
from kundtui.domain.values import Unlawful
from kundtui.i18n import _
from kundtui.language.text import Unclean
from kundtui.store.port import StoreError
from kundtui.words.faults import fault
from kundtui.words.refusals import refusal
from kundtui.words.systems import reason
from kundtui.words.terms import word

REFUSED, BROKEN, INTERRUPTED, UNHEARD = 2, 1, 130, 141
"""Exit codes: refused with a reason, a fault of the program, stopped by the user (or nobody answers), nobody reads the answer any more."""


def fail(error: BaseException) -> int:
    """Say what is wrong; gives the exit code."""
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    if isinstance(error, KeyboardInterrupt | EOFError):
        return INTERRUPTED
    said = sentence(error)
    warn(said or _unforeseen(error))
    return REFUSED if said else BROKEN


def sentence(error: BaseException) -> str:
    """Say a refusal, a fault of the store or of the system; nothing for what should never happen."""
    if isinstance(error, Refused):
        return refusal(error.code, error.facts, error.practice)
    if isinstance(error, Unclean | Unlawful):
        said, field = refusal(error.code, error.facts), error.facts.get("field")
        return f"{word('field', str(field))}: {said}" if field else said
    if isinstance(error, StoreError):
        return fault(error.code, error.facts)
    if isinstance(error, OSError):
        return _("{file}: {detail}", file=str(error.filename or ""), detail=reason(error.strerror or type(error).__name__))
    return ""


def _unforeseen(error: BaseException) -> str:
    """Say where the program failed, with none of the values that it was working on: they are clients' data."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if "kundtui" in code.co_filename:
            place = f"{os.path.basename(code.co_filename)}:{trace.tb_lineno}"  # noqa: PTH119 - one name, and pathlib is not loaded here
        trace = trace.tb_next
    return _("This should not have happened ({kind}, {place}). Please report it.", kind=type(error).__name__, place=place)
