"""Plans: the law as values, one file for each instrument."""
