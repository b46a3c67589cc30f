"""Marking a class at once: several workers, a budget for each hand-in, and nothing that runs twice."""
