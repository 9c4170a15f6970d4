"""The tabs of a client, one topic a file."""
