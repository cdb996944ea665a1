"""Whether an office, origin or other epithet can be somebody's: „die Stadträtin“, „der Norweger“, „der SVP-Mann“."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.attribution.cast import Entity
from tracker.attribution.naming import is_adjectival
from tracker.languages.de.nouns import PERSON_ENDINGS
from tracker.languages.de.occupations import INHABITANTS, IRREGULAR_INHABITANTS, PERSON_NOUNS
from tracker.languages.de.reference import (
    ACCUSED,
    CANTONS,
    EPITHETS,
    NOT_PARTICIPLES_OF_PEOPLE,
    OF_THE_COURT,
    OFFICES_LIKE_ADJECTIVES,
    PARTY_PEOPLE,
    PEOPLE_OF_PLACES,
    SAME_OFFICE,
    WIDER_WORDS,
)
from tracker.text import lexicon as is_
from tracker.text.lexicon import Word

SAME, PART, SYNONYM = 3.0, 2.0, 1.5
"""How well an office fits: the very word, a part of a compound, another word for it."""
LONGEST_SUFFIX = 4
"""Letters up to which the end of an office says nothing: „rat“, „chef“."""
SHORTEST_STEM = 4
"""Letters that a people and its adjective share at least: „Norweger“, „norwegisch“."""
CANTON_LETTERS = frozenset(CANTONS.values())
IRREGULAR_FEMININE = (("rätin", "rat"), ("ärztin", "arzt"), ("anwältin", "anwalt"), ("bäuerin", "bauer"))
PLAIN_VOWELS = str.maketrans("äöü", "aou")
FEMALE_ORIGINS = frozenset(IRREGULAR_INHABITANTS.values())
PARTICIPLE = re.compile(r"(?:\w*ge\w{2,}(?:te|ene)|(?:be|ver|er|ent|zer|über|unter)\w{3,}(?:te|ene)|\w{3,}ierte)[nr]?")
"""What nouns made of a participle look like: „die Gewählte“, „der Befragte“, „die Angesprochene“."""


def fit(lower: str, entity: Entity) -> float:
    """How well an office fits what the article says of a person: 3 the same, 2 a part of it, 1.5 a synonym, 0 not.

    >>> from tracker.model import SpeakerKind
    >>> keller = Entity("Anna Keller", SpeakerKind.PERSON, ("anna", "keller"), "f", {"bauernpräsidentin"})
    >>> fit("präsidentin", keller), fit("vorsitzende", keller), fit("ärztin", keller)
    (2.0, 1.5, 0.0)
    """
    if "jährige" in lower:
        return SAME if lower.rstrip("nr") in entity.roles else 0.0
    if lower in entity.roles:
        return SAME
    if is_origin(lower):
        return _fit_of_origin(lower, entity)
    first, _, tail = lower.rpartition("-")
    if first and (tail in PARTY_PEOPLE or is_office(tail)) and _belongs(first, entity):
        return PART
    if tail in PARTY_PEOPLE and first:
        return 0.0
    masculine = base(tail)
    roles = [role for role in entity.roles if masculine != "anwalt" or not base(role).endswith("staatsanwalt")]
    if any(_part_of(lower, tail, role) for role in roles):
        return PART
    return SYNONYM if any(_same_office(masculine, base(role)) for role in roles) else 0.0


def _part_of(lower: str, tail: str, role: str) -> bool:
    role_tail = role.rpartition("-")[2]
    return role.endswith(tail) or (len(role_tail) > LONGEST_SUFFIX and lower.endswith(role_tail))


def _belongs(first: str, entity: Entity) -> bool:
    """Whether the first part of a compound is what the article says of somebody: „(SVP)“ … „der SVP-Nationalrat“."""
    return first in entity.context or first.removesuffix("n") in entity.context


@lru_cache(maxsize=20_000)
def _same_office(wanted: str, role: str) -> bool:
    """Whether two words stand for one office, or the first is a wider word for the second."""
    if role.endswith(WIDER_WORDS.get(wanted, ("\n",))):
        return True
    for group in SAME_OFFICE:
        ending = next((each for each in group if wanted.endswith(each)), None)
        other = next((each for each in group if role.endswith(each)), None)
        if ending is not None and other is not None:
            before = wanted.removesuffix(ending)
            return not before or role.removesuffix(other).startswith(before[:SHORTEST_STEM])
    return False


@lru_cache(maxsize=20_000)
def base(lower: str) -> str:
    """The masculine of a noun for a person.

    >>> base("stadträtin"), base("sängerin"), base("vorsitzende"), base("trainer")
    ('stadtrat', 'sänger', 'vorsitzende', 'trainer')
    """
    for feminine, masculine in IRREGULAR_FEMININE:
        if lower.endswith(feminine):
            return lower.removesuffix(feminine) + masculine
    return lower.removesuffix("in")


def is_origin(lower: str) -> bool:
    """Whether the noun says where somebody comes from."""
    bare = lower.removesuffix("in")
    return bare in INHABITANTS or bare in CANTONS or lower in IRREGULAR_INHABITANTS or lower in FEMALE_ORIGINS


def _fit_of_origin(lower: str, entity: Entity) -> float:
    """„(TI)“ … „der Tessiner“; „der norwegische Minister“ … „der Norweger“; „der Schwyzer“ … „der Schweizer“."""
    bare = lower.removesuffix("in")
    if CANTONS.get(bare, "") in entity.context:
        return SAME
    stem = bare.removesuffix("er").removesuffix("e").translate(PLAIN_VOWELS)
    for word in entity.context:
        if len(stem) >= SHORTEST_STEM and "isch" in word and word.translate(PLAIN_VOWELS).startswith(stem):
            return SAME
    if bare == "schweizer" and (CANTON_LETTERS & entity.context or any(_is_canton(role) for role in entity.roles)):
        return PART
    return 0.0


def _is_canton(role: str) -> bool:
    return role.removesuffix("in") in CANTONS


def contradicts(lower: str, gender: str, entity: Entity) -> bool:
    """Whether what is known of a person rules the noun out: another gender, age or origin."""
    if gender and entity.gender and gender != entity.gender:
        return True
    if lower.rstrip("nr") in ACCUSED or lower in ACCUSED:
        return any(role.endswith(OF_THE_COURT) for role in entity.roles)
    if "jährige" in lower:
        return any("jährige" in role for role in entity.roles) and lower.rstrip("nr") not in entity.roles
    if not is_origin(lower) or _fit_of_origin(lower, entity) or lower in entity.roles:
        return False
    swiss = lower.removesuffix("in") == "schweizer"
    origins = [role for role in entity.roles if is_origin(role) and not (swiss and _is_canton(role))]
    if _is_canton(lower):
        return bool(CANTON_LETTERS & entity.context) or any(not role.startswith("schweizer") for role in origins)
    return bool(origins)


def is_person_word(word: Word) -> bool:
    """Whether a noun names a person by office, trade, origin or party."""
    first, _, tail = word.lower.rpartition("-")
    if word.is_ & is_.GROUP and not is_origin(word.lower):
        return bool(word.is_ & is_.PERSON_NOUN)
    return (
        bool(word.is_ & is_.PERSON_NOUN) or bool(first and tail in PARTY_PEOPLE) or word.lower in EPITHETS
    ) or is_origin(word.lower)


def is_participle(lower: str) -> bool:
    """Whether a noun is made of a participle and so names whoever it was done to: „die Gewählte“.

    >>> is_participle("angesprochene"), is_participle("geschichte"), is_participle("kritisierte")
    (True, False, True)
    """
    return lower not in NOT_PARTICIPLES_OF_PEOPLE and PARTICIPLE.fullmatch(lower) is not None


def is_epithet(lower: str) -> bool:
    """„die 54-Jährige“, „der Norweger“, „der Jurist“, „die Gewählte“: words for somebody already named."""
    if lower in EPITHETS or "jährige" in lower or "-" in lower or not lower:
        return True
    if is_adjectival(lower):
        return not lower.rstrip("nr").endswith(OFFICES_LIKE_ADJECTIVES)
    if is_origin(lower) or is_participle(lower):
        return True
    return lower.endswith(PEOPLE_OF_PLACES) and not is_office(lower)


def is_office(lower: str) -> bool:
    """Whether a noun for a person names an office or a trade, not an origin."""
    bare = lower.removesuffix("in")
    return bare in PERSON_NOUNS or bare.endswith(PERSON_ENDINGS) or base(lower).endswith(PERSON_ENDINGS)
