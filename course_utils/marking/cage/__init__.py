"""Kernels that see a hand-in, the datasets and nothing else, and are ready at once.

A cage is a bubblewrap sandbox whose process 1 has already imported what the lessons use; for each notebook it forks a
kernel, and before the next one it ends and wipes whatever was left behind.
"""
