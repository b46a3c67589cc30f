"""Privacy by default: pseudonyms instead of names, and free text without what leads back to a person."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from course_utils.language import tr
from course_utils.problem import Problem

KEY_FILE = "key.json"
LENGTH = 12  # hexadecimal digits kept: two million accounts have one chance in a hundred of two alike
EMAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{1,2000}", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![\w+.])(?:\+\d{1,3}[\s.\-]?(?:\(?\d{1,4}\)?[\s.\-]?){2,5}\d{2,4}"
    r"|(?:1[\s.\-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.\-])\d{3}[\s.\-]\d{4}"
    r"|0\d(?:[\s.\-]?\d{2}){4}|\d{10})(?!\w)"
)
DIGITS = re.compile(r"\d[\d\s.()\-]{6}")  # fewer are no telephone number
MENTION = re.compile(
    r"(?<![\w.@/])@([A-Za-z0-9_][\w.\-]{0,60}(?:@[\w\-]+(?:\.[\w\-]+)+)?)|(?<![\w/])/?u/([\w\-]{3,30})"
)
WORD = re.compile(r"\w+(?:[.\-’']+\w+)*")
SOCIAL = re.compile(
    r"(^|\.)(twitter|x|facebook|fb|instagram|tiktok|youtube|youtu|linkedin|reddit|threads|bsky|mastodon|snapchat|pinterest|vk|t|medium|twitch)\.",
)
PERSON_IN_PATH = re.compile(r"/(@|u/|user/|users/|profile/|in/|people/|~)", re.IGNORECASE)
MOST_WORDS = 4  # of a name that is looked for in texts
SURE_LENGTH = 10  # a handle of so many letters is no ordinary word


class Names:
    """Names as they are: an explicit choice."""

    def of(self, name: str) -> str:
        """The account's name in the tables: without spaces, which separate names there."""
        return "_".join(name.split()).lstrip("=+-@") or "_"

    def mention(self, name: str) -> str:
        """How a text names the account."""
        return f"@{name}"


