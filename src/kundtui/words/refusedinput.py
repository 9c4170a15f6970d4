"""Refusals of commands, files, tables, entry lines, settings and filters, and by role. How they are said: `refusals`."""

from __future__ import annotations

from kundtui.i18n import N_

INPUT: dict[str, str] = {
    # who may
    "not_allowed": N_("Your role ({role}) does not allow that. It takes a higher one: {needs}."),
    "last_admin": N_("The office would be left without an administrator. Make somebody else one first."),
    "undo_own_seat": N_("It cannot be taken back: it made you a member, and nobody would be left here to put it back."),
    "founded_already": N_("This database has its office already."),
    "read_only_session": N_("This session only reads, because it was started for another day. Start without --today to write."),
    "not_yours": N_("That was done by {author}. You can take back your own acts; a leader can take back anybody's."),
    "import_not_yours": N_("{author} brought that in. Only they, or an administrator, can take a whole import back."),
    "nothing_to_undo": N_("There is nothing of yours to take back."),
    "nothing_to_redo": N_("There is nothing of yours to put back."),
    "unknown_operation": N_("There is no act {operation}."),
    "undo_unlawful": N_("It cannot be taken back: {author} has built on it since ({entry}, {at}). Take that back first."),
    "already_undone": N_("That is taken back already."),
    "not_undone": N_("That was not taken back, so there is nothing to put back."),
    # the command line and the terminal
    "unknown_command": N_("There is no command “{command}”. See `{program} --help`."),
    "not_a_terminal": N_("The screens need a terminal. Use `kundtui grid`, or another command; see `kundtui --help`."),
    "dumb_terminal": N_("This terminal cannot show the screens. Use `kundtui grid`, or another command; see `kundtui --help`."),
    # files that come in
    "unknown_kind": N_("“{kind}” is no kind of entry."),
    "not_json": N_("This is no JSON, from character {at} on (“{text}”)."),
    "not_an_object": N_("This is JSON, but no object. Each line must be one entry in braces."),
    "half_line": N_("The last line is cut off. The file is not whole; get it again."),
    "binary_file": N_("{file} is no text file. Import takes JSON Lines in UTF-8."),
    "unreadable_file": N_("{file} cannot be read: {detail}."),
    "no_such_file": N_("There is no file {file}."),
    "unwritable_file": N_("{file} cannot be written: {detail}."),
    "line_too_long": N_("The line is too long to be an entry."),
    "not_utf8": N_("The line is not in UTF-8 (byte {at}). Save the file as UTF-8."),
    "field_twice": N_("“{field}” stands twice in one object. Leave one."),
    "not_a_number": N_("“{text}” is no number that can be kept."),
    "too_deep": N_("The value is nested too deep."),
    "empty_field": N_("“{field}” is empty. Fill it in or leave it out."),
    "needless_field": N_("This kind of entry has no “{field}”. Leave it out."),
    "not_text": N_("“{field}” must be a text, in quotes."),
    "not_whole": N_("“{field}” must be a whole number, 0 or more."),
    "not_truth": N_("“{field}” must be true or false, without quotes."),
    "not_list": N_("“{field}” must be a list, in brackets."),
    "not_object": N_("“{field}” must be an object, in braces."),
    "bad_money": N_("“{text}” is no amount. Write it as a decimal number in quotes, for example 1200.50."),
    "bad_day": N_("“{text}” is no day. Write year, month and day, for example 2026-11-24."),
    "bad_moment": N_("“{text}” is no moment. Write for example 2026-11-24T09:05:00+01:00, or the day alone."),
    "id_twice": N_("The id {id} stands twice in the file, for different entries."),
    "id_taken": N_("The id {id} is stored already, for another entry."),
    "operation_stored": N_(
        "The act {operation} is stored already, without this line. Leave “operation” out to take the line in on its own."
    ),
    "spoils_stored": N_("An entry that is stored already ({kind}, {at}) could not stand with this line."),
    # tables that come in
    "workbook_file": N_("{file} is a workbook. Save its sheet as CSV and import that."),
    "binary_table": N_("{file} is no table of text. Save it as CSV, or name its encoding with --encoding."),
    "empty_table": N_("{file} is empty."),
    "mixed_encoding": N_(
        "Line {row} is not in UTF-8 and others are, so letters would be spoiled. Save the file anew as UTF-8, or name its encoding with --encoding."
    ),
    "wrong_encoding": N_("Line {row} cannot be read as {encoding}. Name the right encoding with --encoding."),
    "doubtful_letters": N_(
        "Line {row} would read “{text}”, so the file may be in {perhaps}. Name its encoding with --encoding {perhaps}, or --encoding cp1252 where that is right."
    ),
    "unknown_encoding": N_("There is no encoding “{encoding}”. Write for example utf-8, cp1252 or utf-16."),
    "open_quote": N_("A quote is opened here and never closed. Close it, or take it out."),
    "row_too_long": N_(
        "The row has {cells} cells and the heading {columns}, and nothing tells which belong together. Put the text with a separator in quotes."
    ),
    "unknown_table": N_(
        "This is no list that can be read: none of its headings is known ({found}). "
        "It needs a column with the client's name; say which with --map HEADING=name, and --no-heading where there is no heading."
    ),
    "sales_table": N_(
        "These are headings of orders, invoices or deals ({found}), so this is no list of clients. If each row is a client all the same, say so with --as clients."
    ),
    "task_table": N_(
        "These are headings of tasks or appointments ({found}), so this is no list of clients or complaints. If each row is a contact made, say so with --as interactions."
    ),
    "name_of_whom": N_("The names may be those of clients or of persons ({found}). Say which with --as clients or --as contacts."),
    "no_client_column": N_("No column has the client's name ({found}). Say which one has it with --map HEADING=name."),
    "people_without_client": N_(
        "These are persons, and no column says at which client ({found}). Say which one does with --map HEADING=name, whose they all are with --client, "
        "or that each of them is a client with --as clients."
    ),
    "missing_column": N_("No column says “{column}” ({found}). Say which one does with --map HEADING={told}."),
    "missing_severity": N_(
        "No column says how grave the complaints are ({found}). Say which one does with --map HEADING=severity, or of all with --severity."
    ),
    "missing_channel": N_(
        "No column says how the contacts were made ({found}). Say which one does with --map HEADING=channel, or of all with --channel."
    ),
    "unclear_dates": N_(
        "The dates in “{column}” can be read in several orders, such as {text}. Say which with --date-order dmy, mdy or ymd."
    ),
    "mixed_dates": N_("The dates in “{column}” stand in several orders, such as {text}. Mend them, or say which counts with --date-order."),
    "bad_map": N_("“{text}” says nothing of a column. Write --map HEADING=FIELD."),
    "unknown_column_field": N_("“{heading}” cannot be “{text}”: there is no such field. Possible: {allowed}."),
    "column_twice": N_("“{heading}” was told to be two things: “{now}” and “{old}”. Say one of them."),
    "idle_column": N_(
        "“{heading}” was told to be “{told}”, which {list} does not have. Say with --as what each row is, or leave this --map out."
    ),
    "unknown_column": N_("There is no column “{heading}”. There are: {found}."),
    "rows_contradict": N_("Row {row} says “{old}” of the same one, this row “{now}”. Mend one of them."),
    "row_without_client": N_("The row names no client. Fill it in."),
    "empty_cell": N_("“{column}” is empty. Fill it in."),
    "no_such_channel": N_("That is none of the channels. Possible: {allowed}."),
    "bad_channel": N_("“{text}” is no channel. Possible: {allowed}."),
    "bad_severity": N_("“{text}” does not say how grave it is. Possible: low, medium, high."),
    "bad_direction": N_("“{text}” does not say who turned to whom. Possible: out, in."),
    "bad_country": N_("“{text}” is no country."),
    "bad_email": N_("“{text}” is no e-mail address."),
    "bad_phone": N_("“{text}” is no telephone number."),
    "no_such_time": N_("There is no such time as “{text}”. Write for example 14:30, or yesterday 14:30."),
    "bad_minutes": N_("“{text}” is no number of minutes."),
    "bad_cell_date": N_("“{text}” is no date in the order of this column. Write for example 2026-11-24."),
    "no_letters": N_("“{text}” is no name: it has neither letter nor figure. It was spoiled before it came here."),
    "spoiled_letters": N_("“{text}” has letters that were spoiled before the file came here. Get it again."),
    # the entry line
    "empty_line": N_("The line is empty. Write the client, a verb and what happened: nordbygg !! wrong VAT &lisa >tomorrow"),
    "client_first": N_("“{word}” comes after the client. Begin with the client's name or code."),
    "verb_missing": N_(
        "What happened? After the client comes a verb: ! !! !!! call tried mail sms letter meeting visit video promised awaits expects report note hours."
    ),
    "no_verb": N_(
        "“{word}” is not understood. After the client comes a verb: "
        "! !! !!! call tried mail sms letter meeting visit video promised awaits expects report note hours."
    ),
    "three_answers": N_("The three questions need three answers, each j, y or n: is all well, do we deliver, anything else."),
    "not_in_entry": N_("“{word}” has no place in such an entry. Leave it out, or put it in quotes with the text."),
    "twice": N_("“{word}” is one too many. Leave it out, or put it in quotes with the text."),
    "hours_unsaid": N_("How long did it take? Write for example 30m or 1h30."),
    "past_day": N_("“{text}” is {on}, which is past. By when is it due? Write a day to come."),
    "ambiguous_day": N_("Is “{text}” {one} or {other}? Write {first} or {second}."),
    "day_unsigned": N_("Was it “{text}”? Write <{text} for the day, or put the words in quotes."),
    "day_to_come": N_("“{text}” is to come, and this logs what has been. Promise it with >{text}, or put the words in quotes."),
    "weekday_unsigned": N_(
        "Which “{text}”? Write <{text} for when it was, promise with >{text} what is to come, or put the words in quotes."
    ),
    "consequence_unasked": N_(
        "What follows if their part, “{text}”, is late? Say it with --if-late TEXT, or --if-late - where nothing does."
    ),
    "too_many_lines": N_("{count} lines are too many at once; {limit} is the most. Divide them."),
    "bad_lines": N_("Nothing is stored: mend the lines named above."),
    # the settings of a seat
    "settings_unreadable": N_("The settings file {file} cannot be read: {detail}."),
    "settings_not_toml": N_("The settings file {file} is no TOML: {detail}."),
    "settings_unknown": N_("{file}: there is no setting “{name}”."),
    "settings_bad_value": N_("{file}: “{value}” cannot stand in “{name}”. Possible: {allowed}."),
    # the filter of the grid
    "unknown_key": N_("“{word}” is no filter. There are level, owner, tag, lifecycle, target, trust, plan, cold, due and drop."),
    "unknown_level": N_("“{word}” is no level. There are good, watch, at_risk, crisis and unknown."),
    "unknown_lifecycle": N_("“{word}” is no place in the lifecycle. There are N, A, P, O and E."),
    "unknown_owner": N_("Nobody called “{word}” owns a client."),
    "unknown_target": N_("“{word}” is no target. There are improve and hold."),
    "unknown_trust": N_("“{word}” is not how a client sees us. There are supplier, partner and adviser."),
    "unknown_plan": N_("“{word}” says nothing of a plan. There are plan:needed and plan:running."),
    "not_days": N_("“{word}” is no number of days. Write for example cold>14 or due<7."),
    "wrong_way": N_("“{word}” compares the wrong way. Write for example cold>14 or due<7."),
}
