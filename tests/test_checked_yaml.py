"""What an editor is told of a fault in a data file: whole messages, in Finnish, in order of lines."""

import datetime
import re
from pathlib import Path
from typing import Annotated, Literal, get_args

import pytest
import yaml
from pydantic import Field
from pydantic_core.core_schema import ErrorType

from generators import checked_yaml
from generators.checked_yaml import load, wording
from generators.checked_yaml.opening import opened, scalars
from generators.errors import DataFileError, Said
from generators.model.base import Model
from generators.model.text import EMPTY, Text
from generators.publishing.navigation import Navigation
from generators.settings import Settings
from generators.situations import Situations
from tests.command import ROOT


class Place(Model):
    """A record of every kind of field that an editor's file may hold."""

    name: str
    code: Annotated[str, checked_yaml.described("tunnus, esimerkiksi K1", "a code such as K1", pattern=r"^K\d$")] = "K1"
    word: Annotated[str, Field(min_length=2, max_length=5)] = "sana"
    names: Text = EMPTY
    opened: datetime.date | None = None
    seats: Annotated[int, Field(ge=1, le=8)] = 1
    share: Annotated[float, Field(gt=0, lt=1)] = 0.5
    public: bool = True
    kind: Literal["cafe", "club"] = "cafe"
    floor: int | Literal["katu"] = 1
    tags: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    inner: "tuple[Place, ...]" = ()


