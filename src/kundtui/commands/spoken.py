"""Commands that speak the user's language: help, headings and mistakes in what was typed. What a command does is in the topics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from kundtui.commands.seat import Seat
from kundtui.desk.refused import Refused
from kundtui.i18n import LANGUAGES, N_, _, known_language
from kundtui.language import severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

COMMON = (
    ("database", N_("the database file; else KUNDTUI_DATABASE, the settings, or the user's data folder"), "FILE"),
    ("lang", N_("the language: en, sv or nb"), "LANGUAGE"),
    ("today", N_("look at another day; the session then only reads"), "DATE"),
)

TOO_MUCH = re.compile(r"unexpected extra arguments? \((.*)\)", re.DOTALL)
"""The words that a command has no place for, as click tells them."""


class Option(click.Option):
    """An option whose help is a message of the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        return (record[0], _(self.help)) if record and self.help else record


def _chosen(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    """Hand an option that every command has to the seat."""
    if param.name == "lang" and value and known_language(value) is None:
        raise Refused("bad_value", field=param.name, value=value, allowed=", ".join(LANGUAGES))
    seat = ctx.find_object(Seat)
    if value is not None and seat and param.name:
        seat.chosen[param.name] = value


def common() -> list[click.Parameter]:
    """Give the options that every command has."""
    return [
        Option([f"--{name}"], help=text, metavar=metavar, expose_value=False, callback=_chosen, is_eager=True)
        for name, text, metavar in COMMON
    ]


class Command(click.Command):
    """A command with the common options and help in the user's language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as click has it
        super().__init__(*args, **kwargs)
        self.params += common()

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - one line is said whole
        return said_of(self)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click has it
        said(self, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return helping(super().get_help_option(ctx))


class Explained(Command):
    """A command whose help tells what the words mean that it takes. `heading` and the second of each of `rows`: messages of the catalogue."""

    def __init__(self, *args: Any, heading: str, rows: Iterable[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 - as click has it
        super().__init__(*args, **kwargs)
        self.heading, self.rows = heading, tuple(rows)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_(self.heading)):
            formatter.write_dl([(word, _(text)) for word, text in self.rows])
        super().format_options(ctx, formatter)


class Group(click.Group):
    """A command of commands; an unknown one is refused in the user's language."""

    command_class = Command

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - one line is said whole
        return said_of(self)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        command = self.get_command(ctx, args[0])
        if command is None:
            raise Refused("unknown_command", command=args[0], program=ctx.command_path)
        return args[0], command, args[1:]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click has it
        said(self, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options(self, ctx, formatter)
        rows = [(name, command.get_short_help_str()) for name in self.list_commands(ctx) if (command := self.get_command(ctx, name))]
        with formatter.section(_("Commands")):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return helping(super().get_help_option(ctx))


class OfClient(Group):
    """A command of commands that takes a client in the place of one; `otherwise` is the one that is then meant.

    A client called as one of the commands is named after it.
    """

    def __init__(self, *args: Any, otherwise: str = "show", **kwargs: Any) -> None:  # noqa: ANN401 - as click has it
        super().__init__(*args, **kwargs)
        self.otherwise = otherwise

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        return super().resolve_command(ctx, args if args[0] in self.commands else [self.otherwise, *args])


def said_of(command: click.Command) -> str:
    """Say a command's help; click gives none where there is none."""
    return _(command.help) if command.help else ""


def usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Say how a command is written."""
    formatter.write_usage(ctx.command_path, " ".join(command.collect_usage_pieces(ctx)), prefix=_("Usage:") + " ")


def said(command: click.Command, formatter: click.HelpFormatter) -> None:
    """Say what a command does."""
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(said_of(command))


def options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """List the options of a command."""
    shown = (param.get_help_record(ctx) for param in command.get_params(ctx) if isinstance(param, click.Option))
    rows = [record for record in shown if record]
    with formatter.section(_("Options")):
        formatter.write_dl(rows)


def helping(option: click.Option | None) -> click.Option | None:
    """Say in the user's language what --help does."""
    if option is not None:
        option.help = _("say this and end")
    return option


class Severity(click.ParamType[str]):
    """How grave a complaint is, in any of the three languages."""

    name = "severity"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 - as click has it
        return severity.read(value)


class OneOf(click.ParamType[str]):
    """One of a few codes, or the beginning of one."""

    name = "code"

    def __init__(self, *codes: str) -> None:
        self.codes = codes

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002 - as click has it
        return "|".join(self.codes)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 - as click has it
        found = [code for code in self.codes if code == value] or [code for code in self.codes if code.startswith(value)]
        if len(found) != 1:
            raise Refused("bad_value", field=param.name if param else "", value=value, allowed=", ".join(self.codes))
        return found[0]


def command(text: str, **settings: Any) -> Callable[[Callable[..., None]], Command]:  # noqa: ANN401 - as click has it
    """Make a command of a function; `text` is a message of the catalogue."""
    return click.command(cls=Command, help=text, **settings)


def option(*names: str, text: str, **settings: Any) -> Callable[[Callable[..., None]], Callable[..., None]]:  # noqa: ANN401 - as click has it
    """Add an option; `text` is a message of the catalogue."""
    return click.option(*names, cls=Option, help=text, **settings)


def mistake(error: click.UsageError) -> str:
    """Say a mistake in what was typed; click's own words are English."""
    param = error.param if isinstance(error, click.BadParameter) else None
    name = param.opts[0] if isinstance(param, click.Option) else param.human_readable_name if param else ""
    where = error.ctx.command_path if error.ctx else "kundtui"
    if isinstance(error, click.NoSuchOption):
        return _("There is no option {option}. See `{command} --help`.", option=error.option_name, command=where)
    if isinstance(error, click.MissingParameter):
        return _("{name} is missing. See `{command} --help`.", name=name, command=where)
    if isinstance(error, click.BadOptionUsage):
        return _("{option} needs a value. See `{command} --help`.", option=error.option_name, command=where)
    if isinstance(error, click.BadParameter):
        return _("{name} cannot be read. See `{command} --help`.", name=name, command=where)
    if left := TOO_MUCH.search(error.message):
        return _("“{value}” is too much here. See `{command} --help`.", value=left[1], command=where)
    return _("That is too much or too little. See `{command} --help`.", command=where)
