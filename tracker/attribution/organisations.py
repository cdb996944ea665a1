"""Which fuller form a noun stands for in the article: „das Amt“, „das BAG“, „die Kapo“, „die Behörde“, „das Papier“."""

from __future__ import annotations

from collections.abc import Callable

from tracker.attribution.cast import Cast, Entity
from tracker.attribution.naming import kind_of, name_of
from tracker.attribution.pronouns import last_place, names_several
from tracker.languages.de.reference import (
    DOCUMENT_ENDINGS,
    GENERIC,
    GENERIC_DOCUMENTS,
    GENERIC_FIRMS,
    GENERIC_MEDIA,
    GENERIC_PARTIES,
    PARTY_NAMES,
    SHORT_FORMS,
    SHORTENED,
)
from tracker.model import SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase

SHORTEST_ENDING = 2
"""Letters up to which a noun for a kind is a word of its own: „AG“, „FC“."""
SHORTEST_ABBREVIATION = 3
"""Letters from which the first letters of a name tell what an abbreviation stands for."""


class FullerNouns:
    """Finds the longest form of a noun among the sources of an article."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.reading = cast.reading
        self._names: dict[int, tuple[Phrase, str]] = {}
        """What has been asked for, by the phrase's ``id``; the phrase is kept, so that no other gets its id."""

    def fuller(self, phrase: Phrase, lower: str) -> Entity | None:
        """The article's longest form of the same noun: „das Amt“ → Bundesamt für Verkehr."""
        own = self._name(phrase)
        best, longest = phrase, len(own)
        for other in self._of_the_same_noun(lower):
            if other.head == phrase.head or self._contradict(phrase, other):
                continue
            name = self._name(other)
            fuller = other.end > other.core or self.reading.words[other.head].lower != lower or name[:1].islower()
            if len(name) > longest and fuller:
                best, longest = other, len(name)
        if best is phrase:
            return self._named_after(phrase, lower) or self._generic(phrase, lower)
        return self.as_it_stands(best)

    def abbreviated(self, phrase: Phrase) -> Entity | None:
        """„das BAG“ → Bundesamt für Gesundheit: in brackets behind it, else by the first letters of its words."""
        lower = self.reading.words[phrase.head].lower
        if phrase.core - phrase.noun != 1 or phrase.end != phrase.core or len(lower) < SHORTEST_ABBREVIATION:
            return None
        known = self.cast.abbreviated.get(lower)
        if known is None:
            before = (noun for _, noun in self.cast.nouns_before(phrase.start))
            known = next((noun for noun in before if self._is_short_for(lower, noun)), None)
        return self.as_it_stands(known) if known is not None and known.head != phrase.head else None

    def _is_short_for(self, short: str, noun: Phrase) -> bool:
        """Whether an abbreviation takes the first letter of each noun of a name, and others in their order.

        „BAG“ for Bundesamt für Gesundheit, „SVP“ for Schweizerische Volkspartei.
        """
        words = self.reading.words
        first = words[noun.noun]
        if first.lower[:1] != short[:1] or not first.is_ & is_.ORGANISATION or noun.end == noun.noun + 1:
            return False
        own = [word for word in words[noun.noun : noun.end] if not word.is_ & is_.PUNCTUATION]
        initials = "".join(word.lower[:1] for word in own if word.is_ & is_.CAPITAL)
        return _within(initials, short) and _within(short, "".join(word.lower for word in own))

    def _generic(self, phrase: Phrase, lower: str) -> Entity | None:
        """„die Behörde“, „das Unternehmen“: the organisation named last that is of the kind."""
        if phrase.end > phrase.core:
            return None
        if lower in GENERIC_DOCUMENTS:
            return self._last_document(phrase)
        endings = GENERIC.get(lower, ())
        if endings and (found := self._last(phrase, lambda word: _is_of(word, endings))):
            return found
        if lower in GENERIC_PARTIES:
            return self._last(phrase, PARTY_NAMES.__contains__)
        if lower in GENERIC_MEDIA:
            return self._last_name(phrase, in_marks=True)
        return self._last_name(phrase, in_marks=False) if lower in GENERIC_FIRMS else None

    def _last(self, phrase: Phrase, is_meant: Callable[[str], bool]) -> Entity | None:
        """The organisation named last before a phrase, one of whose words is of the kind."""
        words = self.reading.words
        noun = next(
            (noun for _, noun in self.cast.nouns_before(phrase.start) if is_meant(words[noun.noun].lower)), None
        )
        named = [
            (place[1], entity)
            for entity in self.cast.entities
            if not entity.certain and any(map(is_meant, (entity.words[0], entity.words[-1])))
            if (place := last_place(entity, phrase.start)) is not None
        ]
        if noun is not None:
            named.append((noun.head, self.as_it_stands(noun)))
        return max(named, key=lambda each: each[0])[1] if named else None

    def _last_name(self, phrase: Phrase, in_marks: bool) -> Entity | None:
        """„das Blatt“, „die Firma“: the paper, or the company, named last before it, rather if more than once."""
        named = [
            ((len(entity.places) > 1, place[1]), entity)
            for entity in self.cast.entities
            if not entity.certain
            and entity.name[:1].isupper()
            and (self._is_paper(entity) if in_marks else self._is_company(entity))
            if (place := last_place(entity, phrase.start)) is not None
        ]
        return max(named, key=lambda each: each[0])[1] if named else None

    def _is_paper(self, entity: Entity) -> bool:
        """Whether a name in marks can be a paper's: not one that somebody is called, „als «Sanierer»“."""
        if not entity.in_marks:
            return False
        before = entity.places[0][1] - len(entity.words) - 1 if entity.places else -1
        return before < 0 or self.reading.words[before].lower not in ("als", "ein", "eine", "einen")

    def _is_company(self, entity: Entity) -> bool:
        """Whether an unknown name can be a company's: no place, no office, no paper."""
        flags = is_.look_up(entity.name.partition(" ")[0]).is_
        other = is_.PLACE | is_.SOURCE_NOUN | is_.TIME | is_.GIVEN_NAME | is_.NUMBER | is_.PLURAL
        single = " " not in entity.name and not flags & is_.LIKELY_NAME
        return not (entity.in_marks or flags & other or single)

    def _last_document(self, phrase: Phrase) -> Entity | None:
        """„das Papier“: the report named last."""
        for _, noun in self.cast.nouns_before(phrase.start):
            word = self.reading.words[noun.core - 1]
            generic = word.lower in GENERIC_DOCUMENTS or names_several(self.reading, noun)
            if (word.is_ & is_.DOCUMENT or word.lower.endswith(DOCUMENT_ENDINGS)) and not generic:
                return self.as_it_stands(noun)
        return None

    def _contradict(self, phrase: Phrase, other: Phrase) -> bool:
        """Two complements that differ: „die Präsidentin des Vereins“ is not „die Präsidentin der Bank“."""
        return phrase.end > phrase.core + 1 and other.end > other.core + 1 and (
            self.reading.text_of(phrase.core, phrase.end) != self.reading.text_of(other.core, other.end)
        )  # fmt: skip

    def _of_the_same_noun(self, lower: str) -> list[Phrase]:
        """The article's phrases with that head noun, or a compound that it can stand for, in order."""
        heads = self.cast.nouns_by_head
        found = [*heads.get(lower, ()), *heads.get(lower + "s", ()), *heads.get(SHORT_FORMS.get(lower, "\n"), ())]
        if lower in SHORTENED:
            found += [
                each for other, phrases in heads.items() if other.endswith(lower) for each in phrases if other != lower
            ]
        return sorted(found, key=lambda each: each.head)

    def _named_after(self, phrase: Phrase, lower: str) -> Entity | None:
        """„die Gewerkschaft“ → Gewerkschaft Arbia, „das Amt“ → Strassenverkehrsamt Obwalden."""
        full = SHORT_FORMS.get(lower, lower)
        found = [
            entity
            for entity in self.cast.entities
            if entity.kind is not SpeakerKind.PERSON and len(entity.words) > 1 and _ends_as(entity.words[0], full)
        ]
        before = [entity for entity in found if last_place(entity, phrase.start) is not None]
        return max(before, key=lambda each: each.places[-1], default=next(iter(found), None))

    def as_it_stands(self, phrase: Phrase) -> Entity:
        words = tuple(self.reading.words[at].lower for at in range(phrase.noun, phrase.core))
        return Entity(self._name(phrase), kind_of(self.reading, phrase), words or ("",))

    def _name(self, phrase: Phrase) -> str:
        known = self._names.get(id(phrase))
        if known is None:
            known = self._names[id(phrase)] = phrase, name_of(self.reading, phrase)
        return known[1]


def _is_of(word: str, endings: tuple[str, ...]) -> bool:
    """Whether a noun is of a kind: „AG“ is a word, not the end of „Tag“."""
    return any(word == ending or (len(ending) > SHORTEST_ENDING and word.endswith(ending)) for ending in endings)


def _ends_as(word: str, noun: str) -> bool:
    """Whether the first word of a name is the noun, or a compound for which the noun is short."""
    return word == noun or (noun in SHORTENED and word.endswith(noun))


def _within(letters: str, text: str) -> bool:
    """Whether letters stand in a text in their order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)
