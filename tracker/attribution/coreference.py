"""Who a mention stands for within the article: surname, office, epithet, pronoun, abbreviation → the fullest form."""

from __future__ import annotations

from bisect import insort

from tracker.attribution.candidates import Views
from tracker.attribution.cast import Cast, Entity
from tracker.attribution.genders import article_of
from tracker.attribution.naming import is_adjectival, is_person_name, name_of, nominative, without_object
from tracker.attribution.organisations import FullerNouns
from tracker.attribution.passages import source_before, source_that_acts
from tracker.attribution.people import FARTHEST_OFFICE, GENDER_KNOWN, People
from tracker.attribution.pronouns import (
    GENDER_OF,
    clause_start,
    grammatical_gender,
    is_plural,
    is_polite,
    last_place,
    names_several,
)
from tracker.languages.de.reference import BOTH, DEFINITE, FORMER, INDEFINITE, POINTING, SAYINGS
from tracker.languages.de.words import POSSESSIVES, listed
from tracker.model import SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase

FARTHEST_PRONOUN = 6
"""Sentences that a pronoun may reach back to a person."""
FARTHEST_NOUN = 2
"""Sentences that a pronoun may reach back to a noun: „die Gewerkschaft … sie“."""
FARTHEST_GROUP = 3
"""Sentences that „sie“ with a verb in the plural may reach back to a group."""
PERSON_BONUS = 0.7
"""A person is likelier than a noun that stands so many sentences nearer."""
SUBJECT_BONUS, SPOKE_LAST, DOCUMENT_MALUS, PARAGRAPH_MALUS, TOLD_MALUS = 0.8, 0.8, 0.5, 1.0, 0.8
"""What else makes it likely, or less so, that a pronoun goes back to somebody, in sentences."""
KIN = {
    **dict.fromkeys(listed("mann ehemann gatte vater sohn bruder grossvater onkel"), "m"),
    **dict.fromkeys(listed("frau ehefrau gattin mutter tochter schwester grossmutter tante"), "f"),
}
"""Nouns behind „sein“ and „ihr“ for people of the same surname, and their gender."""
NO_NAME = is_.PLACE | is_.SOURCE_NOUN | is_.NUMBER | is_.LIKELY_NOUN | is_.FUNCTION_WORD
"""What a word must not be to be the name of somebody whom no list knows."""


