"""Formats in and out. The log as JSON Lines lives here; rules and storage do not."""
