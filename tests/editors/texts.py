"""Editors' files for tests, and a small project that holds them."""

import shutil
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]

TODAY = date(2026, 11, 23)

PLACE = """\
id: 3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21
name:
  fi: Puiston perhekahvila
  sv: Parkens familjecafé
kind: family_cafe
summary: Vanhempien olohuone puistossa.
audience: alle kouluikäiset ja heidän vanhempansa
ages:
  - {least: 0, most: 6}
municipality: "837"
organisers:
  - name: Esimerkkiyhdistys ry
    sector: association
address:
  street: Mallitie
  number: "4"
  postal_code: "33100"
  post_office: Tampere
  latitude: 61.4981
  longitude: 23.761
when:
  - ti 9.30–11.30
sign_up: {need: none}
confirmed:
  day: 2026-11-02
  by: perhetyön esihenkilö
"""
"""A meeting place in its canonical form but for the first line."""

EVENT = """\
id: 5d1f0b6c-9e21-4a58-9a3e-3f0d2c5e7c1b
name: Satutunti
type: culture
summary: Luetaan ja lauletaan.
audience: leikki-ikäiset
municipality: "837"
organisers:
  - name: Esimerkkiyhdistys ry
    sector: association
address:
  street: Mallitie
  number: "4"
when:
  - time: klo 10–11
    dates: [2026-12-03]
"""


def project(folder: Path) -> Path:
    """A project of our situations and nothing else; its folder."""
    data = folder / "content" / "data"
    data.mkdir(parents=True)
    shutil.copy(ROOT / "content/data/situations.yml", data)
    return folder


def put(root: Path, name: str, text: str) -> Path:
    """Writes a file below content/data and gives its path."""
    file = root / "content" / "data" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