FAULTS = {
    "unknown, near": ("nmae: a", "1: kenttä ”nmae”: löytyi tuntematon kenttä; tarkoititko ”name”?"),
    "a group": ("- a", "1: löytyi luettelo; pitäisi olla ryhmä kenttiä: {fields}"),
    "unknown, far": ("zzz: a", "1: kenttä ”zzz”: löytyi tuntematon kenttä; tunnetut kentät: {fields}"),
    "missing below": ("inner: [{code: K2}]", "1: kenttä ”inner.1.name”: tämä kenttä puuttuu; lisää se"),
    "number for text": (
        "word: 08.5",
        '1: kenttä ”word”: löytyi 08.5; pitäisi olla teksti; kirjoita se lainausmerkkeihin: "08.5"',
    ),
    "list for text": ("word: [a]", "1: kenttä ”word”: löytyi luettelo; pitäisi olla teksti"),
    "empty": ("word:", "1: kenttä ”word”: löytyi tyhjä; pitäisi olla teksti"),
    "form": ("code: k1", "1: kenttä ”code”: löytyi ”k1”; pitäisi olla tunnus, esimerkiksi K1"),
    "number for form": ("code: 1", "1: kenttä ”code”: löytyi 1; pitäisi olla tunnus, esimerkiksi K1"),
    "short": ("word: a", "1: kenttä ”word”: löytyi ”a”; pitäisi olla vähintään 2 merkkiä pitkä"),
    "long": ("word: abcdef", "1: kenttä ”word”: löytyi ”abcdef”; pitäisi olla enintään 5 merkkiä pitkä"),
    "languages": (
        "names: a",
        "1: kenttä ”names”: löytyi ”a”; pitäisi olla teksti kielittäin, esimerkiksi "
        "{{fi: Palvelut, sv: Tjänster, en: Services}}",
    ),
    "language no": (
        "names: {{no: a}}",
        "1: kenttä ”names”: löytyi no; YAML ei lue sanaa tekstiksi; kirjoita kentän nimi tai kielen lyhenne, "
        "esimerkiksi fi",
    ),
    "field on": (
        "on: a",
        "1: löytyi on; YAML ei lue sanaa tekstiksi; kirjoita kentän nimi tai kielen lyhenne, esimerkiksi fi",
    ),
    "yes": (
        "word: yes",
        "1: kenttä ”word”: löytyi yes; pitäisi olla teksti; YAML lukee sanan yes arvoksi true, joten kirjoita se "
        'lainausmerkkeihin: "yes"',
    ),
    "leading zero": (
        "word: 0123",
        '1: kenttä ”word”: löytyi 0123; pitäisi olla teksti; kirjoita se lainausmerkkeihin: "0123"',
    ),
    "minutes with a colon": (
        "word: 9:30",
        '1: kenttä ”word”: löytyi 9:30; pitäisi olla teksti; kirjoita se lainausmerkkeihin: "9:30"',
    ),
    "date": ("opened: eilen", "1: kenttä ”opened”: löytyi ”eilen”; pitäisi olla päivämäärä muodossa 2026-11-23"),
    "date, Finnish": (
        "opened: 23.11.2026",
        "1: kenttä ”opened”: löytyi ”23.11.2026”; pitäisi olla päivämäärä muodossa 2026-11-23",
    ),
    "date, none": (
        "opened: 2026-02-30",
        "1: kenttä ”opened”: löytyi ”2026-02-30”; tällaista päivää ei ole; tarkista päivämäärä",
    ),
    "whole number": ("seats: neljä", "1: kenttä ”seats”: löytyi ”neljä”; pitäisi olla kokonaisluku"),
    "half": ("seats: 2.5", "1: kenttä ”seats”: löytyi 2.5; pitäisi olla kokonaisluku"),
    "few": ("seats: 0", "1: kenttä ”seats”: löytyi 0; pitäisi olla vähintään 1"),
    "many": ("seats: 9", "1: kenttä ”seats”: löytyi 9; pitäisi olla enintään 8"),
    "comma": ("share: 0,8", "1: kenttä ”share”: löytyi ”0,8”; pitäisi olla luku, desimaalierottimena piste: 0.8"),
    "not above": ("share: 0", "1: kenttä ”share”: löytyi 0; pitäisi olla suurempi kuin 0"),
    "not below": ("share: 1", "1: kenttä ”share”: löytyi 1; pitäisi olla pienempi kuin 1"),
    "yes or no": ("public: ehkä", "1: kenttä ”public”: löytyi ”ehkä”; pitäisi olla true tai false"),
    "choice": ("kind: kahvila", "1: kenttä ”kind”: löytyi ”kahvila”; pitäisi olla jokin näistä: cafe, club"),
    "union": (
        "floor: ullakko",
        "1: kenttä ”floor”: löytyi ”ullakko”; pitäisi olla kokonaisluku tai jokin näistä: katu",
    ),
    "no list": (
        "tags: a",
        "1: kenttä ”tags”: löytyi ”a”; pitäisi olla luettelo, [a, b] tai rivit, joiden alussa on viiva",
    ),
    "long list": (
        "tags: [a, b, c]",
        "1: kenttä ”tags”: löytyi luettelo; pitäisi olla luettelo, jossa on kohtia enintään 2",
    ),
    "twice": ("word: sana\nword: muu", "2: kenttä ”word”: sama kenttä on jo rivillä 1; poista toinen"),
    "tab": ("word:\n\t- a", "2: rivillä on sarkain; sisennä välilyönneillä"),
    "open bracket": ("tags: [a", "1: luettelosta puuttuu pilkku tai lopusta ]"),
    "open brace": ("names: {{fi: a", "1: ryhmästä puuttuu pilkku tai lopusta }}"),
    "quote that is open until the next": (
        'word: "a\ntags: ["b", "c"]',
        "1: lainausmerkki jää auki; lisää toinen",
    ),
    "decimal comma": (
        "share: 0,25",
        "1: kenttä ”share”: löytyi ”0,25”; pitäisi olla luku, desimaalierottimena piste: 0.25",
    ),
    "open quote": ('word: "a', "1: lainausmerkki jää auki; lisää toinen"),
    "colon": (
        "word: a: b",
        "1: kaksoispiste on paikassa, johon se ei sovi; kirjoita teksti lainausmerkkeihin tai tarkista sisennys",
    ),
    "indent": ("names:\n  fi: a\n sv: b", "3: rivi ei sovi edellisiin; tarkista sisennys ja lainausmerkit"),
    "star": (
        "word: *a",
        "1: teksti alkaa merkillä, jolla on YAMLissa oma tehtävänsä; kirjoita teksti lainausmerkkeihin",
    ),
    "reference": (
        "names: &a {{fi: a}}\nword: *a",
        "2: teksti alkaa merkillä, jolla on YAMLissa oma tehtävänsä; kirjoita teksti lainausmerkkeihin",
    ),
    "nesting": (
        "word: sana\ntags: " + "[" * 5_000,
        "2: ryhmiä tai luetteloita on sisäkkäin yli 30; tarkista sulkeet ja sisennys",
    ),
    "control": ("word: sana\nkind: \x07", "2: rivillä on näkymätön ohjausmerkki; kirjoita rivi uudelleen"),
}
FIELDS = ", ".join(Place.model_fields)


