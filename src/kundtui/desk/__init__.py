"""What a person can do or ask: one function is one act is one transaction. No human language, no clock of its own."""
