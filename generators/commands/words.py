"""`perhekeskus words`: the table of Finnish words made larger with the words of texts."""

from pathlib import Path

import click

from generators.errors import PerhekeskusError
from generators.language.words import voikko
from generators.language.words.finnish_filling import fill
from generators.language.words.finnish_table import FILE, table, written
from generators.language.words.gathering import words_of_files


@click.command("words")
@click.argument("places", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def command(places: tuple[Path, ...]) -> None:
    """Teach the search the Finnish words of PLACES: files or folders of texts, a snapshot, content/.

    The words are added to generators/language/words/finnish.tsv; what is there stays. Needs Voikko:
    apt-get install libvoikko1 voikko-fi, pip install libvoikko.
    """
    if voikko.version() is None:
        raise PerhekeskusError("Voikko is needed: apt-get install libvoikko1 voikko-fi, pip install libvoikko")
    known = table()
    added = fill(known, words_of_files(list(places)))
    FILE.write_text(written(known), encoding="utf-8", newline="\n")
    click.echo(f"{added} forms added: {len(known.forms)} forms of {len(known.lemmas)} base words")
