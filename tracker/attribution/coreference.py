"""Who a mention stands for within the article: surname, office, epithet, pronoun, abbreviation → the fullest form."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field

from tracker.attribution.candidates import Views
from tracker.attribution.naming import is_adjectival, is_person_name, kind_of, name_of
from tracker.languages.de.given_names import gender_of
from tracker.languages.de.nouns import PERSON_ENDINGS
from tracker.languages.de.occupations import INHABITANTS, IRREGULAR_INHABITANTS, PERSON_NOUNS
from tracker.languages.de.words import POSSESSIVES, listed
from tracker.model import Speaker, SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.document import read_document
from tracker.text.mentions import Phrase, find_phrases
from tracker.text.reading import Reading

CAST_SENTENCES, CAST_OVERLAP = 1_000, 100
"""A longer text is a book: its sources are collected anew every so many sentences, so that time stays linear."""
FARTHEST_PRONOUN = 6
"""Sentences that a pronoun may reach back to a person."""
FARTHEST_NOUN = 2
"""Sentences that a pronoun may reach back to a noun: „die Gewerkschaft … sie“."""
FARTHEST_OFFICE = 2
"""Sentences that an office new to the article may reach back: „Stadträtin Ammann … so die Sicherheitsvorsteherin“."""
PERSON_BONUS = 0.7
MASCULINE_DETERMINERS = listed("der ein dem einem den einen sein ihr seinem ihrem seinen ihren")
FEMININE_ENDINGS = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tät",
    "ei",
    "ie",
    "bank",
    "bahn",
    "behörde",
    "polizei",
    "firma",
    "partei",
    "gruppe",
    "kirche",
    "stadt",
    "gemeinde",
    "regierung",
    "agentur",
    "kasse",
    "presse",
    "zeitung",
)
POINTING = {"dieser": "m", "jener": "m", "letzterer": "m", "diese": "f", "jene": "f", "letztere": "f"}
"""Pronouns that point at whoever was named last, whatever the place in the sentence."""
ONE_OF_ITS_KIND = listed(
    "papst richter gerichtspräsident staatsanwalt verteidiger ankläger kläger könig kaiser moderator interviewer gott angeklagter"
)
LONGEST_SUFFIX = 4
DEFINITE = listed("der die das dem den des dieser diese dieses diesem diesen jener jene vom zum zur beim im am")
INDEFINITE = listed("ein eine einer einem einen eines mehrere viele einige andere zahlreiche weitere kein keine manche")
EPITHETS = listed("""
    mann frau politiker politikerin jurist juristin unternehmer unternehmerin autor autorin forscher forscherin experte expertin
    vater mutter sportler sportlerin künstler künstlerin arzt ärztin anwalt anwältin
