"""What a file of corrections may hold.

```yaml
corrections:
  - id: 8b4599b9-e27f-5540-a9ce-041c0012a269
    hide: lopetettu keväällä 2026
  - name: Puiston perhekahvila
    municipality: "205"
    set:
      kind: family_cafe
      point: {latitude: 64.2250, longitude: 27.7278}
      confirmed: {day: 2026-11-02, by: perhetyön esihenkilö}
```
"""

from typing import Annotated, Self

from pydantic import model_validator

from generators.checked_yaml import described, fault
from generators.editors.forms import RecordForm
from generators.editors.parts import ContactForm, RhythmForm, VisitorForm
from generators.editors.values import Identifier, MunicipalityCode, Plain
from generators.editors_texts import Line, Name
from generators.errors import Said
from generators.model.base import Model
from generators.model.border import LATITUDES, LONGITUDES
from generators.model.local_records import EventType, MeetingPlaceKind


class PointForm(Model):
    """Where its pin stands."""

    latitude: Annotated[
        float, described("leveysaste, esimerkiksi 61.4981", "degrees north", ge=LATITUDES[0], le=LATITUDES[1])
    ]
    longitude: Annotated[
        float, described("pituusaste, esimerkiksi 23.7610", "degrees east", ge=LONGITUDES[0], le=LONGITUDES[1])
    ]


class ChangesForm(RecordForm):
    """Fields of a record as editors write them; those that are given replace what the feed says.

    A text replaces that of its own language only. `point` moves the pin and leaves the address as it is.
    """

    name: Annotated[Name | None, described("nimi", "the name")] = None  # type: ignore[assignment]
    summary: Annotated[Line | None, described("mitä se on", "what it is")] = None  # type: ignore[assignment]
    kind: Annotated[MeetingPlaceKind | None, described("kohtaamispaikan laji", "the kind of place")] = None
    type: Annotated[EventType | None, described("tapahtuman laji", "the type of event")] = None
    when: Annotated[tuple[RhythmForm, ...], described("milloin", "when")] = ()
    visitors: Annotated[tuple[VisitorForm, ...], described("kuka käy", "who comes by")] = ()
    coordinator: Annotated[ContactForm | None, described("koordinaattori roolina", "the coordinator, by role")] = None
    point: Annotated[PointForm | None, described("piste kartalla", "the pin")] = None

    @model_validator(mode="after")
    def _keeps_its_id(self) -> Self:
        if "id" in self.model_fields_set:
            raise fault(
                Said("tunnusta ei voi muuttaa; poista kenttä", "an id cannot be changed; take the field away"), ("id",)
            )
        return self


class CorrectionForm(Model):
    """One correction: of which record, by `id` or by `name` and `municipality`, and what: `hide` or `set`.

    `hide` says why the record is not shown. `why` is for those who read the file later.
    """

    id: Annotated[Identifier | None, described("tietueen tunnus", "the id of the record")] = None
    name: Annotated[Plain | None, described("nimi, joka sillä on lähteessä", "its name in the feed")] = None
    municipality: Annotated[MunicipalityCode | None, described("sen kunta", "its municipality")] = None
    hide: Annotated[Plain | None, described("miksi sitä ei näytetä", "why it is not shown")] = None
    set: Annotated[ChangesForm | None, described("kentät, jotka muuttuvat", "the fields that change")] = None
    why: Annotated[Plain | None, described("miksi korjataan", "why it is corrected")] = None

    @model_validator(mode="after")
    def _names_one_record_and_one_deed(self) -> Self:
        if (self.id is None) == (self.name is None):
            raise fault(
                Said(
                    "kerro tietue joko tunnuksella (id) tai nimellä ja kunnalla (name, municipality)",
                    "name the record either by its id, or by its name and municipality",
                ),
                ("id",) if self.id else (),
            )
        if (self.hide is None) == (self.set is None):
            raise fault(
                Said(
                    "kirjoita joko hide (miksi sitä ei näytetä) tai set (mitkä kentät muuttuvat)",
                    "write either hide (why it is not shown) or set (which fields change)",
                ),
                ("hide",) if self.hide else (),
            )
        return self


class CorrectionsForm(Model):
    """A whole file."""

    corrections: Annotated[
        tuple[CorrectionForm, ...],
        described("luettelo korjauksia", "a list of corrections"),
    ]