class Pseudonyms(Names):
    """Names replaced by what nobody can turn back without the key: the first digits of HMAC-SHA256."""

    def __init__(self, key: bytes, public: str = "") -> None:
        self.key = key
        self.public = same_account(public)  # the organisation, which speaks in its own name
        self._known: dict[str, str] = {}

    @classmethod
    def new(cls) -> Pseudonyms:
        """With a key drawn at random."""
        return cls(secrets.token_bytes(32))

    @classmethod
    def read(cls, folder: Path) -> Pseudonyms:
        """With the key of an earlier import; a new one when there is none that can be read."""
        try:
            return cls(bytes.fromhex(json.loads((folder / KEY_FILE).read_text(encoding="utf-8"))["key"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls.new()

    def write(self, folder: Path) -> None:
        """Keep the key beside the tables, readable by its owner only."""
        path = folder / KEY_FILE
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump({"key": self.key.hex(), "method": f"HMAC-SHA256, {LENGTH} digits"}, stream)

    def of(self, name: str) -> str:
        """The pseudonym of an account: capitals, a first @ and spaces around it make no other account."""
        known = self._known.get(name)
        if known is None and self.public and same_account(name) == self.public:
            return super().of(name)
        if known is None:
            told = hmac.new(
                self.key, same_account(name).encode("utf-8", "replace"), hashlib.sha256
            ).hexdigest()
            known = f"p_{told[:LENGTH]}"
            if len(self._known) < 500_000:
                self._known[name] = known
        return known

    def mention(self, name: str) -> str:
        """How a text names the account."""
        return f"@{self.of(name)}"


def same_account(name: str) -> str:
    """What two spellings of one account have in common."""
    return " ".join(name.lstrip("@").split()).casefold()


class Screen:
    """Takes out of free text what leads to a person: addresses, telephone numbers, links to people, known names."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.hides_names = isinstance(names, Pseudonyms)
        self._email, self._phone = tr("[e-mail]"), tr("[telephone]")
        self._places: dict[str, dict[str, str]] = {}  # first word of a known name → the name → its account

    def learn(self, account: str, display_name: str) -> None:
        """Have the names of an account replaced where a text holds them without an @."""
        if not self.hides_names:
            return
        for name in {account, display_name}:
            words = WORD.findall(name.casefold())
            if 1 < len(words) <= MOST_WORDS or (len(words) == 1 and _unlike_a_word(name)):
                self._places.setdefault(words[0], {})[" ".join(words)] = account

    def clean(self, text: str) -> str:
        """The text without them."""
        if not text:
            return ""
        if "://" in text or "www." in text or "WWW." in text:
            text = LINK.sub(self._link, text)
        if "@" in text:
            text = EMAIL.sub(self._address, text)
        if DIGITS.search(text):
            text = PHONE.sub(self._phone, text)
        if not self.hides_names:
            return text
        if "@" in text or "u/" in text:
            text = MENTION.sub(
                lambda found: self.names.mention(found[1].rstrip(".-") if found[1] else found[2]), text
            )
        return self._without_names(text) if self._places else text

    def _address(self, found: re.Match[str]) -> str:
        # "@user@server" is an account of a federated network and no e-mail address; MENTION sees to it.
        before = found.string[found.start() - 1 : found.start()]
        return found[0] if before == "@" else self._email

    def _link(self, found: re.Match[str]) -> str:
        try:
            parts = urlsplit(found[0] if "://" in found[0] else f"https://{found[0]}")
            host = (parts.hostname or "").casefold()
        except ValueError:
            return "https://…"
        leads = self.hides_names and (SOCIAL.search(host) or PERSON_IN_PATH.search(parts.path))
        if leads or EMAIL.search(found[0]) or "@" in parts.netloc:
            return f"https://{host}/…"
        return found[0]

    def _without_names(self, text: str) -> str:
        if self._places.keys().isdisjoint(WORD.findall(text.casefold())):
            return text
        words = list(WORD.finditer(text))
        kept, at, skip = [], 0, 0
        for place, word in enumerate(words):
            if place < skip or not (names := self._places.get(word[0].casefold())):
                continue
            for length in range(min(MOST_WORDS, len(words) - place), 0, -1):
                told = " ".join(one[0].casefold() for one in words[place : place + length])
                if told in names:
                    kept += [text[at : word.start()], self.names.of(names[told])]
                    at, skip = words[place + length - 1].end(), place + length
                    break
        return "".join([*kept, text[at:]])


def _unlike_a_word(name: str) -> bool:
    """Whether a name of one word can't be taken for a word of the language: "paul" can, "paul_r12" can't."""
    return len(name) >= 4 and (len(name) >= SURE_LENGTH or bool(re.search(r"[\d_.]|[a-z][A-Z]", name)))


def notice(keep_names: bool) -> list[str]:
    """What the person who imports must know, in sentences."""
    first = (
        tr("You chose to keep the names of the accounts.")
        if keep_names
        else tr(
            "The accounts carry pseudonyms; only the key in {file}, which you must not share, leads back to the names.",
            file=KEY_FILE,
        )
    )
    return [
        first,
        tr(
            "E-mail addresses and telephone numbers were taken out of the texts, as far as a program recognises them; a quotation can still be found with a search engine."
        ),
        tr(
            "Posts by people are personal information, even public ones: in Québec, Loi 25 asks for a purpose, for consent or a ground that the law gives, and for a date when you delete them."
        ),
    ]


def keys_for(folder: Path, keep_names: bool, organisation: str = "") -> Names:
    """The names that an import writes; a folder imported into again keeps its pseudonyms."""
    return Names() if keep_names else Pseudonyms(Pseudonyms.read(folder).key, organisation)


def pseudonym(folder: Path, account: str) -> str:
    """The pseudonym of ``account`` in an import, for the person who holds its key. Raises Problem without the key."""
    if not (folder / KEY_FILE).is_file():
        sentence = tr(
            "There is no key in {folder}: these accounts have no pseudonyms, or the key was deleted.",
            folder=folder.name,
        )
        raise Problem("no-key", sentence, folder=str(folder))
    return Pseudonyms.read(folder).of(account)
