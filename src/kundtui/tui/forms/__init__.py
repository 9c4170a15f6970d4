"""Forms that return a validated draft, one topic a file."""
