"""The instructor's side: handing out, taking in, marking and giving back, on top of nbgrader."""
