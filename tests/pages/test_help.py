"""Help at once: the strip, the large block, the one line of a service."""

import re
from collections.abc import Callable

import pytest

from generators.cleaning import clean
from generators.directory.local import kind_of
from generators.helplines import Helpline
from generators.model.local_records import LocalRecord
from generators.model.records import Service
from generators.model.text import Text
from generators.pages.context import Context
from generators.pages.escaping import escape
from generators.pages.help import help_block, help_strip
from generators.pages.page import Page
from generators.settings import GuidanceDesk
from generators.situations import Situation, Situations
from tests.hand_made import helpline, helplines, in_three, service, settings, snapshot
from tests.local_made import event, group, local_organisation, meeting_place, volunteer_task
from tests.pages.test_escaping import HOSTILE, Seen, both_engines
from tests.pages.world import page_of, pages_of, prepared, seen

LINES = (
    helpline("hata", number="112", always_open=True, free=True),
    helpline("linja", number="080 005 005", where=["violence"], link="https://linja.example.org/"),
    helpline("svensk", number="0800 96 116", where=["young"], languages=["sv"]),
)


def context(language: str = "fi", lines: tuple[Helpline, ...] = LINES, **desk: str) -> Context:
    chosen = settings().model_copy(update={"guidance_desk": GuidanceDesk(names=in_three("Neuvonta"), **desk)})
    return Context(prepared(snapshot(), helplines=helplines(*lines), settings=chosen), language)


def links_of(html: str) -> list[str | None]:
    return [value for name, value in Seen(html).attributes if name == "href"]


def test_the_strip_has_the_numbers_of_every_page_and_the_guidance_desk() -> None:
    strip = help_strip(context(email="neuvonta@example.org"))
    assert strip.startswith('<section class="help" aria-label="Apua heti">')
    assert '<li>Sana hata <a class="phone" href="tel:112">112</a></li>' in strip
    assert links_of(strip) == ["tel:112", "mailto:neuvonta@example.org"]
    assert "\n" not in strip


@pytest.mark.parametrize(
    ("desk", "link", "text"),
    [
        ({"link": "https://n.example.org/", "phone": "03 123", "email": "n@example.org"}, "https://n.example.org/", ""),
        ({"phone": "03 123", "email": "n@example.org"}, "tel:03123", "Neuvonta 03 123"),
        ({"email": "n@example.org"}, "mailto:n@example.org", "Neuvonta"),
    ],
)
def test_the_guidance_desk_is_reached_by_page_then_phone_then_mail(desk: dict[str, str], link: str, text: str) -> None:
    strip = help_strip(context(**desk))
    assert links_of(strip) == ["tel:112", link]
    assert text in Seen(strip).text


def test_a_guidance_desk_that_nobody_knows_how_to_reach_is_not_in_the_strip() -> None:
    assert "Neuvonta" not in help_strip(context())


@pytest.mark.parametrize(("language", "title"), [("fi", "Apua väkivaltaan"), ("sv", "Hjälp vid våld")])
def test_the_block_tells_each_number_with_its_use_and_where_it_was_read(language: str, title: str) -> None:
    block = help_block(context(language), "violence")
    text = Seen(block).text
    for piece in (title, "Nimi hata", "Mihin hata.", "080 005 005", "linja.example.org", "lahde.example, 11/2026"):
        assert piece in text
    assert {"tel:112", "tel:080005005", "https://linja.example.org/"} <= set(links_of(block))


def test_hours_and_price_are_told_only_when_the_source_says_so() -> None:
    first, second = Seen(help_block(context(), "violence")).text.split("Nimi linja", 1)
    assert "auki aina, maksuton" in first
    assert "auki" not in second
    assert "maksuton" not in second


def test_a_page_on_violence_begins_with_the_way_out_and_others_do_not() -> None:
    block = help_block(context(), "violence")
    assert block.index("Poistu sivulta nopeasti") < block.index("Nimi hata")
    assert '<a class="leave" rel="noreferrer" href="https://saa.example.org/">' in block
    assert "selaimen historiaan" in block
    assert "saa.example.org" not in help_block(context(), "young")


def test_a_line_of_one_language_is_only_on_its_pages() -> None:
    assert "0800 96 116" not in help_block(context("fi"), "young")
    assert "0800 96 116" in help_block(context("sv"), "young")


