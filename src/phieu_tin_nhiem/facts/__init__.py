"""Facts: offices, people, meetings, ballots and counts, as they were, or unknown, or known not to be."""
