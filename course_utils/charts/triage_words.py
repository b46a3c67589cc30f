"""What the sorting of comments calls its questions, its decisions and the kinds of comment."""

from __future__ import annotations

from course_utils.language import tr


def kind_of_comment(kind: str) -> str:
    """A kind of comment ("complaint"…) in the language spoken now, in the plural."""
    return {
        "question": tr("questions"),
        "complaint": tr("complaints"),
        "error": tr("errors of fact"),
        "criticism": tr("criticism"),
        "insult": tr("insults"),
        "threat": tr("threats"),
        "spam": tr("advertisements and scams"),
        "personal_data": tr("personal information"),
        "praise": tr("praise"),
        "employee": tr("staff who speak"),
    }[kind]


def decision_word(decision: str) -> str:
    """A decision ("let_stand"…) in the language spoken now."""
    return {
        "let_stand": tr("let stand"),
        "thank": tr("thank"),
        "correct": tr("correct the fact"),
        "solve": tr("answer or solve"),
        "monitor": tr("only monitor"),
        "hide": tr("hide and explain"),
        "escalate": tr("escalate"),
    }[decision]


def question_word(question: str) -> str:
    """A question of the tree ("threat"…) in the language spoken now."""
    return {
        "threat": tr("Does it threaten?"),
        "personal_data": tr("Does it show personal information?"),
        "commercial": tr("Does it sell or scam?"),
        "insult": tr("Does it insult?"),
        "staff": tr("Written by staff who say so?"),
        "error": tr("Is a fact wrong, even in part?"),
        "request": tr("Does it ask for something?"),
    }[question]
