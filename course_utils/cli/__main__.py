"""`python -m course_utils.cli` is `relais`, where no script is on the path."""

from course_utils.cli import main

main()
