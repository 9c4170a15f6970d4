"""The demo portfolio: fictional clients with believable histories, a pure function of a day. The program works without it."""
