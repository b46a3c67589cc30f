"""Invented handles for everyday people: a nickname and a thing, never a first and a family name."""

from __future__ import annotations

import numpy as np

NICKNAMES = {
    language: words.split()
    for language, words in {
        "fr": (
            "lili sam jo maude gab nath steph manu caro ti-ben guy lou mimi raph zoe max flo alex jas kim "
            "marjo tina nico pat rosie simone oli bea fanny justine theo yan mika val cath gigi dede marcel "
            "odette roland ginette armand solange fern reg cocotte tonton mamie papi voisine capitaine docteure"
        ),
        "en": (
            "jess sam mo robin casey drew pat lee max toni kit alex jamie nell gus bea harper quinn sky "
            "wren ollie teddy dot hank mae nan pops auntie captain doc coach kiki frankie bobbie"
        ),
    }.items()
}
THINGS = {
    language: words.split()
    for language, words in {
        "fr": (
            "tuque pissenlit traversier erable raquette mitaine bleuet quenouille chaloupe sapin girouette "
            "bouilloire galoche marmotte castor huard trottoir balcon ruelle perron galerie poutine tourtiere "
            "creton melasse rhubarbe ciboulette framboise tournesol lilas bouleau tamia mesange corneille "
            "geai outarde brochet doré grenouille luciole bourdon coccinelle parapluie bottine lacet foulard "
            "thermos carnet crayon accordeon harmonica violon tambour bicyclette patin luge canot pagaie"
        ),
        "en": (
            "mitten dandelion ferry maple snowshoe loon blueberry cattail rowboat spruce weathervane kettle "
            "galosh marmot beaver sidewalk porch alley pancake rhubarb chive raspberry sunflower lilac birch "
            "chipmunk chickadee crow jay goose pike frog firefly bumblebee ladybug umbrella bootlace scarf "
            "thermos notebook pencil accordion fiddle drum bicycle skate sled canoe paddle toboggan"
        ),
    }.items()
}
LINKS = {"fr": ("_", ".", "_du_", "_et_", "_la_", ""), "en": ("_", ".", "_the_", "_and_", "")}


def everyday_handles(
    languages: list[str], taken: set[str], rng: np.random.Generator
) -> tuple[list[str], list[str]]:
    """One handle nobody has yet and one displayed name for each language of ``languages``."""
    used = set(taken)
    handles, shown = [], []
    for language in languages:
        nickname, thing, handle = _draw(language, rng)
        while handle in used:
            nickname, thing, handle = _draw(language, rng)
        used.add(handle)
        handles.append(handle)
        shown.append(
            f"{nickname.capitalize()} {thing[0].upper()}." if rng.random() < 0.6 else nickname.capitalize()
        )
    return handles, shown


def _draw(language: str, rng: np.random.Generator) -> tuple[str, str, str]:
    nickname = NICKNAMES[language][int(rng.integers(len(NICKNAMES[language])))]
    thing = THINGS[language][int(rng.integers(len(THINGS[language])))].replace("é", "e")
    link = LINKS[language][int(rng.integers(len(LINKS[language])))]
    tail = str(int(rng.integers(2, 99))) if rng.random() < 0.35 else ""
    return nickname, thing, f"{nickname}{link}{thing}{tail}".replace("-", "")
