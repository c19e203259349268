"""Records of feeds meet their corrections when they are collected for a build."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generators.collecting import Collected, collect
from generators.errors import DataFileError
from generators.feed_settings import FeedSource
from generators.model.local_records import MeetingPlace, Origin
from generators.model.text import Text
from generators.settings import Settings
from generators.snapshot.feeds import Feed, FeedManifest, write_feed
from tests.hand_made import settings

ID = "8b4599b9-e27f-5540-a9ce-041c0012a269"
TODAY = date(2026, 11, 26)


def collected(root: Path, corrections: str, name: str = "kartta.yml", pulled: int = 26) -> Collected:
    """What a build meets of one feed, pulled on a day of November, with a file of corrections."""
    record = MeetingPlace(
        id=ID, names=Text({"fi": "Perhekahvila"}), place_kind="other", origin=Origin(source="kartta", record_id=ID)
    )
    manifest = FeedManifest(
        key="kartta",
        kind="kml",
        address="kartta.kml",
        pulled_at=datetime(2026, 11, pulled, 6, tzinfo=UTC),
        counts={"records": 1},
    )
    write_feed(root / "snapshot", Feed(manifest, (record,), (), (), ()))
    folder = root / "content/data/corrections"
    folder.mkdir(parents=True)
    (folder / name).write_text(corrections, encoding="utf-8")
    source = FeedSource(key="kartta", kind="kml", address="kartta.kml", keep_days=10)
    plain = settings()
    with_feed = plain.model_copy(update={"sources": plain.sources.model_copy(update={"feeds": (source,)})})
    assert isinstance(with_feed, Settings)
    return collect(root, with_feed, root / "snapshot", official=True, today=TODAY)


def test_a_record_of_a_feed_is_corrected(tmp_path):
    found = collected(tmp_path, f"corrections:\n  - id: {ID}\n    set: {{kind: family_cafe}}\n")
    assert [record.place_kind for record in found.records if isinstance(record, MeetingPlace)] == ["family_cafe"]
    assert found.warnings == ()


def test_a_correction_that_does_nothing_is_a_warning_of_the_build(tmp_path):
    found = collected(tmp_path, f"corrections:\n  - id: {ID.replace('8', '9')}\n    hide: lopetettu\n")
    assert len(found.records) == 1
    assert "tietuetta ei ole enää lähteessä" in found.warnings[0]


def test_corrections_of_a_feed_that_is_too_old_are_not_missed(tmp_path):
    found = collected(tmp_path, f"corrections:\n  - id: {ID}\n    set: {{kind: family_cafe}}\n", pulled=1)
    assert found.records == ()
    assert len(found.warnings) == 1


def test_faults_of_corrections_stop_the_build(tmp_path):
    with pytest.raises(DataFileError) as error:
        collected(tmp_path, "corrections:\n  - id: x\n    hide: lopetettu\n", "katta.yml")
    assert "katta.yml:2: kenttä ”corrections.1.id”" in str(error.value)
    assert "lähteen avain" in str(error.value)
