"""The small words of each language that strengthen, weaken, turn or oppose what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass

from course_utils.analysis.listening.sentiment._tokens import BREAK

REACH = 3  # words: how far before a word its neighbours count, as in VADER


@dataclass(frozen=True)
class Grammar:
    """up, down : strengthen and weaken the word after them; but : what follows counts more than what came
    before; no : deny the words after them; no_after : deny the word before them; between : may stand
    between a word and what denies it from behind.
    """

    up: frozenset[str]
    down: frozenset[str]
    but: frozenset[str]
    no: frozenset[str]
    no_after: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GRAMMARS = {
    "fr": Grammar(
        up=_words(
            """absolument archi beaucoup ben bien carrément complètement considérablement crissement drôlement
            entièrement extrêmement fort full grandement hyper incroyablement infiniment maudit maudite mega méga
            particulièrement profondément sacrément sérieusement solidement super tant tellement terriblement
            totalement tres trop très ultra vachement vraiment énormément"""
        ),
        down=_words(
            "assez environ guère juste légèrement moins moyennement peu plutôt presque quasi quasiment relativement"
        ),
        but=_words("mais cependant pourtant toutefois"),
        no=_words(
            "pas jamais rien aucun aucune aucunement nullement sans ni pus pantoute guère personne zéro point"
        ),
        no_after=_words("pas jamais rien pus pantoute guère"),
        between=_words("vraiment même toujours du tout tant trop tellement non ça sa cela plus"),
    ),
    "en": Grammar(
        up=_words(
            """absolutely amazingly awfully completely considerably damn deeply effing enormously entirely
            especially exceptionally extremely flipping freaking frickin fricking frigging fuckin fucking fully
            greatly hella highly hugely incredibly insanely intensely majorly more most particularly purely quite
            really remarkably seriously so super substantially thoroughly too totally tremendously truly uber
            unbelievably unusually utterly very way"""
        ),
        down=_words(
            """almost barely fairly hardly kinda less little marginally occasionally partly scarcely slightly
            somewhat sorta"""
        ),
        but=_words("but however"),
        no=_words(
            """not no never nothing none nobody nowhere neither nor without cannot rarely seldom hardly aint
            arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt shouldnt wasnt
            werent wont wouldnt lacks"""
        ),
    ),
}
# After these, « ne » denies without « pas »: « je ne peux recommander ».
_ABLE = _words(
    "peux peut pouvons pouvez peuvent pourra pourrai pourrait saurait saurais ose osent cesse cessent"
)
_NEVER = _words("jamais never")
_AS = _words("aussi si autant so this such")
_HAVING = _words("ai as a avons avez ont avait avaient aurait avais jai aura auraient ait")


def strengthened(words: list[str], start: int, grammar: Grammar) -> list[int]:
    """1, 0 or -1 for each word before ``start``, the nearest first, no further than the clause."""
    return [(word in grammar.up) - (word in grammar.down) for word in _near(words, start)]


def denied(words: list[str], start: int, end: int, grammar: Grammar) -> bool:
    """Whether ``words[start:end]`` is denied: "not", a "pas" from before or from behind, « aime plus » after a « ne »."""
    before = _near(words, start)
    if any(_denies(words, start - back, grammar.no) for back in range(1, len(before) + 1)):
        return True
    place = end
    while place < min(len(words), end + 2) and words[place] in grammar.between - {"plus"}:
        place += 1
    return bool(grammar.no_after) and place < len(words) and _denies(words, place, grammar.no_after)


def _denies(words: list[str], place: int, no: frozenset[str]) -> bool:
    """Whether a small word denies here. « plus » needs a « ne » or « y a », « pu » is no verb; "never so good" is good."""
    word, before = words[place], words[max(0, place - 4) : place]
    if word in _NEVER and any(after in _AS for after in words[place + 1 : place + 3]):
        return False
    if word == "plus" and "pas" in no:
        return "n'" in before or "ne" in before or before[-2:] == ["y", "a"]
    if word == "pu" and "pas" in no:
        return not (before and before[-1] in _HAVING)
    if word in ("ne", "n'") and "pas" in no:
        return words[place + 1] in _ABLE if place + 1 < len(words) else False
    return word in no or word.endswith("n't")


def _near(words: list[str], start: int) -> list[str]:
    near = words[max(0, start - REACH) : start][::-1]
    return near[: near.index(BREAK)] if BREAK in near else near
