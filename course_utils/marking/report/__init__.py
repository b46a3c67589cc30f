"""What came of a batch, for the instructor: a page and the same as data."""
