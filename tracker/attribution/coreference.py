"""Who a mention stands for within the article: surname, office, epithet, pronoun, abbreviation → the fullest form."""

from __future__ import annotations

from bisect import insort

from tracker.attribution.candidates import Views
from tracker.attribution.cast import Cast, Entity, article_of
from tracker.attribution.naming import is_adjectival, kind_of, name_of
from tracker.languages.de.nouns import PERSON_ENDINGS
from tracker.languages.de.occupations import INHABITANTS, IRREGULAR_INHABITANTS, PERSON_NOUNS
from tracker.languages.de.reference import (
    COMPANY_ENDINGS,
    DEFINITE,
    EPITHETS,
    GENERIC,
    INDEFINITE,
    OFFICES_LIKE_ADJECTIVES,
    ONE_OF_ITS_KIND,
    PEOPLE_OF_PLACES,
    POINTING,
    SAYINGS,
    SHORTENED,
)
from tracker.languages.de.words import POSSESSIVES
from tracker.model import SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase

FARTHEST_PRONOUN = 6
"""Sentences that a pronoun may reach back to a person."""
FARTHEST_NOUN = 2
"""Sentences that a pronoun may reach back to a noun: „die Gewerkschaft … sie“."""
FARTHEST_OFFICE = 2
"""Sentences that an office new to the article may reach back: „Stadträtin Ammann … so die Sicherheitsvorsteherin“."""
PERSON_BONUS = 0.7
"""A person is likelier than a noun that stands so many sentences nearer."""
GENDER_KNOWN = 0.4
SUBJECT_BONUS = 0.8
SPOKE_LAST = 1.2
"""What else makes it likely that a pronoun goes back to somebody, in sentences."""
LONGEST_SUFFIX = 4
"""Letters up to which the end of an office says nothing: „rat“, „chef“."""


