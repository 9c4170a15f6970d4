"""kundtui: a portfolio of clients in the terminal, coloured by the state of each relation. Nothing runs on import."""

__version__ = "0.2.0"