class Resolver:
    """Resolves the mentions of one article, or of a long one's sentences from ``first`` up to ``end``."""

    def __init__(self, views: Views, title: str = "", first: int = 0) -> None:
        self.views = views
        self.reading = views.reading
        self.cast = Cast(views, title, first)
        self.nouns = FullerNouns(self.cast)
        self.people = People(self.cast, self.nouns)
        self.first, self.end = first, self.cast.end
        self._again: list[tuple[int, Entity, str, bool]] = []
        """Pronouns that stand for no person: at which token, for whom, the gender, whether a subject."""
        self._place_nouns()

    def _place_nouns(self) -> None:
        """Notes where offices, epithets and pronouns stand for people, so that later ones can go back to them."""
        words = self.reading.words
        for place, phrase in self.cast.referring:
            if phrase.form == "pronoun":
                entity = self._pronoun(phrase, words[phrase.head].lower, None)
                if entity is not None and not entity.certain:
                    gender = GENDER_OF[words[phrase.head].lower]
                    self._again.append((place, entity, gender, phrase.start in self.cast.subjects))
            else:
                entity = self._noun(phrase, None)
            if entity is not None and entity.certain:
                insort(entity.places, (self.reading.sentence_of[place], place, phrase.start in self.cast.subjects))

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
        if head.is_ & is_.UPPER and (full := self.nouns.abbreviated(phrase)) is not None:
            return full
        if phrase.head in self.cast.by_head:
            return self.cast.by_head[phrase.head]
        named = self.cast.by_head.get(phrase.name[1] - 1) if phrase.name[0] >= phrase.core else None
        if named is not None and named.certain:  # „der Kommandant der Polizei, Urban Keller,“
            return named
        lower = words[phrase.core - 1].lower
        if lower in BOTH and phrase.form in ("alone", "noun"):
            return self._both(phrase) or self.nouns.as_it_stands(phrase)
        if lower in POINTING and phrase.form in ("alone", "noun"):
            return self._pointed_at(phrase, lower) or self.nouns.as_it_stands(phrase)
        if lower == "man" and (source := self._source_of_man(phrase)) is not None:
            return self.resolve(source, previous)
        if phrase.form == "pronoun":
            return self._pronoun(phrase, head.lower, previous) or self.nouns.as_it_stands(phrase)
        owned = phrase.determiner >= 0 and words[phrase.determiner].lower in POSSESSIVES
        if owned and (relative := self._relative(phrase, previous)) is not None:
            return relative
        owned = owned and not head.is_ & is_.SOURCE_NOUN  # „ihr Atem“
        if (owned or head.is_ & (is_.SPEECH_NOUN | is_.DOCUMENT)) and (found := self._owner(phrase, previous)):
            return found
        if phrase.form == "name":
            return self.nouns.as_it_stands(phrase)
        return self._noun(phrase, previous) or self.nouns.as_it_stands(phrase)

    def _source_of_man(self, phrase: Phrase) -> Phrase | None:
        """„Beim Amt winkt man ab“, „Das Amt winkt ab. Man habe …“: the source in the sentence, or before it."""
        own = self.views.sentence(self.reading.sentence_of[phrase.start])
        here = source_that_acts(self.views, own, own.last) if not own.reported else None
        return here or source_before(self.views, phrase.start)

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
        if one and len(offices) == len(phrase.members) - 1 and not names_several(self.reading, phrase.members[0]):
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
            near = pair.head < phrase.start and 0 <= away <= FARTHEST_PRONOUN
            people = all(self.cast.by_head.get(each.head, _NOBODY).certain for each in pair.members)
            if near and people and len(pair.members) == 2:
                return self._together(pair, None)
        named = sorted(self.people.before(phrase, FARTHEST_OFFICE), key=lambda each: each[0])[-2:]
        if len(named) < 2:
            return None
        names = [entity.name for _, entity in sorted(named, key=lambda each: each[1].places[0])]
        return Entity(" und ".join(names), SpeakerKind.GROUP, (names[-1].lower(),))

    def _pointed_at(self, phrase: Phrase, lower: str) -> Entity | None:
        """„Dieser“, „Letztere“: whoever of that gender is named last; „jener“: the one named before."""
        gender = POINTING[lower]
        here = self.reading.sentence_of[phrase.start]
        found = [
            (at, entity) for at, entity in self.people.before(phrase, FARTHEST_OFFICE) if entity.gender in ("", gender)
        ]
        if lower in FORMER and len(found) > 1:
            return sorted(found, key=lambda each: each[0])[-2][1]
        able = is_.PERSON_NOUN | is_.ORGANISATION | is_.MEDIUM | is_.GROUP | is_.DOCUMENT
        for at, noun in self.cast.nouns_before(phrase.start):
            if here - self.reading.sentence_of[at] > 1:
                break
            flags = self.reading.flags[noun.head]
            agrees = grammatical_gender(self.reading, noun) == gender and not names_several(self.reading, noun)
            if flags & able and agrees:
                found.append((at, self._noun(noun, None) or self.nouns.as_it_stands(noun)))
                break
        return max(found, key=lambda each: each[0])[1] if found else None

    def _owner_by_name(self, phrase: Phrase) -> Entity | None:
        """„Amachers Kommentar“ is Robin Amacher's."""
        words = self.reading.words
        owner = words[phrase.noun]
        if phrase.core - phrase.noun != 2 or not words[phrase.core - 1].is_ & is_.SPEECH_NOUN:
            return None
        return next(iter(self.cast.by_last.get(owner.lower.removesuffix("s"), ())), None)

    def _relative(self, phrase: Phrase, previous: Entity | None) -> Entity | None:
        """„Seine Frau“: the one of his surname and her gender whom the article names."""
        words = self.reading.words
        gender = KIN.get(words[phrase.head].lower)
        if gender is None or phrase.form != "noun":
            return None
        his = words[phrase.determiner].lower.startswith("sein")
        owner = self._pronoun(phrase, "er" if his else "sie", previous)
        if owner is None or not owner.certain or len(owner.words) < 2:
            return None
        family = [
            each
            for each in self.cast.by_last.get(owner.words[-1], ())
            if each is not owner and each.certain and each.gender == gender and len(each.words) > 1
            if last_place(each, phrase.start) is not None
        ]
        return family[0] if len(family) == 1 else None

    def _owner(self, phrase: Phrase, previous: Entity | None) -> Entity | None:
        """„seine Angaben“ → he; „die Aussage des Ministers“ → the minister."""
        words = self.reading.words
        if any(words[at].lower.startswith("eigen") for at in range(phrase.start, phrase.noun)):
            return self.people.last_named(phrase, "", "", previous)
        if phrase.determiner >= 0 and words[phrase.determiner].lower in POSSESSIVES:
            pronoun = "er" if words[phrase.determiner].lower.startswith("sein") else "sie"
            found = self._pronoun(phrase, pronoun, previous)
            return found or (self._pronoun(phrase, "es", previous) if pronoun == "er" else None)
        view = self.views.sentence(self.reading.sentence_of[phrase.head])
        for inner in view.phrases:
            if phrase.core <= inner.start and inner.end <= phrase.end:
                owner = self.resolve(inner, previous)
                able = words[inner.head].is_ & (is_.PERSON_NOUN | is_.GROUP) or inner.form != "noun"
                personal = owner.kind is SpeakerKind.PERSON or (owner.kind is SpeakerKind.UNNAMED and bool(able))
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
        before = clause_start(self.reading, phrase) if phrase.form == "pronoun" else phrase.start
        found: list[tuple[float, int, Entity]] = []
        for entity in self.cast.entities:
            if entity.certain:
                fits, reach = wanted != "n" and entity.gender in ("", wanted), FARTHEST_PRONOUN
                bonus = PERSON_BONUS + GENDER_KNOWN * bool(entity.gender)
            else:
                unknown = wanted != "n" and self._may_be_somebody(entity)  # „Abdirahman … er“
                fits, reach, bonus = entity.article == wanted or unknown, FARTHEST_NOUN, 0.0
            place = last_place(entity, before) if fits else None
            if place is not None and here - place[0] <= reach:
                likely = bonus - (here - place[0]) + SUBJECT_BONUS * place[2] + SPOKE_LAST * (entity is previous)
                likely -= PARAGRAPH_MALUS * self._parted(place[1], phrase) + TOLD_MALUS * (place[1] in self.cast.told)
                found.append((likely, place[1], entity))
        found += self._nouns_for(phrase, wanted, previous)
        if found:
            return max(found, key=lambda each: each[:2])[2]
        only = self.people.only_one(phrase, wanted)
        return only or (self.cast.of_headline(wanted) if phrase.form == "pronoun" else None)

    def _may_be_somebody(self, entity: Entity) -> bool:
        """Whether a name that no list knows can be a person's: named twice, without article, once as a subject."""
        if entity.kind is not SpeakerKind.PERSON or entity.article or entity.in_marks or len(entity.places) < 2:
            return False
        known = is_.look_up(entity.words[-1]).is_ & NO_NAME
        return not known and any(place[2] for place in entity.places)

    def _parted(self, token: int, phrase: Phrase) -> bool:
        """Whether a token stands in another paragraph, or in the headline."""
        return token < 0 or self.reading.paragraph_of[token] != self.reading.paragraph_of[phrase.start]

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
                found.append((-1.0 * away + SUBJECT_BONUS * (group.start in self.cast.subjects), group.head, group))
        if not found:
            return None
        best = max(found, key=lambda each: (each[0], each[1], len(each[2].members)))[2]
        return self._together(best, None) if best.members else self.nouns.as_it_stands(best)

    def _are_several(self, phrase: Phrase) -> bool:
        """Whether a phrase names several who can speak."""
        words = self.reading.words
        able = is_.PERSON_NOUN | is_.ORGANISATION | is_.GROUP
        if phrase.members:
            known = (self.cast.by_head.get(each.head, _NOBODY).certain for each in phrase.members)
            return all(one or words[each.head].is_ & able for one, each in zip(known, phrase.members, strict=True))
        head = words[phrase.core - 1]
        return names_several(self.reading, phrase) and bool(
            head.is_ & able or head.lower.endswith(("ern", "innen")) or words[phrase.head].is_ & able
        )

    def _nouns_for(self, phrase: Phrase, wanted: str, previous: Entity | None) -> list[tuple[float, int, Entity]]:
        """The nouns shortly before a pronoun that it may stand for: how likely, at which token, and whom they name."""
        here = self.reading.sentence_of[phrase.start]
        found = []
        for at, entity, gender, subject in reversed(self._again):
            away = here - self.reading.sentence_of[at]
            if away > FARTHEST_NOUN:
                break
            if at < phrase.start and gender == wanted:
                same = previous is not None and previous.name == entity.name
                likely = -1.0 * away + SUBJECT_BONUS * subject + SPOKE_LAST * same
                likely += PERSON_BONUS * (entity.kind is SpeakerKind.UNNAMED)
                likely -= DOCUMENT_MALUS * (entity.kind is SpeakerKind.DOCUMENT)
                found.append((likely - PARAGRAPH_MALUS * self._parted(at, phrase), at, entity))
        for at, noun in self.cast.nouns_before(phrase.start):
            away = here - self.reading.sentence_of[at]
            if away > FARTHEST_NOUN:
                break
            if not self._may_speak(noun) or names_several(self.reading, noun) or self._is_apposition(noun):
                continue
            if article_of(self.reading, noun) == wanted:
                entity = self._noun(noun, None) or self.nouns.as_it_stands(noun)
                same = previous is not None and previous.name == entity.name
                likely = -1.0 * away + SUBJECT_BONUS * (noun.start in self.cast.subjects) + SPOKE_LAST * same
                introduced = noun.determiner >= 0 and self.reading.words[noun.determiner].lower in INDEFINITE
                likely += PERSON_BONUS * bool(introduced and self.reading.flags[noun.core - 1] & is_.PERSON_NOUN)
                likely -= PARAGRAPH_MALUS * self._parted(at, phrase)
                likely -= DOCUMENT_MALUS * (entity.kind is SpeakerKind.DOCUMENT)
                found.append((likely, at, entity))
        return found

    def _is_apposition(self, noun: Phrase) -> bool:
        """„Keller, ein heiterer Mann“: behind a comma, in a sentence that names a person before."""
        if not noun.start or self.reading.document.tokens[noun.start - 1].text != ",":
            return False
        here = self.reading.sentence_of[noun.start]
        places = (last_place(each, noun.start) for each in self.cast.entities if each.certain)
        return any(place is not None and place[0] == here for place in places)

    def _may_speak(self, noun: Phrase) -> bool:
        """Whether a noun phrase names somebody who can speak: „die Gewerkschaft“, „das Mädchen“, not „die Strasse“."""
        flags = self.reading.flags[noun.head] | self.reading.flags[noun.noun]
        able = is_.PERSON_NOUN | is_.ORGANISATION | is_.MEDIUM | is_.GROUP | is_.DOCUMENT | is_.UPPER
        governed = noun.preposition >= 0 and self.reading.words[noun.preposition].lower == "beim"
        several_words = noun.core - noun.noun > 1  # „die Eidgenössische Finanzkontrolle“
        return (noun.determiner >= 0 or governed) and (several_words or bool(flags & able))

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
        bare = phrase.determiner < 0 or not words[phrase.head].is_ & (is_.PERSON_NOUN | is_.LIKELY_NOUN)
        if bare and phrase.core - phrase.noun == 1:  # „Koch“, a noun as well; „die in Chur geborene Keller“
            person = next(
                (each for each in self.cast.by_last.get(words[phrase.core - 1].lower, []) if each.certain), None
            )
            if person is not None:
                return person
        if phrase.determiner < 0 and (named := self._named_within(phrase)) is not None:
            return named
        head = words[phrase.core - 1]
        definite = determiner in DEFINITE or phrase.preposition >= 0 or self.people.has_article_before(phrase)
        if definite and self.people.is_person_noun(phrase):
            if (named := self._named_behind(phrase)) is not None:
                return named
            weak = not is_adjectival(head.lower)
            lower = nominative(self.reading, phrase, phrase.core - 1).lower() if weak else head.lower
            return self.people.office(phrase, lower, previous)
        return self.nouns.fuller(phrase, head.lower) if definite or phrase.determiner < 0 else None

    def _named_within(self, phrase: Phrase) -> Entity | None:
        """„Oberst im Generalstab Philipp Escher“: the name at the end of an office with „im“, „am“."""
        words = self.reading.words
        if phrase.end == phrase.core or not words[phrase.core - 1].is_ & is_.PERSON_NOUN:
            return None
        if words[phrase.core].lower not in ("im", "am", "beim", "in"):
            return None
        entity = self.cast.by_head.get(phrase.end - 1)
        return entity if entity is not None and entity.certain else None

    def _named_behind(self, phrase: Phrase) -> Entity | None:
        """„der Trainer der Frankfurter, Michael Keller,“: the full name behind a comma."""
        tokens = self.reading.document.tokens
        if phrase.end + 2 >= len(tokens) or tokens[phrase.end].text != ",":
            return None
        for at in range(phrase.end + 2, min(phrase.end + 4, len(tokens))):
            entity = self.cast.by_head.get(at)
            if entity is not None and entity.certain and self.reading.words[phrase.end + 1].lower == entity.words[0]:
                return entity if len(entity.words) > 1 else None
        return None


_NOBODY = Entity("", SpeakerKind.UNNAMED, ("",))


def _without_repeated_surname(known: list[Entity | None], name: str) -> str:
    """„Nora und Kurt Fässler“, not „Nora Fässler und Kurt Fässler“."""
    if len(known) != 2 or known[0] is None or known[1] is None:
        return name
    one, other = known[0], known[1]
    if one.words[1:] != other.words[1:] or len(one.words) < 2:
        return name
    return f"{one.name.partition(' ')[0]} und {other.name}"