class Resolver:
    """Resolves the mentions of one article, or of a long one's sentences from ``first`` up to ``end``."""

    def __init__(self, views: Views, title: str = "", first: int = 0) -> None:
        self.views = views
        self.reading = views.reading
        self.cast = Cast(views, title, first)
        self.end = self.cast.end
        self._place_nouns()

    def _place_nouns(self) -> None:
        """Notes where offices and epithets stand for people, so that a later pronoun can go back to them."""
        words = self.reading.words
        for place, phrase in self.cast.nouns:
            if words[phrase.head].is_ & is_.PERSON_NOUN and phrase.determiner >= 0:
                entity = self._noun(phrase, None)
                if entity is not None and entity.certain:
                    insort(entity.places, (self.reading.sentence_of[place], place, phrase.preposition < 0))

    def resolve(self, phrase: Phrase, previous: Entity | None = None) -> Entity:
        """Whom the phrase stands for; itself, as a name, when the article has nothing fuller.

        ``previous`` is who spoke last, and the likelier for it.
        """
        reading = self.reading
        if phrase.members:
            return self._as_it_stands(phrase)
        if phrase.head in self.cast.by_head:
            return self.cast.by_head[phrase.head]
        head = reading.words[phrase.head]
        if phrase.form == "alone" and phrase.end == phrase.core and head.lower in POINTING:
            return self._pointed_at(phrase, POINTING[head.lower]) or self._as_it_stands(phrase)
        if phrase.form == "pronoun":
            return self._pronoun(phrase, head.lower, previous) or self._as_it_stands(phrase)
        if head.is_ & (is_.SPEECH_NOUN | is_.DOCUMENT) and (found := self._owner(phrase, previous)):
            return found
        if phrase.form == "name":
            return self._as_it_stands(phrase)
        return self._noun(phrase, previous) or self._as_it_stands(phrase)

    def _pointed_at(self, phrase: Phrase, gender: str) -> Entity | None:
        """„Dieser“, „Letztere“: the person of that gender named last."""
        here = self.reading.sentence_of[phrase.start]
        found = [
            (place, entity)
            for entity in self.cast.entities
            if entity.certain and entity.gender in ("", gender)
            for sentence, place, _ in entity.places
            if place < phrase.start and here - sentence <= FARTHEST_OFFICE
        ]
        return max(found, key=lambda each: each[0])[1] if found else None

    def _owner(self, phrase: Phrase, previous: Entity | None) -> Entity | None:
        """„seine Angaben“ → he; „die Aussage des Ministers“ → the minister."""
        words = self.reading.words
        if any(words[at].lower.startswith("eigen") for at in range(phrase.start, phrase.noun)):
            return self._last_named(phrase, "", "", previous)
        if phrase.determiner >= 0 and words[phrase.determiner].lower in POSSESSIVES:
            pronoun = "er" if words[phrase.determiner].lower.startswith("sein") else "sie"
            return self._pronoun(phrase, pronoun, previous)
        view = self.views.sentence(self.reading.sentence_of[phrase.head])
        for inner in view.phrases:
            if phrase.core <= inner.start and inner.end <= phrase.end:
                owner = self.resolve(inner, previous)
                personal = owner.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED)
                head = words[phrase.head]
                return owner if personal or head.lower in SAYINGS or not head.is_ & is_.DOCUMENT else None
        return None

    def _pronoun(self, phrase: Phrase, lower: str, previous: Entity | None) -> Entity | None:
        wanted = {"er": "m", "ihm": "m", "ihn": "m", "sie": "f", "ihr": "f", "es": "n"}.get(lower)
        if wanted is None:
            return None
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, int, Entity]] = []
        for entity in self.cast.entities:
            if entity.certain:
                fits, reach = wanted != "n" and entity.gender in ("", wanted), FARTHEST_PRONOUN
                bonus = PERSON_BONUS + GENDER_KNOWN * bool(entity.gender)
            else:
                fits, reach, bonus = entity.article == wanted, FARTHEST_NOUN, 0.0
            place = _last_place(entity, phrase.start) if fits else None
            if place is not None and here - place[0] <= reach:
                likely = bonus - (here - place[0]) + SUBJECT_BONUS * place[2] + SPOKE_LAST * (entity is previous)
                found.append((likely, place[1], entity))
        found += self._nouns_for(phrase, wanted, previous)
        return max(found, key=lambda each: each[:2])[2] if found else None

    def _nouns_for(self, phrase: Phrase, wanted: str, previous: Entity | None) -> list[tuple[float, int, Entity]]:
        """The nouns shortly before a pronoun that it may stand for: how likely, at which token, and whom they name."""
        here = self.reading.sentence_of[phrase.start]
        found = []
        for at, noun in self.cast.nouns:
            away = here - self.reading.sentence_of[at]
            if at >= phrase.start or not 0 <= away <= FARTHEST_NOUN or not self._may_speak(noun):
                continue
            if article_of(self.reading, noun) == wanted:
                entity = self._noun(noun, None) or self._as_it_stands(noun)
                same = previous is not None and previous.name == entity.name
                likely = -1.0 * away + SUBJECT_BONUS * (noun.preposition < 0) + SPOKE_LAST * same
                found.append((likely, at, entity))
        return found

    def _may_speak(self, noun: Phrase) -> bool:
        """Whether a noun phrase names somebody who can speak: „die Gewerkschaft“, „das Mädchen“, not „die Strasse“."""
        flags = self.reading.words[noun.head].is_
        return noun.determiner >= 0 and bool(flags & (is_.PERSON_NOUN | is_.ORGANISATION | is_.MEDIUM | is_.GROUP))

    def main_person(self) -> Entity | None:
        """The person that the article is about: of the headline, else named most often; the guest of an interview."""
        people = [each for each in self.cast.entities if each.certain]
        return max(people, key=lambda each: (each.in_headline(), len(each.places)), default=None)

    def _noun(self, phrase: Phrase, previous: Entity | None) -> Entity | None:
        """An office, epithet or organisation: the person or the fuller noun that it stands for."""
        words = self.reading.words
        determiner = words[phrase.determiner].lower if phrase.determiner >= 0 else ""
        if determiner in INDEFINITE:
            return None
        if phrase.determiner < 0 and phrase.core - phrase.start == 1:  # a surname that is a noun as well: „Koch“
            person = next((each for each in self.cast.by_last.get(words[phrase.head].lower, []) if each.certain), None)
            if person is not None:
                return person
        head = words[phrase.head]
        definite = determiner in DEFINITE or phrase.preposition >= 0
        if definite and self._is_person_noun(phrase):
            return self._office(phrase, head.lower, previous)
        return self._fuller_noun(phrase, head.lower) if definite or phrase.determiner < 0 else None

    def _is_person_noun(self, phrase: Phrase) -> bool:
        """An office, a trade, an origin; also words that no list knows, but that end like „die Zürcherin“."""
        head = self.reading.words[phrase.head]
        if head.is_ & (is_.PERSON_NOUN | is_.GROUP):
            return bool(head.is_ & is_.PERSON_NOUN)
        if head.is_ & (is_.ORGANISATION | is_.MEDIUM | is_.DOCUMENT | is_.SPEECH_NOUN | is_.TIME | is_.NAMED_THING):
            return False
        return head.lower.endswith(("erin", "anerin", "esin")) or (
            head.lower.endswith("er")
            and phrase.determiner >= 0
            and self.reading.words[phrase.determiner].lower in ("der", "dem", "den")
        )

    def _office(self, phrase: Phrase, lower: str, previous: Entity | None) -> Entity | None:
        """The person whose office it is; else a fuller noun; else, for a word of that kind, whoever was named last."""
        gender = self._noun_gender(phrase, lower)
        complement = {
            self.reading.words[at].lower
            for at in range(phrase.core, phrase.end)
            if self.reading.words[at].is_ & is_.CAPITAL
        }
        found: list[tuple[float, Entity]] = []
        for entity in self.cast.entities:
            if not (entity.certain or entity.roles) or (gender and entity.gender and gender != entity.gender):
                continue
            before = [sentence for sentence, place, _ in entity.places if place < phrase.start]
            if not before:
                continue
            away = self.reading.sentence_of[phrase.start] - before[-1]
            fit = self._fit(lower, entity)
            if complement and not (complement <= entity.context or (fit and away <= 1)):
                continue
            if fit:
                found.append((fit - 0.1 * away + (0.5 if entity is previous else 0), entity))
        if found:
            return max(found, key=lambda each: each[0])[1]
        fuller = self._fuller_noun(phrase, lower)
        if fuller is not None or complement or self._introduced(phrase, lower):
            return fuller
        return self._last_named(phrase, lower, gender, previous)

    def _introduced(self, phrase: Phrase, lower: str) -> bool:
        """Whether the noun was brought in by itself before: „ein Gärtner … der Gärtner“."""
        words = self.reading.words
        return any(
            noun.head < phrase.start and noun.determiner >= 0 and words[noun.determiner].lower in INDEFINITE
            for noun in self.cast.nouns_by_head.get(lower, ())
        )

    def _last_named(self, phrase: Phrase, lower: str, gender: str, previous: Entity | None) -> Entity | None:
        """The person named last that the noun can stand for: far back for epithets, one sentence for offices."""
        reach = FARTHEST_PRONOUN if self._is_epithet(lower) else FARTHEST_OFFICE
        if lower.removesuffix("in") in ONE_OF_ITS_KIND:
            return None
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, int, Entity]] = []
        for entity in self.cast.entities:
            if not entity.certain or (gender and entity.gender and entity.gender != gender):
                continue
            if "jährige" in lower and any("jährige" in role for role in entity.roles):
                continue  # another age
            place = _last_place(entity, phrase.start)
            if place is not None and here - place[0] <= reach:
                known = GENDER_KNOWN * bool(entity.gender)
                likely = -1.0 * (here - place[0]) + 0.6 * place[2] + known + 0.5 * (entity is previous)
                found.append((likely, place[1], entity))
        return max(found, key=lambda each: each[:2])[2] if found else None

    def _fit(self, lower: str, entity: Entity) -> float:
        """How well an office fits what the article says of a person: 3 the same, 2 a part of it, 0 not."""
        if "jährige" in lower:
            return 3.0 if lower.rstrip("nr") in entity.roles else 0.0
        tail = lower.rpartition("-")[2]
        for role in entity.roles:
            role_tail = role.rpartition("-")[2]
            if role == lower:
                return 3.0
            if role.endswith(tail) or (len(role_tail) > LONGEST_SUFFIX and lower.endswith(role_tail)):
                return 2.0
        return 0.0

    def _noun_gender(self, phrase: Phrase, lower: str) -> str:
        words = self.reading.words
        if words[phrase.head].is_ & is_.FEMALE_NOUN or lower.endswith(("erin", "esin", "kerin")):
            return "f"
        determiner = words[phrase.determiner].lower if phrase.determiner >= 0 else ""
        if determiner in ("die", "diese"):
            return "f"
        return "m" if determiner in ("der", "dem", "den", "des", "dieser") else ""

    def _is_epithet(self, lower: str) -> bool:
        """„die 54-Jährige“, „der Norweger“, „der Jurist“: words for somebody already named."""
        if lower in EPITHETS or "jährige" in lower or "-" in lower or not lower:
            return True
        if is_adjectival(lower):
            return not lower.rstrip("nr").endswith(OFFICES_LIKE_ADJECTIVES)
        if lower in INHABITANTS or lower.removesuffix("in") in INHABITANTS or lower in IRREGULAR_INHABITANTS.values():
            return True
        return lower.endswith(PEOPLE_OF_PLACES) and not is_office(lower)

    def _fuller_noun(self, phrase: Phrase, lower: str) -> Entity | None:
        """The article's longest form of the same noun: „das Amt“ → Bundesamt für Verkehr."""
        own = name_of(self.reading, phrase)
        best, longest = phrase, len(own)
        for other in self._of_the_same_noun(lower):
            if other.head == phrase.head or self._contradict(phrase, other):
                continue
            name = name_of(self.reading, other)
            if len(name) > longest and (other.end > other.core or self.reading.words[other.head].lower != lower):
                best, longest = other, len(name)
        if best is phrase:
            return self._named_after(lower) or self._generic(phrase, lower)
        return self._as_it_stands(best)

    def _generic(self, phrase: Phrase, lower: str) -> Entity | None:
        """„die Behörde“, „das Unternehmen“: the organisation named last that is of the kind."""
        endings = GENERIC.get(lower)
        if endings is None or phrase.end > phrase.core:
            return None
        words = self.reading.words
        named = [
            (place, self._as_it_stands(noun))
            for place, noun in self.cast.nouns
            if place < phrase.start and words[noun.noun].lower.endswith(endings)
        ]
        for entity in self.cast.entities:
            if entity.kind is not SpeakerKind.PERSON and (
                set(entity.words) & COMPANY_ENDINGS or entity.words[0].endswith(endings)
            ):
                named += [(place, entity) for _, place, _ in entity.places if place < phrase.start]
        return max(named, key=lambda each: each[0])[1] if named else None

    def _contradict(self, phrase: Phrase, other: Phrase) -> bool:
        """Two complements that differ: „die Präsidentin des Vereins“ is not „die Präsidentin der Bank“."""
        return phrase.end > phrase.core + 1 and other.end > other.core + 1 and (
            self.reading.text_of(phrase.core, phrase.end) != self.reading.text_of(other.core, other.end)
        )  # fmt: skip

    def _of_the_same_noun(self, lower: str) -> list[Phrase]:
        """The article's phrases with that head noun, or a compound that it can stand for, in order."""
        heads = self.cast.nouns_by_head
        found = [*heads.get(lower, ()), *heads.get(lower + "s", ())]
        if lower in SHORTENED:
            found += [
                each for other, phrases in heads.items() if other.endswith(lower) for each in phrases if other != lower
            ]
        return sorted(found, key=lambda each: each.head)

    def _named_after(self, lower: str) -> Entity | None:
        """„die Gewerkschaft“ → Gewerkschaft Arbia, where the article names it so."""
        for entity in self.cast.entities:
            if entity.kind is not SpeakerKind.PERSON and entity.name.lower().startswith(lower + " "):
                return entity
        return None

    def _as_it_stands(self, phrase: Phrase) -> Entity:
        words = tuple(self.reading.words[at].lower for at in range(phrase.noun, phrase.core))
        return Entity(name_of(self.reading, phrase), kind_of(self.reading, phrase), words or ("",))


def _last_place(entity: Entity, before: int) -> tuple[int, int, bool] | None:
    """Where the article mentions somebody last before that token: sentence, token, and whether as the subject."""
    return next((place for place in reversed(entity.places) if place[1] < before), None)


def is_office(lower: str) -> bool:
    """Whether a noun for a person names an office or a trade, not an origin."""
    bare = lower.removesuffix("in")
    return bare in PERSON_NOUNS or bare.endswith(PERSON_ENDINGS)
