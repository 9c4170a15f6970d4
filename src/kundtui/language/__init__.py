"""Reads or judges human words: names, dates, filters. No I/O, no sentences made here (those live in `words`)."""
