"""What a student's code answered, carried out of its kernel as plain data and never as code.

The writing side runs beside the student's code and proves nothing; the reading side believes nothing: it builds values
of known kinds, of bounded size, and refuses the rest.
"""

from course_utils.marking.answers.codec import Reader, Writer, pack, unpack
from course_utils.marking.answers.limits import Malformed, Unwritable
from course_utils.marking.answers.unreadable import Unreadable

__all__ = ["Malformed", "Reader", "Unreadable", "Unwritable", "Writer", "pack", "unpack"]
