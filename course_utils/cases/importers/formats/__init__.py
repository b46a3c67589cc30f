"""The export formats: one module each, with its `FORMAT`."""
