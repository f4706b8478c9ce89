"""Answers: sources, findings, decisions, reports and timelines, as values that explain themselves."""
