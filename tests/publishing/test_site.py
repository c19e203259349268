"""What is told of a language's build."""

from generators.publishing.site import _without_information

OUTPUT = """INFO    -  Building documentation...
WARNING -  one.md: something
to look at
INFO    -  Cleaning
Traceback (most recent call last):
  File "x.py", line 1
SomeError: the reason
"""


def test_of_a_build_that_is_done_warnings_are_told_whole() -> None:
    assert _without_information("INFO    -  a\nWARNING -  b\nc\nINFO    -  d\n", failed=False) == "WARNING -  b\nc"


def test_of_a_build_that_failed_the_reason_is_told() -> None:
    told = _without_information(OUTPUT, failed=True)
    assert told.endswith("SomeError: the reason")
    assert "INFO" not in told
