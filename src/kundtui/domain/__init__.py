"""Values and rules: pure functions of a client's log, the office's policy and a moment. No I/O, no clock, no human language."""
