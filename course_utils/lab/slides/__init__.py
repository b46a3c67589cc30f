"""A lesson as slides: JupyterLab's own page for one notebook, shown a slide at a time.

The notebook is the real one, so controls are live and what is run stays run. jupyterlab-rise was tried first:
its page cannot show ipywidgets 8, and fetches its type from the web.
"""