@pytest.mark.parametrize("text", list(map(clean, HOSTILE)))
def test_whatever_editors_write_is_text_in_both_engines(text: str) -> None:
    odd = helpline(names=in_three(text), labels=in_three(text), purposes=in_three(text), source=text)
    plain = help_block(context(lines=(helpline(),)), "young")
    for html in both_engines(f"Ennen\n\n{help_block(context(lines=(odd,)), 'young')}\n\nJälkeen\n"):
        assert html.elements == ["p", *Seen(plain).elements, "p"]
        assert text in html.text
    assert Seen(help_strip(context(lines=(odd,)))).elements == Seen(help_strip(context(lines=(helpline(),)))).elements


def topical(key: str, topic: str | None, code: str) -> Situation:
    text = Text({"fi": key, "sv": key, "en": key})
    return Situation.model_validate(
        {
            "key": key,
            "slugs": text,
            "names": in_three(key.title()),
            "introductions": in_three("Johdanto."),
            "audience": "both",
            "help": topic,
            "service_classes": [code],
        }
    )


SITUATIONS = Situations(
    situations=(topical("turva", "violence", "P3.4"), topical("nuori", "young", "P3.5"), topical("ero", None, "P3.6"))
)


def of_class(id_: str, code: str) -> Service:
    return service(id_, f"Palvelu {id_}", service_classes=({"code": code},))


def made(language: str) -> dict[str, Page]:
    world = snapshot([of_class("s1", "P3.4"), of_class("s2", "P3.5"), of_class("s3", "P3.6")])
    return pages_of(world, language, situations=SITUATIONS, helplines=helplines(*LINES))


@pytest.mark.parametrize(
    ("language", "section", "municipality"),
    [
        ("fi", "elamantilanteet", "kunnat/tampere"),
        ("sv", "livssituationer", "kommuner/tammerfors"),
        ("en", "life-situations", "municipalities/tampere"),
    ],
)
def test_the_block_stands_under_the_introduction_of_situations_that_ask_for_it(
    language: str, section: str, municipality: str
) -> None:
    pages = made(language)
    for place in (section, municipality):
        for key, topic in (("turva", "violence"), ("nuori", "young")):
            markdown = pages[f"{place}/{key}/"].markdown
            assert markdown.count("help-block") == 1
            assert markdown.index("Johdanto.") < markdown.index(f"help-{topic}") < markdown.index('class="records"')
        assert "help-block" not in pages[f"{place}/ero/"].markdown


def test_a_service_on_violence_has_a_line_of_help_under_its_lead() -> None:
    world = snapshot(
        [of_class("s1", "P3.4").model_copy(update={"summary": Text({"fi": "Apua."})}), of_class("s2", "P3.5")]
    )
    page = page_of(world, "service", "s1", situations=SITUATIONS, helplines=helplines(*LINES))
    assert page.markdown.index("Apua.") < page.markdown.index('class="help-line"') < page.markdown.index("## ")
    assert "Poistu sivulta nopeasti" in seen(page).text
    assert "tel:080005005" not in page.markdown
    other = page_of(world, "service", "s2", situations=SITUATIONS, helplines=helplines(*LINES))
    assert "help-line" not in other.markdown


def test_a_number_beginning_with_a_plus_is_text_and_link() -> None:
    block = help_block(context(lines=(helpline(number="+358 80 005 005"),)), "young")
    assert "tel:+35880005005" in links_of(block)
    assert str(escape("+358 80 005 005")) in block


def of_record(record: LocalRecord, language: str = "fi") -> str:
    made = page_of(
        snapshot(),
        kind_of(record),
        record.id,
        language,
        local=(record,),
        situations=SITUATIONS,
        helplines=helplines(*LINES),
    )
    seen(made)
    return made.markdown


@pytest.mark.parametrize("make", [group, meeting_place, event, volunteer_task, local_organisation])
def test_whatever_is_about_violence_has_the_block_with_the_way_out_above_when_and_where(
    make: Callable[..., LocalRecord],
) -> None:
    text = of_record(make(situations=("ero", "turva", "nuori")))
    assert re.findall(r'class="help-block help-(\w+)"', text) == ["violence"]
    first_heading = text.index("\n## ")
    assert text.index('class="leave"') < text.index('href="tel:080005005"') < first_heading


def test_a_group_for_the_young_has_the_lines_of_the_young_and_other_kinds_have_none() -> None:
    assert 'class="help-block help-young"' in of_record(group(situations=("nuori",)))
    assert 'class="help-block' not in of_record(event(situations=("nuori",)))
    assert 'class="help-block' not in of_record(group(situations=("ero", "unknown")))
