"""Events, and the acts they are made of: who did what to whom."""
