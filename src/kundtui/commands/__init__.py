"""The commands, a topic a file: each reads what was typed, calls the desk, and says what came of it. Rules and sentences are elsewhere."""