""")
OFFICES_LIKE_ADJECTIVES = (
    "beamte",
    "abgeordnete",
    "vorsitzende",
    "delegierte",
    "angestellte",
    "mitarbeitende",
    "studierende",
)
PEOPLE_OF_PLACES = ("er", "erin", "ese", "esin", "iner", "inerin", "ker", "kerin")


@dataclass(slots=True)
class Entity:
    """One source within the article and what is known of it so far."""

    name: str
    kind: SpeakerKind
    words: tuple[str, ...]
    gender: str = ""
    plural: bool = False
    roles: set[str] = field(default_factory=set)
    role: str = ""
    organisation: str = ""
    context: set[str] = field(default_factory=set)
    """The words of all its mentions: what a later „die Sprecherin der Bahn“ can be recognised by."""
    article: str = ""
    """The grammatical gender of an organisation, by its article: "m", "f" or "n"."""
    certain: bool = False
    """Surely a person: by given name or office; only such ones does a pronoun stand for."""
    places: list[tuple[int, int, bool]] = field(default_factory=list)
    """(sentence, token, whether it is a subject there) of each mention, in order; the headline is sentence -1."""

    def speaker(self) -> Speaker:
        """The value that leaves the analysis."""
        return Speaker(self.name, self.kind, self.role, self.organisation, self.gender)


class Cast:
    """The sources of one article, or of ``CAST_SENTENCES`` of a very long one from sentence ``first`` on, up to ``end``.

    Made from all phrases outside the marks, and from the headline.
    """

    def __init__(self, views: Views, title: str = "", first: int = 0) -> None:
        self.reading = views.reading
        self.entities: list[Entity] = []
        self._by_head: dict[int, Entity] = {}
        self._by_last: dict[str, list[Entity]] = {}
        self._by_part: dict[str, list[Entity]] = {}
        self._nouns: list[tuple[int, Phrase]] = []
        self.end = min(first + CAST_SENTENCES, len(self.reading.first_of))
        for number in range(max(0, first - CAST_OVERLAP), self.end):
            for phrase in views.sentence(number).phrases:
                self._meet(phrase)
        if title:
            self._read_title(title)
        self._settle_surnames()
        self._place_nouns()

    # ------------------------------------------------------------------------------------------ building

    def _meet(self, phrase: Phrase) -> None:
        if phrase.members or phrase.form in ("pronoun", "alone"):
            return
        if phrase.form == "name" and is_person_name(self.reading, phrase):
            self._meet_person(phrase)
        elif phrase.form == "name":
            self._meet_unknown(phrase)
        else:
            self._nouns.append((phrase.head, phrase))

    def _meet_person(self, phrase: Phrase) -> None:
        words = self.reading.words
        first, last = phrase.name
        lower = tuple(words[at].lower for at in range(first, last))
        entity = self._same_person(lower, phrase)
        if entity is None:
            entity = Entity(self.reading.text_of(first, last), SpeakerKind.PERSON, lower)
            self._enter(entity)
        elif len(lower) > len(entity.words) and len(entity.words) == 1:
            entity.name, entity.words, entity.kind = self.reading.text_of(first, last), lower, SpeakerKind.PERSON
        entity.certain = True
        self._learn(entity, phrase)

    def _same_person(self, lower: tuple[str, ...], phrase: Phrase | None = None) -> Entity | None:
        """Whom a name means: the same full name, or the one of that surname whose office fits or who was named last."""
        known = self._by_last.get(lower[-1], []) + (self._by_part.get(lower[0], []) if len(lower) == 1 else [])
        fitting = [
            each
            for each in known
            if each.words == lower or len(lower) == 1 or len(each.words) == 1 or each.words[0] == lower[0]
        ]
        if len(fitting) > 1 and phrase is not None:
            fitting = self._by_office(fitting, phrase) or fitting
        return max(
            fitting,
            key=lambda each: (each.words == lower, each.places[-1][:2] if each.places else (-1, -1)),
            default=None,
        )

    def _by_office(self, fitting: list[Entity], phrase: Phrase) -> list[Entity]:
        """Of several people of one surname those with whom title and party agree: „FDP-Mann Müller“."""
        words = self.reading.words
        own = [words[at] for at in range(phrase.start, phrase.end) if not phrase.name[0] <= at < phrase.name[1]]
        parts = {part for word in own if word.is_ & is_.CAPITAL for part in word.lower.split("-")}
        gender = self._gender(Entity("", SpeakerKind.PERSON, ("",)), phrase, self._offices(phrase))
        same = [each for each in fitting if not (gender and each.gender and each.gender != gender)]
        return [each for each in same if parts & each.context] or same

    def _offices(self, phrase: Phrase) -> list[int]:
        words = self.reading.words
        return [
            at
            for at in range(phrase.start, phrase.end)
            if words[at].is_ & is_.PERSON_NOUN
            and not phrase.name[0] <= at < phrase.name[1]
            and not words[at].is_ & is_.HONORIFIC
        ]

    def _enter(self, entity: Entity) -> None:
        """Makes an entity findable by its last word; a person also by the given name and by half a double surname."""
        self.entities.append(entity)
        self._find_by(entity)

    def _find_by(self, entity: Entity) -> None:
        last = entity.words[-1]
        self._by_last.setdefault(last, []).append(entity)
        if entity.kind is SpeakerKind.PERSON:
            first = [entity.words[0]] if len(entity.words) > 1 else []
            for part in {*first, *(last.split("-") if "-" in last else [])} - {last}:
                self._by_part.setdefault(part, []).append(entity)

    def _meet_unknown(self, phrase: Phrase) -> None:
        """A capitalised name without given name or office: a surname met before, or something that stays what it is."""
        first, last = phrase.name
        lower = tuple(self.reading.words[at].lower for at in range(first, last))
        known = self._same_person(lower) if last - first == 1 else next(
            (each for each in self._by_last.get(lower[-1], []) if each.words == lower), None
        )  # fmt: skip
        if known is None and lower[-1].endswith("s") and last - first == 1:
            known = next(iter(self._by_last.get(lower[-1][:-1], [])), None)
        if known is None:
            kind = kind_of(self.reading, phrase)
            known = Entity(
                name_of(self.reading, phrase), kind, lower, certain=len(lower) > 1 and kind is SpeakerKind.PERSON
            )
            self._enter(known)
        self._learn(known, phrase)

    def _learn(self, entity: Entity, phrase: Phrase) -> None:
        """Takes gender, office and place from one mention."""
        words = self.reading.words
        self._by_head[phrase.head] = entity
        first, last = phrase.name
        own = range(phrase.start, phrase.end)
        offices = self._offices(phrase)
        entity.roles.update(words[at].lower for at in offices)
        entity.context.update(words[at].lower for at in own)
        if offices and not entity.role:
            office = offices[0]
            entity.role = self.reading.document.tokens[office].text
        if not entity.gender:
            entity.gender = self._gender(entity, phrase, offices)
        if not entity.article and phrase.determiner >= 0:
            entity.article = self._article(phrase)
        self._learn_age(entity, phrase)
        entity.places.append((self.reading.sentence_of[phrase.head], phrase.head, phrase.preposition < 0))

    def _article(self, phrase: Phrase) -> str:
        """The grammatical gender that an article shows, "" where it leaves it open."""
        words = self.reading.words
        determiner = words[phrase.determiner].lower
        if determiner == "das":
            return "n"
        feminine = bool(words[phrase.noun].is_ & (is_.FEMALE_NOUN | is_.ABSTRACT)) or words[phrase.noun].lower.endswith(
            FEMININE_ENDINGS
        )
        if determiner in ("die", "eine", "seine", "ihre", "unsere") or (
            determiner in ("der", "einer", "zur") and feminine
        ):
            return "f"
        return "m" if determiner in MASCULINE_DETERMINERS else ""

    def _learn_age(self, entity: Entity, phrase: Phrase) -> None:
        """„Esther Gmür (64)“, „Esther Gmür, 64,“: later „die 64-Jährige“."""
        words = self.reading.words
        for at in range(phrase.name[1], min(phrase.name[1] + 3, len(words) - 1)):
            if words[at].lower.isdigit() and words[at - 1].lower in ("(", ",") and words[at + 1].lower in (")", ","):
                entity.roles.add(f"{words[at].lower}-jährige")

    def _gender(self, entity: Entity, phrase: Phrase, offices: list[int]) -> str:
        words = self.reading.words
        lowers = [words[at].lower for at in range(phrase.start, phrase.end)]
        if "frau" in lowers:
            return "f"
        if "herr" in lowers or "herrn" in lowers:
            return "m"
        by_name = gender_of(entity.words[0]) if len(entity.words) > 1 else ""
        if by_name:
            return by_name
        for at in offices:
            if words[at].is_ & is_.FEMALE_NOUN:
                return "f"
            if not words[at].lower.endswith(("e", "en")):
                return "m"
        return ""

    def _read_title(self, title: str) -> None:
        """Persons of the headline: they may be known by their surname or office alone further down."""
        reading = Reading(read_document(title))
        for phrase in find_phrases(reading, 0, len(reading.words)):
            if phrase.form != "name" or not is_person_name(reading, phrase):
                continue
            first, last = phrase.name
            lower = tuple(reading.words[at].lower for at in range(first, last))
            offices = {
                reading.words[at].lower for at in range(phrase.start, first) if reading.words[at].is_ & is_.PERSON_NOUN
            }
            known = self._same_person(lower)
            if known is None:
                known = Entity(reading.text_of(first, last), SpeakerKind.PERSON, lower, certain=True)
                self._enter(known)
            elif len(known.words) < len(lower):
                known.name, known.words, known.kind, known.certain = (
                    reading.text_of(first, last),
                    lower,
                    SpeakerKind.PERSON,
                    True,
                )
            known.gender = known.gender or (gender_of(lower[0]) if len(lower) > 1 else "")
            known.roles |= offices
            known.places.insert(0, (-1, -1, True))

    def _settle_surnames(self) -> None:
        """A surname that came before its full name belongs to it; a later one decides what an unknown name was."""
        for entities in self._by_last.values():
            full = [each for each in entities if each.kind is SpeakerKind.PERSON and len(each.words) > 1]
            if len(full) != 1:
                continue
            for each in entities:
                if each is not full[0] and len(each.words) == 1:
                    full[0].places = sorted(full[0].places + each.places)
                    full[0].roles |= each.roles
                    full[0].role = full[0].role or each.role
                    for head, entity in list(self._by_head.items()):
                        if entity is each:
                            self._by_head[head] = full[0]

    def _place_nouns(self) -> None:
        """Notes where offices and epithets stand for people, so that a later pronoun can go back to them."""
        words = self.reading.words
        for place, phrase in self._nouns:
            if words[phrase.head].is_ & is_.PERSON_NOUN and phrase.determiner >= 0:
                entity = self._noun(phrase, None)
                if entity is not None and entity.certain:
                    insort(entity.places, (self.reading.sentence_of[place], place, phrase.preposition < 0))

    # ------------------------------------------------------------------------------------------ resolving

    def resolve(self, phrase: Phrase, views: Views, previous: Entity | None = None) -> Entity:
        """Whom the phrase stands for; itself, as a name, when the article has nothing fuller."""
        reading = self.reading
        if phrase.members:
            return self._as_it_stands(phrase)
        if phrase.head in self._by_head:
            return self._by_head[phrase.head]
        head = reading.words[phrase.head]
        if phrase.form == "alone" and phrase.end == phrase.core and head.lower in POINTING:
            return self._pointed_at(phrase, POINTING[head.lower]) or self._as_it_stands(phrase)
        if phrase.form == "pronoun":
            return self._pronoun(phrase, head.lower, previous) or self._as_it_stands(phrase)
        if head.is_ & (is_.SPEECH_NOUN | is_.DOCUMENT) and (found := self._owner(phrase, views, previous)):
            return found
        if phrase.form == "name":
            return self._as_it_stands(phrase)
        return self._noun(phrase, previous) or self._as_it_stands(phrase)

    def _pointed_at(self, phrase: Phrase, gender: str) -> Entity | None:
        """„Dieser“, „Letztere“: the person of that gender named last."""
        here = self.reading.sentence_of[phrase.start]
        found = [
            (place, entity)
            for entity in self.entities
            if entity.certain and entity.gender in ("", gender)
            for sentence, place, _ in entity.places
            if place < phrase.start and here - sentence <= FARTHEST_OFFICE
        ]
        return max(found, key=lambda each: each[0])[1] if found else None

    def _owner(self, phrase: Phrase, views: Views, previous: Entity | None) -> Entity | None:
        """„seine Angaben“ → he; „die Aussage des Ministers“ → the minister."""
        words = self.reading.words
        if any(words[at].lower.startswith("eigen") for at in range(phrase.start, phrase.noun)):
            return self._last_named(phrase, "", "", previous)
        if phrase.determiner >= 0 and words[phrase.determiner].lower in POSSESSIVES:
            pronoun = "er" if words[phrase.determiner].lower.startswith("sein") else "sie"
            return self._pronoun(phrase, pronoun, previous)
        view = views.sentence(self.reading.sentence_of[phrase.head])
        for inner in view.phrases:
            if phrase.core <= inner.start and inner.end <= phrase.end:
                owner = self.resolve(inner, views, previous)
                personal = owner.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED)
                return owner if personal or not words[phrase.head].is_ & is_.DOCUMENT else None
        return None

    def _pronoun(self, phrase: Phrase, lower: str, previous: Entity | None) -> Entity | None:
        wanted = {"er": "m", "ihm": "m", "ihn": "m", "sie": "f", "ihr": "f", "es": "n"}.get(lower)
        if wanted is None:
            return None
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, int, Entity]] = []
        for entity in self.entities:
            if entity.certain:
                fits, reach, bonus = (
                    entity.gender in ("", wanted) and wanted != "n",
                    FARTHEST_PRONOUN,
                    PERSON_BONUS + 0.4 * bool(entity.gender),
                )
            else:
                fits, reach, bonus = entity.article == wanted, FARTHEST_NOUN, 0.0
            if not fits:
                continue
            for sentence, place, subject in reversed(entity.places):
                if place < phrase.start:
                    if here - sentence <= reach:
                        found.append(
                            (bonus - (here - sentence) + 0.8 * subject + 1.2 * (entity is previous), place, entity)
                        )
                    break
        for place, noun in self._nouns:
            away = here - self.reading.sentence_of[place]
            if (
                place < phrase.start
                and 0 <= away <= FARTHEST_NOUN
                and self._may_speak(noun)
                and self._article(noun) == wanted
            ):
                entity = self.resolve_noun(noun)
                same = previous is not None and previous.name == entity.name
                found.append((-1.0 * away + 0.8 * (noun.preposition < 0) + 1.2 * same, place, entity))
        return max(found, key=lambda each: each[:2])[2] if found else None

    def _may_speak(self, noun: Phrase) -> bool:
        """Whether a noun phrase names somebody who can speak: „die Gewerkschaft“, „das Mädchen“, not „die Strasse“."""
        flags = self.reading.words[noun.head].is_
        return noun.determiner >= 0 and bool(flags & (is_.PERSON_NOUN | is_.ORGANISATION | is_.MEDIUM | is_.GROUP))

    def main_person(self) -> Entity | None:
        """The person that the article is about: of the headline, else named most often; the guest of an interview."""
        people = [each for each in self.entities if each.certain]
        return max(
            people, key=lambda each: (each.places[0][0] < 0 if each.places else False, len(each.places)), default=None
        )

    def resolve_noun(self, phrase: Phrase) -> Entity:
        """Whom a noun phrase stands for, by itself."""
        return self._noun(phrase, None) or self._as_it_stands(phrase)

    def _noun(self, phrase: Phrase, previous: Entity | None) -> Entity | None:
        """An office, epithet or organisation: the person or the fuller noun that it stands for."""
        words = self.reading.words
        determiner = words[phrase.determiner].lower if phrase.determiner >= 0 else ""
        if determiner in INDEFINITE:
            return None
        if phrase.determiner < 0 and phrase.core - phrase.start == 1:  # a surname that is a noun as well: „Koch“
            person = next((each for each in self._by_last.get(words[phrase.head].lower, []) if each.certain), None)
            if person is not None:
                return person
        head = words[phrase.head]
        definite = determiner in DEFINITE or phrase.preposition >= 0
        if definite and self._is_person_noun(phrase):
            return self._office(phrase, head.lower, previous)
        return self._fuller_noun(phrase, head.lower) if definite or phrase.determiner < 0 else None

    def _is_person_noun(self, phrase: Phrase) -> bool:
        """An office, a trade, an origin: also words that no list knows but that end like „die Zürcherin“, „der Bündner“."""
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
        for entity in self.entities:
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
            place < phrase.start
            and words[noun.head].lower == lower
            and noun.determiner >= 0
            and words[noun.determiner].lower in INDEFINITE
            for place, noun in self._nouns
        )

    def _last_named(self, phrase: Phrase, lower: str, gender: str, previous: Entity | None) -> Entity | None:
        """The person named last that the noun can stand for: far back for epithets, one sentence for offices."""
        reach = FARTHEST_PRONOUN if self._is_epithet(lower) else FARTHEST_OFFICE
        if lower.removesuffix("in") in ONE_OF_ITS_KIND:
            return None
        here = self.reading.sentence_of[phrase.start]
        found: list[tuple[float, int, Entity]] = []
        for entity in self.entities:
            if not entity.certain or (gender and entity.gender and entity.gender != gender):
                continue
            if "jährige" in lower and any("jährige" in role for role in entity.roles):
                continue  # another age
            for sentence, place, subject in reversed(entity.places):
                if place < phrase.start:
                    if here - sentence <= reach:
                        score = (
                            -1.0 * (here - sentence)
                            + 0.6 * subject
                            + 0.4 * bool(entity.gender)
                            + 0.5 * (entity is previous)
                        )
                        found.append((score, place, entity))
                    break
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
            if (
                role_tail == tail
                or role.endswith(tail)
                or (len(role_tail) > LONGEST_SUFFIX and lower.endswith(role_tail))
            ):
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
        """The article's longest form of the same noun: „das Amt“ → Bundesamt für Verkehr, „die Beamtin“ → Beamtin des …"""
        own = name_of(self.reading, phrase)
        best, longest = phrase, len(own)
        for head, other in self._nouns:
            word = self.reading.words[head]
            if head == phrase.head or not self._same_noun(lower, word.lower):
                continue
            if self._contradict(phrase, other):
                continue
            name = name_of(self.reading, other)
            if len(name) > longest and (other.end > other.core or word.lower != lower):
                best, longest = other, len(name)
        if best is phrase:
            return self._named_after(phrase, lower) or self._generic(phrase, lower)
        return self._as_it_stands(best)

    def _generic(self, phrase: Phrase, lower: str) -> Entity | None:
        """„die Behörde“, „das Unternehmen“: the organisation named last that is of the kind."""
        endings = GENERIC.get(lower)
        if endings is None or phrase.end > phrase.core:
            return None
        words = self.reading.words
        named = [
            (place, self._as_it_stands(noun))
            for place, noun in self._nouns
            if place < phrase.start and words[noun.noun].lower.endswith(endings)
        ]
        for entity in self.entities:
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

    def _same_noun(self, lower: str, other: str) -> bool:
        return (
            other == lower
            or (len(lower) >= 3 and other.endswith(lower) and lower in _SHORTENED)
            or other == lower + "s"
        )

    def _named_after(self, phrase: Phrase, lower: str) -> Entity | None:
        """„die Gewerkschaft“ → Gewerkschaft Arbia, where the article names it so."""
        for entity in self.entities:
            if entity.kind is not SpeakerKind.PERSON and entity.name.lower().startswith(lower + " "):
                return entity
        return None

    def _as_it_stands(self, phrase: Phrase) -> Entity:
        words = tuple(self.reading.words[at].lower for at in range(phrase.noun, phrase.core))
        return Entity(name_of(self.reading, phrase), kind_of(self.reading, phrase), words or ("",))


GENERIC = {
    "behörde": ("amt", "direktion", "departement", "ministerium", "inspektorat"),
    "amt": ("amt",),
    "unternehmen": ("ag", "gmbh", "konzern", "firma", "bahn", "bahnen", "betriebe", "werke", "bank"),
    "firma": ("ag", "gmbh", "konzern", "unternehmen"),
    "konzern": ("ag", "unternehmen"),
    "klub": ("fc", "verein"),
    "club": ("fc", "verein"),
    "verein": ("fc", "klub", "club"),
    "verband": ("verband", "bund"),
    "bank": ("bank", "kasse"),
}
"""Nouns that stand for an organisation of a kind, and how its own noun ends."""
COMPANY_ENDINGS = frozenset(("ag", "gmbh", "sa", "kg", "se", "ltd", "inc", "fc"))
_SHORTENED = listed(
    "amt departement ministerium gericht verband kommission rat stiftung verein konzern firma bank hochschule universität spital behörde direktion agentur studie bericht gutachten partei"
)


def is_office(lower: str) -> bool:
    """Whether a noun for a person names an office or a trade, not an origin."""
    bare = lower.removesuffix("in")
    return bare in PERSON_NOUNS or bare.endswith(PERSON_ENDINGS)