def told(tmp_path: Path, text: str, model: type[Model] = Place) -> list[str]:
    """What is said of a file, each line without the path."""
    file = tmp_path / "place.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError) as error:
        load(file, model)
    lines = str(error.value).splitlines()
    finnish, english = lines[::2], lines[1::2]
    assert all(line.startswith(f"{file}:") for line in finnish)
    assert all(line.startswith("  in English: ") for line in english)
    return [line.removeprefix(f"{file}:") for line in finnish]


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_each_fault_in_an_editors_words(tmp_path: Path, text: str, expected: str) -> None:
    lines = told(tmp_path, text.replace("{{", "{").replace("}}", "}") + "\n")
    lines = [line for line in lines if line != "1: kenttä ”name”: tämä kenttä puuttuu; lisää se"]
    assert lines == [expected.format(fields=FIELDS)]


def test_all_faults_at_once_in_order_of_lines(tmp_path: Path) -> None:
    text = "kind: kahvila\nname: a\nseats: 0\nname: b\ninner:\n  - name: c\n    seat: 3\n  - seats: 3\n"
    assert told(tmp_path, text) == [
        "1: kenttä ”kind”: löytyi ”kahvila”; pitäisi olla jokin näistä: cafe, club",
        "3: kenttä ”seats”: löytyi 0; pitäisi olla vähintään 1",
        "4: kenttä ”name”: sama kenttä on jo rivillä 2; poista toinen",
        "7: kenttä ”inner.1.seat”: löytyi tuntematon kenttä; tarkoititko ”seats”?",
        "8: kenttä ”inner.2.name”: tämä kenttä puuttuu; lisää se",
    ]


def test_a_few_lines_that_mean_millions_are_refused_at_once(tmp_path: Path) -> None:
    lines = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    text = "\n".join(["a0: &a0 [x, x, x]", *lines, "inner: *a11"])
    assert [line.partition(":")[0] for line in told(tmp_path, text)] == ["2"]


def test_a_file_that_is_not_there_or_not_utf_8(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r"place\.yml:1: tiedosto puuttuu\n  in English: the file is missing$"):
        load(tmp_path / "place.yml", Place)
    (tmp_path / "place.yml").write_bytes("name: Möte".encode("latin-1"))
    with pytest.raises(
        DataFileError, match=r"place\.yml:1: tallenna tiedosto UTF-8-muodossa\n  in English: save the file as UTF-8$"
    ):
        load(tmp_path / "place.yml", Place)


def test_a_sound_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "place.yml").write_text("\ufeffname: Talo\nopened: 2026-11-23\n", encoding="utf-8")
    assert load(tmp_path / "place.yml", Place) == Place(name="Talo", opened=datetime.date(2026, 11, 23))


