"""What is wrong with a line of a file, said with its number. The sentences themselves are in `refusals`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kundtui.i18n import _
from kundtui.words.refusals import REFUSALS, refusal

if TYPE_CHECKING:
    from kundtui.desk.incoming import Problem


def problem(wrong: Problem) -> str:
    """Say why a line cannot be taken; the field is named where the sentence does not."""
    sentence = refusal(wrong.code, wrong.facts)
    if wrong.field and "{field}" not in REFUSALS.get(wrong.code, ""):
        return _("Line {line}, {field}: {sentence}", line=wrong.line, field=wrong.field, sentence=sentence)
    return _("Line {line}: {sentence}", line=wrong.line, sentence=sentence)
