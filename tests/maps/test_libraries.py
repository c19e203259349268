import pytest

from generators.errors import PerhekeskusError
from generators.maps import libraries
from tests.command import ROOT


def test_the_libraries_are_the_versions_that_their_licences_name() -> None:
    files = libraries.library_files()
    assert set(files) == {"leaflet.js", "leaflet.css", "leaflet.markercluster.js"}
    licences = (ROOT / "overrides/assets/map/licences.txt").read_text(encoding="utf-8")
    assert b"Leaflet 1.9.3" in files["leaflet.js"][:100]
    assert "Leaflet 1.9.3" in licences
    assert b"MarkerClusterGroup" in files["leaflet.markercluster.js"]
    assert "Leaflet.markercluster 1.4.1" in licences


def test_our_own_files_are_there() -> None:
    for name in (*libraries.OWN_SCRIPTS, *libraries.OWN_STYLES):
        assert (ROOT / "overrides" / libraries.FOLDER / name).is_file(), name


def test_a_package_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(libraries._PACKAGES, "leaflet.css", ("XStatic-Nothing", "a.css"))
    with pytest.raises(PerhekeskusError, match=r"a\.css of XStatic-Nothing is missing; install"):
        libraries.library_files()