SITE = """\
region: {county: "08", names: {fi: A}}
site: {names: {fi: A}, address: https://example.org/, feedback_email: a@example.org}
guidance_desk: {names: {fi: A}}
"""
REAL = {
    "county as a number": (
        SITE.replace('"08"', "8"),
        "1: kenttä ”region.county”: löytyi 8; pitäisi olla hyvinvointialueen kaksinumeroinen tunnus lainausmerkeissä, "
        'esimerkiksi "08"',
    ),
    "no such county": (
        SITE.replace("08", "99"),
        '1: kenttä ”region.county”: löytyi ”99”; tällaista hyvinvointialuetta ei ole; esimerkiksi "08" on Pirkanmaa, '
        '"90" Helsinki ja "91" Ahvenanmaa',
    ),
    "address": (
        SITE.replace("https://example.org/", "example.org"),
        "2: kenttä ”site.address”: löytyi ”example.org”; pitäisi olla koko osoite, jonka lopussa on vinoviiva, "
        "esimerkiksi https://example.org/perhekeskus/",
    ),
    "address with a tag": (
        SITE.replace("https://example.org/", "'https://example.org/\"><script>/'"),
        '2: kenttä ”site.address”: löytyi ”https://example.org/"><script>/”; pitäisi olla koko osoite, jonka lopussa '
        "on vinoviiva, esimerkiksi https://example.org/perhekeskus/",
    ),
    "link of the guidance desk": (
        SITE[: SITE.index("guidance")] + "guidance_desk: {names: {fi: A}, link: 'javascript:alert(1)'}",
        "3: kenttä ”guidance_desk.link”: löytyi ”javascript:alert(1)”; kirjoita koko osoite, esimerkiksi "
        "https://example.org/neuvonta",
    ),
    "phone and e-mail of the guidance desk": (
        SITE[: SITE.index("guidance")] + "guidance_desk: {names: {fi: A}, phone: '12 tai 34', email: 'a@b?cc=c@d.fi'}",
        "3: kenttä ”guidance_desk.phone”: löytyi ”12 tai 34”; kirjoita yksi puhelinnumero ilman muuta tekstiä\n"
        "3: kenttä ”guidance_desk.email”: löytyi ”a@b?cc=c@d.fi”; kirjoita sähköpostiosoite, esimerkiksi "
        "neuvonta@example.org",
    ),
    "time limit": (
        SITE + "limits: {timeout: .inf}",
        "4: kenttä ”limits.timeout”: löytyi .inf; pitäisi olla enintään 600",
    ),
    "address of borders": (
        SITE + "sources: {borders: {address: 'https://example.org/wfs?service=WFS', layer: 'kunta 4500k'}}",
        "4: kenttä ”sources.borders.address”: löytyi ”https://example.org/wfs?service=WFS”; pitäisi olla WFS-palvelun "
        "koko osoite ilman kysymysmerkkiä, tai tyhjä\n"
        "4: kenttä ”sources.borders.layer”: löytyi ”kunta 4500k”; pitäisi olla WFS-palvelun tason nimi, esimerkiksi "
        "tilastointialueet:kunta4500k",
    ),
    "language twice": (
        SITE + "languages: [fi, fi]",
        "4: kenttä ”languages”: luettele vähintään yksi kieli ja kukin vain kerran, esimerkiksi [fi, sv, en]",
    ),
}


@pytest.mark.parametrize(("text", "expected"), REAL.values(), ids=REAL)
def test_faults_in_settings(tmp_path: Path, text: str, expected: str) -> None:
    assert told(tmp_path, text, Settings) == expected.splitlines()


def test_a_situation_given_twice_is_told_on_the_line_of_the_second(tmp_path: Path) -> None:
    one = (
        "  - key: ero\n    slugs: {fi: a, sv: b, en: c}\n    names: {fi: a, sv: b, en: c}\n"
        "    introductions: {fi: a, sv: b, en: c}\n    audience: both\n    keywords: [ero]\n"
    )
    assert told(tmp_path, f"situations:\n{one}{one}", Situations) == [
        "8: kenttä ”situations.2.key”: vaihda arvo, sillä kahdella tilanteella ei voi olla samaa; kahdesti: ero"
    ]


def test_a_menu_line_that_leads_nowhere(tmp_path: Path) -> None:
    assert told(tmp_path, "entries:\n  - title: {fi: A}\n", Navigation) == [
        "2: kenttä ”entries.1”: anna täsmälleen yksi näistä: page, list, entries"
    ]


def test_every_kind_of_error_has_finnish_words() -> None:
    limits = dict.fromkeys(("min_length", "max_length", "gt", "ge", "lt", "le"), 3)
    said = {kind: wording._expected(kind, limits, {}, None) for kind in get_args(ErrorType)}
    assert len(said) > 90
    assert said["json_invalid"] == Said("toisenlainen arvo (json_invalid)", "another kind of value (json_invalid)")
    assert not [words for words in said.values() if re.search(r"input|should|valid ", words.fi, re.IGNORECASE)]


def test_yaml_is_read_alike_with_and_without_the_part_in_c(monkeypatch: pytest.MonkeyPatch) -> None:
    file = ROOT / "content/data/settings.yml"
    source = file.read_text(encoding="utf-8")
    quick = opened(file, source)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    slow = opened(file, source)
    assert quick[1] == slow[1]
    assert [(node.tag, node.value, node.start_mark.line, node.start_mark.column) for node in scalars(quick[0])] == [
        (node.tag, node.value, node.start_mark.line, node.start_mark.column) for node in scalars(slow[0])
    ]
