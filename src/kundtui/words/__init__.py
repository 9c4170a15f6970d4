"""Code and arguments become a message: entries, findings, refusals, reasons. Used by cli, tui and exchange."""
