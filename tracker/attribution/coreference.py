"""Who a mention stands for within the article: surname, office, epithet, pronoun, abbreviation → the fullest form."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator

from tracker.attribution.candidates import Views
from tracker.attribution.cast import Cast, Entity, article_of
from tracker.attribution.naming import is_person_name, kind_of, name_of, without_object
from tracker.attribution.epithets import contradicts, fit, is_epithet, is_participle, is_person_word
from tracker.attribution.pronouns import (
    GENDER_OF,
    grammatical_gender,
    is_plural,
    is_plural_of_people,
    is_polite,
    last_place,
    names_several,
)
from tracker.languages.de.reference import (
    BOTH,
    COMPANY_ENDINGS,
    DEFINITE,
    FORMER,
    GENERIC,
    GENERIC_DOCUMENTS,
    INDEFINITE,
    NOT_A_ROLE,
    ONE_OF_ITS_KIND,
    POINTING,
    SAYINGS,
    SHORT_FORMS,
    SHORTENED,
)
from tracker.languages.de.words import POSSESSIVES
from tracker.model import SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

FARTHEST_PRONOUN = 6
"""Sentences that a pronoun may reach back to a person."""
FARTHEST_NOUN = 2
"""Sentences that a pronoun may reach back to a noun: „die Gewerkschaft … sie“."""
FARTHEST_GROUP = 3
"""Sentences that „sie“ with a verb in the plural may reach back to a group."""
FARTHEST_OFFICE = 2
"""Sentences that an office new to the article may reach back: „Stadträtin Ammann … so die Sicherheitsvorsteherin“."""
PERSON_BONUS = 0.7
"""A person is likelier than a noun that stands so many sentences nearer."""
GENDER_KNOWN = 0.4
SUBJECT_BONUS = 0.8
SPOKE_LAST = 0.8
NO_OFFICE_YET = 0.5
DOCUMENT_MALUS = 0.5
"""What else makes it likely that a pronoun goes back to somebody, in sentences."""
SHORTEST_COMPLEMENT = 5
"""Letters that a complement shares with a compound: „der Präsident des Bauernverbands“, „der Bauernpräsident“."""


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
        words = self.reading.words
        if phrase.members:
            return self._together(phrase, previous)
        phrase = without_object(self.reading, phrase)
        head = words[phrase.head]
        if (owner := self._owner_by_name(phrase)) is not None:
            return owner
        if phrase.head in self.cast.by_head:
            return self.cast.by_head[phrase.head]
        lower = words[phrase.core - 1].lower
        if lower in BOTH and phrase.form in ("alone", "noun"):
            return self._both(phrase) or self._as_it_stands(phrase)
        if lower in POINTING and phrase.form in ("alone", "noun"):
            return self._pointed_at(phrase, lower) or self._as_it_stands(phrase)
        if phrase.form == "pronoun":
            return self._pronoun(phrase, head.lower, previous) or self._as_it_stands(phrase)
        if head.is_ & (is_.SPEECH_NOUN | is_.DOCUMENT) and (found := self._owner(phrase, previous)):
            return found
        if phrase.form == "name":
            return self._as_it_stands(phrase)
        return self._noun(phrase, previous) or self._as_it_stands(phrase)

    def _together(self, phrase: Phrase, previous: Entity | None) -> Entity:
        """„Keller und Huber“ by their full names; „Unternehmer und Präsident Rolf Keller“ is one man."""
        words = self.reading.words
        people = [each for each in phrase.members if is_person_name(self.reading, each)]
        offices = [
            each
            for each in phrase.members
            if each not in people and words[each.head].is_ & is_.PERSON_NOUN and not words[each.head].is_ & is_.PLURAL
        ]
        one = len(people) == 1 and people[0] is phrase.members[-1] and people[0].determiner < 0
        if one and len(offices) == len(phrase.members) - 1 and offices[0].determiner < 0:
            return self.resolve(people[0], previous)
        known = [self.cast.by_head.get(each.head) for each in phrase.members]
        name = " und ".join(
            entity.name if entity is not None else name_of(self.reading, each)
            for entity, each in zip(known, phrase.members, strict=True)
        )
        return Entity(_without_repeated_surname(known, name), SpeakerKind.GROUP, (name.lower(),))

    def _both(self, phrase: Phrase) -> Entity | None:
        """„Beide“: the two named together last, else the two people named last."""
        here = self.reading.sentence_of[phrase.start]
        for pair in reversed(self.cast.together):
            away = here - self.reading.sentence_of[pair.head]
            if pair.head < phrase.start and len(pair.members) == 2 and 0 <= away <= FARTHEST_PRONOUN:
                if all(self.cast.by_head.get(each.head, _NOBODY).certain for each in pair.members):
                    return self._together(pair, None)
        named = sorted(self._people_before(phrase, FARTHEST_OFFICE), key=lambda each: each[0])[-2:]
        if len(named) < 2:
            return None
        names = [entity.name for _, entity in sorted(named, key=lambda each: each[1].places[0])]
        return Entity(" und ".join(names), SpeakerKind.GROUP, (names[-1].lower(),))

    def _people_before(self, phrase: Phrase, reach: int) -> Iterator[tuple[int, Entity]]:
        """The people named up to ``reach`` sentences before a phrase, each with the token of the last mention."""
        here = self.reading.sentence_of[phrase.start]
        for entity in self.cast.entities:
            place = last_place(entity, phrase.start) if entity.certain else None
            if place is not None and here - place[0] <= reach:
                yield place[1], entity

    def _pointed_at(self, phrase: Phrase, lower: str) -> Entity | None:
        """„Dieser“, „Letztere“: whoever of that gender is named last; „jener“: the one named before."""
        gender = POINTING[lower]
        here = self.reading.sentence_of[phrase.start]
        found = [
            (at, entity)
            for at, entity in self._people_before(phrase, FARTHEST_OFFICE)
            if entity.gender in ("", gender)
        ]
        if lower in FORMER and len(found) > 1:
            return sorted(found, key=lambda each: each[0])[-2][1]
        able = is_.PERSON_NOUN | is_.ORGANISATION | is_.MEDIUM | is_.GROUP | is_.DOCUMENT
        for at, noun in self.cast.nouns_before(phrase.start):
            if here - self.reading.sentence_of[at] > 1:
                break
            flags = self.reading.words[noun.head].is_
            if flags & able and not names_several(self.reading, noun):
                if grammatical_gender(self.reading, noun) == gender:
                    found.append((at, self._noun(noun, None) or self._as_it_stands(noun)))
                    break
        return max(found, key=lambda each: each[0])[1] if found else None

    def _owner_by_name(self, phrase: Phrase) -> Entity | None:
        """„Amachers Kommentar“ is Robin Amacher's."""
        words = self.reading.words
        owner = words[phrase.noun]
        if phrase.core - phrase.noun != 2 or not words[phrase.core - 1].is_ & is_.SPEECH_NOUN:
            return None
        return next(iter(self.cast.by_last.get(owner.lower.removesuffix("s"), ())), None)

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
        """Whom a pronoun goes back to: near, in the same gender and number, rather a subject, rather who spoke last."""
        wanted = GENDER_OF.get(lower)
        if is_polite(self.reading, phrase):
            return self.main_person()
        if wanted is None:
            return None
        if lower == "sie" and phrase.form == "pronoun" and is_plural(self.reading, phrase):
            return self._several(phrase) or (self.main_person() if self._asks(phrase) else None)
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, int, Entity]] = []
        for entity in self.cast.entities:
            if entity.certain:
                fits, reach = wanted != "n" and entity.gender in ("", wanted), FARTHEST_PRONOUN
                bonus = PERSON_BONUS + GENDER_KNOWN * bool(entity.gender)
            else:
                fits, reach, bonus = entity.article == wanted, FARTHEST_NOUN, 0.0
            place = last_place(entity, phrase.start) if fits else None
            if place is not None and here - place[0] <= reach:
                likely = bonus - (here - place[0]) + SUBJECT_BONUS * place[2] + SPOKE_LAST * (entity is previous)
                found.append((likely, place[1], entity))
        found += self._nouns_for(phrase, wanted, previous)
        if found:
            return max(found, key=lambda each: each[:2])[2]
        return self._only_one(phrase, wanted) or self.cast.of_headline(wanted)

    def _only_one(self, phrase: Phrase, gender: str) -> Entity | None:
        """The one person of a gender that the article has named so far, however long ago."""
        found = [
            entity
            for entity in self.cast.entities
            if entity.certain and entity.gender == gender and last_place(entity, phrase.start) is not None
        ]
        return found[0] if gender and len(found) == 1 else None

    def _asks(self, phrase: Phrase) -> bool:
        """Whether „Sie“ stands in a paragraph that ends in a question, as in an interview."""
        tokens, at = self.reading.document.tokens, phrase.start
        paragraph = self.reading.paragraph_of[at]
        while at + 1 < len(tokens) and self.reading.paragraph_of[at + 1] == paragraph:
            at += 1
        return tokens[at].text == "?" and tokens[phrase.start].text == "Sie"

    def _several(self, phrase: Phrase) -> Entity | None:
        """„sagten sie“: the people named together, or the group, shortly before."""
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, int, Phrase]] = []
        for group in (*(noun for _, noun in self.cast.nouns), *self.cast.together):
            away = here - self.reading.sentence_of[group.head]
            if group.head >= phrase.start or not 0 <= away <= FARTHEST_GROUP:
                continue
            if self._are_several(group):
                found.append((-1.0 * away + SUBJECT_BONUS * (group.preposition < 0), group.head, group))
        if not found:
            return None
        best = max(found, key=lambda each: (each[0], each[1], len(each[2].members)))[2]
        return self._together(best, None) if best.members else self._as_it_stands(best)

    def _are_several(self, phrase: Phrase) -> bool:
        """Whether a phrase names several who can speak."""
        words = self.reading.words
        able = is_.PERSON_NOUN | is_.ORGANISATION | is_.GROUP
        if phrase.members:
            known = (self.cast.by_head.get(each.head, _NOBODY).certain for each in phrase.members)
            return all(
                one or words[each.head].is_ & able for one, each in zip(known, phrase.members, strict=True)
            )
        head = words[phrase.core - 1]
        return names_several(self.reading, phrase) and bool(
            head.is_ & able or head.lower.endswith(('ern', 'innen')) or words[phrase.head].is_ & able
        )

    def _nouns_for(self, phrase: Phrase, wanted: str, previous: Entity | None) -> list[tuple[float, int, Entity]]:
        """The nouns shortly before a pronoun that it may stand for: how likely, at which token, and whom they name."""
        here = self.reading.sentence_of[phrase.start]
        found = []
        for at, noun in self.cast.nouns_before(phrase.start):
            away = here - self.reading.sentence_of[at]
            if away > FARTHEST_NOUN:
                break
            if not self._may_speak(noun) or names_several(self.reading, noun):
                continue
            if article_of(self.reading, noun) == wanted:
                entity = self._noun(noun, None) or self._as_it_stands(noun)
                same = previous is not None and previous.name == entity.name
                likely = -1.0 * away + SUBJECT_BONUS * (noun.preposition < 0) + SPOKE_LAST * same
                likely += PERSON_BONUS * bool(self.reading.words[noun.core - 1].is_ & is_.PERSON_NOUN)
                likely -= DOCUMENT_MALUS * (entity.kind is SpeakerKind.DOCUMENT)
                found.append((likely, at, entity))
        return found

    def _may_speak(self, noun: Phrase) -> bool:
        """Whether a noun phrase names somebody who can speak: „die Gewerkschaft“, „das Mädchen“, not „die Strasse“."""
        flags = self.reading.words[noun.head].is_ | self.reading.words[noun.noun].is_
        able = is_.PERSON_NOUN | is_.ORGANISATION | is_.MEDIUM | is_.GROUP | is_.DOCUMENT
        return noun.determiner >= 0 and bool(flags & able)

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
        if phrase.determiner < 0 and phrase.core - phrase.noun == 1:  # a surname that is a noun as well: „Koch“
            person = next((each for each in self.cast.by_last.get(words[phrase.head].lower, []) if each.certain), None)
            if person is not None:
                return person
        if phrase.determiner < 0 and (named := self._named_within(phrase)) is not None:
            return named
        head = words[phrase.core - 1]
        definite = determiner in DEFINITE or phrase.preposition >= 0 or self._definite_before(phrase)
        if definite and self._is_person_noun(phrase):
            return self._office(phrase, head.lower, previous)
        return self._fuller_noun(phrase, head.lower) if definite or phrase.determiner < 0 else None

    def _named_within(self, phrase: Phrase) -> Entity | None:
        """„Oberst im Generalstab Philipp Escher“: the name at the end of an office with „im“, „am“."""
        words = self.reading.words
        if phrase.end == phrase.core or not words[phrase.core - 1].is_ & is_.PERSON_NOUN:
            return None
        if words[phrase.core].lower not in ("im", "am", "beim", "in"):
            return None
        entity = self.cast.by_head.get(phrase.end - 1)
        return entity if entity is not None and entity.certain else None

    def _definite_before(self, phrase: Phrase) -> bool:
        """„die frisch Gewählte“: the article stands before an adverb."""
        words = self.reading.words
        at = phrase.start - 2
        return (
            phrase.determiner < 0
            and at >= 0
            and is_participle(words[phrase.core - 1].lower)
            and words[at].lower in ("der", "die")
            and not words[at + 1].is_ & (is_.PUNCTUATION | is_.CAPITAL)
        )

    def _is_person_noun(self, phrase: Phrase) -> bool:
        """An office, a trade, an origin; also words that no list knows, but that end like „die Zürcherin“."""
        head = self.reading.words[phrase.core - 1]
        if is_plural_of_people(self.reading, phrase):
            return False
        if head.is_ & (is_.PERSON_NOUN | is_.GROUP):
            return is_person_word(head) and not (head.is_ & is_.GROUP and not head.is_ & is_.PERSON_NOUN)
        if head.is_ & (is_.ORGANISATION | is_.MEDIUM | is_.DOCUMENT | is_.SPEECH_NOUN | is_.TIME | is_.NAMED_THING):
            return False
        if is_person_word(head) or head.lower.endswith(("erin", "anerin", "esin")):
            return True
        determiner = self.reading.words[phrase.determiner].lower if phrase.determiner >= 0 else ""
        if is_participle(head.lower) and not head.lower.endswith("n"):
            return determiner in ("der", "die") or self._definite_before(phrase)
        return head.lower.endswith(("er", "ier")) and determiner in ("der", "dem", "den")

    def _office(self, phrase: Phrase, lower: str, previous: Entity | None) -> Entity | None:
        """The person whose office it is; else a fuller noun; else, for a word of that kind, whoever was named last."""
        gender = self._noun_gender(phrase, lower)
        complement = self._complement(phrase)
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, Entity]] = []
        later: list[tuple[float, Entity]] = []
        for entity in self.cast.entities:
            if not (entity.certain or entity.roles) or contradicts(lower, gender, entity):
                continue
            suits = fit(lower, entity)
            place = last_place(entity, phrase.start)
            if place is None:
                if suits and not complement and entity.places:
                    later.append((suits - 0.1 * entity.places[0][0], entity))
                continue
            away = here - place[0]
            if complement and not self._same_complement(phrase, complement, entity, suits, away):
                continue
            if suits or complement:
                found.append((suits - 0.1 * away + (0.5 if entity is previous else 0), entity))
        if found:
            return max(found, key=lambda each: each[0])[1]
        fuller = self._fuller_noun(phrase, lower)
        if fuller is not None or self._introduced(phrase, lower):
            return fuller
        if complement:
            return self._new_office_of_last(phrase, gender)
        if later:
            return max(later, key=lambda each: each[0])[1]
        return self._last_named(phrase, lower, gender, previous)

    def _complement(self, phrase: Phrase) -> set[str]:
        """The nouns behind an office: „Präsident des Bauernverbands“; not a person, who is spoken to in the dative."""
        words = self.reading.words
        found = [words[at] for at in range(phrase.core, phrase.end) if words[at].is_ & is_.CAPITAL]
        if found and found[0].is_ & is_.FEMALE_NOUN and words[phrase.core].lower == "der":
            return set()
        return {word.lower for word in found}

    def _same_complement(
        self, phrase: Phrase, complement: set[str], entity: Entity, suits: float, away: int
    ) -> bool:
        """Whether a person's office is of the same place or organisation: „Bauernpräsident“, „… des Bauernverbands“."""
        if complement <= entity.context:
            return bool(suits) or entity.certain
        if not suits:
            return False
        if away <= 1 or self.reading.words[phrase.core].lower == "aus":
            return True
        first = next(self.reading.words[at].lower for at in range(phrase.core, phrase.end)
                     if self.reading.words[at].is_ & is_.CAPITAL)
        return any(_shared(first, role) >= SHORTEST_COMPLEMENT for role in entity.roles)

    def _new_office_of_last(self, phrase: Phrase, gender: str) -> Entity | None:
        """„Nadine Favre wehrte sich. …, so die Direktorin der Talbahn“: whoever has no office yet and was just named.

        Only the subject of one of the two sentences before, of the known gender, when no other such person is near: a
        newspaper gives the office of a person once by „die“, and a new source by „eine“ or with the name.
        """
        here = self.reading.sentence_of[phrase.start]
        near = []
        for entity in self.cast.entities:
            place = last_place(entity, phrase.start) if entity.certain else None
            if place is None or here - place[0] > FARTHEST_OFFICE or entity.gender not in ("", gender):
                continue
            near.append((entity, place))
        if len(near) != 1 or not gender:
            return None
        entity, place = near[0]
        return entity if place[2] and not entity.roles - NOT_A_ROLE and entity.gender == gender else None

    def _introduced(self, phrase: Phrase, lower: str) -> bool:
        """Whether the noun was brought in by itself before: „ein Gärtner … der Gärtner“."""
        words = self.reading.words
        return any(
            noun.head < phrase.start and noun.determiner >= 0 and words[noun.determiner].lower in INDEFINITE
            for noun in self.cast.nouns_by_head.get(lower, ())
        )

    def _last_named(self, phrase: Phrase, lower: str, gender: str, previous: Entity | None) -> Entity | None:
        """The person named last that the noun can stand for: far back for epithets, one sentence for offices."""
        reach = FARTHEST_PRONOUN if is_epithet(lower) else FARTHEST_OFFICE
        if lower.removesuffix("in") in ONE_OF_ITS_KIND:
            return None
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, int, Entity]] = []
        for entity in self.cast.entities:
            if not entity.certain or contradicts(lower, gender, entity):
                continue
            place = last_place(entity, phrase.start)
            if place is not None and here - place[0] <= reach:
                known = GENDER_KNOWN * bool(entity.gender) + NO_OFFICE_YET * (not entity.roles - NOT_A_ROLE)
                likely = -1.0 * (here - place[0]) + 0.6 * place[2] + known + 0.5 * (entity is previous)
                found.append((likely, place[1], entity))
        if found:
            return max(found, key=lambda each: each[:2])[2]
        only = self._only_one(phrase, gender)
        return only if only is not None and not contradicts(lower, gender, only) else None

    def _noun_gender(self, phrase: Phrase, lower: str) -> str:
        words = self.reading.words
        if words[phrase.head].is_ & is_.FEMALE_NOUN or lower.endswith(("erin", "esin", "kerin")):
            return "f"
        at = phrase.determiner if phrase.determiner >= 0 else phrase.start - 2
        determiner = words[at].lower if phrase.determiner >= 0 or self._definite_before(phrase) else ""
        if determiner in ("die", "diese"):
            return "f"
        return "m" if determiner in ("der", "dem", "den", "des", "dieser") else ""

    def _fuller_noun(self, phrase: Phrase, lower: str) -> Entity | None:
        """The article's longest form of the same noun: „das Amt“ → Bundesamt für Verkehr."""
        own = name_of(self.reading, phrase)
        best, longest = phrase, len(own)
        for other in self._of_the_same_noun(lower):
            if other.head == phrase.head or self._contradict(phrase, other):
                continue
            name = name_of(self.reading, other)
            fuller = other.end > other.core or self.reading.words[other.head].lower != lower or name[:1].islower()
            if len(name) > longest and fuller:
                best, longest = other, len(name)
        if best is phrase:
            return self._named_after(phrase, lower) or self._generic(phrase, lower) or self._abbreviated(phrase, lower)
        return self._as_it_stands(best)

    def _abbreviated(self, phrase: Phrase, lower: str) -> Entity | None:
        """„das BAG“ → Bundesamt für Gesundheit: in brackets behind it, else by the first letters of its words."""
        if not self.reading.words[phrase.core - 1].is_ & is_.UPPER:
            return None
        known = self.cast.abbreviated.get(lower)
        if known is None:
            for _, noun in self.cast.nouns_before(phrase.start):
                if noun.head != phrase.head and _initials(self.reading, noun) == lower:
                    known = noun
        return self._as_it_stands(known) if known is not None and known.head != phrase.head else None

    def _generic(self, phrase: Phrase, lower: str) -> Entity | None:
        """„die Behörde“, „das Unternehmen“: the organisation named last that is of the kind."""
        if phrase.end > phrase.core:
            return None
        if lower in GENERIC_DOCUMENTS:
            return self._last_document(phrase)
        endings = GENERIC.get(lower)
        if endings is None:
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

    def _last_document(self, phrase: Phrase) -> Entity | None:
        """„das Papier“: the report named last."""
        for _, noun in self.cast.nouns_before(phrase.start):
            word = self.reading.words[noun.core - 1]
            generic = word.lower in GENERIC_DOCUMENTS or names_several(self.reading, noun)
            if word.is_ & is_.DOCUMENT and not generic:
                return self._as_it_stands(noun)
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
        """„die Gewerkschaft“ → Gewerkschaft Arbia, „das Amt“ → Strassenverkehrsamt Obwalden, where the article says so."""
        full = SHORT_FORMS.get(lower, lower)
        found = [
            entity
            for entity in self.cast.entities
            if entity.kind is not SpeakerKind.PERSON
            and " " in entity.name
            and _ends_as(entity.name.lower().partition(" ")[0], full)
        ]
        before = [entity for entity in found if last_place(entity, phrase.start) is not None]
        return max(before, key=lambda each: each.places[-1], default=next(iter(found), None))

    def _as_it_stands(self, phrase: Phrase) -> Entity:
        words = tuple(self.reading.words[at].lower for at in range(phrase.noun, phrase.core))
        return Entity(name_of(self.reading, phrase), kind_of(self.reading, phrase), words or ("",))


_NOBODY = Entity("", SpeakerKind.UNNAMED, ("",))


def _ends_as(word: str, noun: str) -> bool:
    """Whether the first word of a name is the noun, or a compound for which the noun is short."""
    return word == noun or (noun in SHORTENED and word.endswith(noun))


def _shared(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _initials(reading: Reading, noun: Phrase) -> str:
    """The first letters of the capitalised words of a name: „Bundesamt für Gesundheit“ → "bg"."""
    own = reading.words[noun.noun : noun.end]
    return "".join(word.lower[:1] for word in own if word.is_ & is_.CAPITAL)


def _without_repeated_surname(known: list[Entity | None], name: str) -> str:
    """„Nora und Kurt Fässler“, not „Nora Fässler und Kurt Fässler“."""
    if len(known) != 2 or known[0] is None or known[1] is None:
        return name
    one, other = known[0], known[1]
    if one.words[1:] != other.words[1:] or len(one.words) < 2:
        return name
    return f"{one.name.partition(' ')[0]} und {other.name}"
