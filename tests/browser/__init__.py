"""The course in a real browser: servers, kernels, widgets and nbgrader as a class would meet them."""
