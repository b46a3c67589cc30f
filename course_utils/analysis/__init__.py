"""Pure functions from tables to numbers: nothing here draws, asks or remembers."""
