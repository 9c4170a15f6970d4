"""The only SQL in the program. Values and port errors come out; no row, cursor or rowid does."""
