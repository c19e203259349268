"""`perhekeskus words`: the tables of Finnish and Swedish words made larger with the words of texts."""

from pathlib import Path

import click

from generators.errors import PerhekeskusError
from generators.language.words import finnish_table, swedish, voikko
from generators.language.words.finnish_filling import fill
from generators.language.words.gathering import words_of_files


@click.command("words")
@click.argument("places", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def command(places: tuple[Path, ...]) -> None:
    """Teach the search the words of PLACES: files or folders of texts, a snapshot, content/.

    Finnish words are added to generators/language/words/finnish.tsv, Swedish ones to swedish.txt; what is there stays.
    Needs Voikko: apt-get install libvoikko1 voikko-fi, pip install libvoikko.
    """
    if voikko.version() is None:
        raise PerhekeskusError("Voikko is needed: apt-get install libvoikko1 voikko-fi, pip install libvoikko")
    known = finnish_table.table()
    added = fill(known, words_of_files(list(places), "fi"))
    _write(finnish_table.FILE, finnish_table.written(known))
    click.echo(f"Finnish: {added} forms added: {len(known.forms)} forms of {len(known.lemmas)} base words")
    words = swedish.words()
    grown = words | swedish.worth_keeping(words_of_files(list(places), "sv"))
    _write(swedish.FILE, "".join(f"{word}\n" for word in sorted(grown)))
    click.echo(f"Swedish: {len(grown) - len(words)} words added: {len(grown)}")


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
