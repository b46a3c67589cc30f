"""JupyterLab as this course wants it, without touching the settings of the person who opens it."""
