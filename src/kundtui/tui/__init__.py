"""The full-screen program: the only rooms that know Textual."""
