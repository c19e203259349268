import base64
import hashlib

import pytest

from generators.errors import PerhekeskusError
from generators.publishing.content_policy import inline_scripts, policy_of, with_policy

PAGE = """<!doctype html><html><head>
<meta charset="utf-8">
<script>let a = 1</script>
</head><body><article><h1>Otsikko</h1>{article}</article>
<script src="a.js"></script><script type="application/json">{{"a": 1}}</script></body></html>"""


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_the_policy_is_the_first_thing_after_the_character_set() -> None:
    page = with_policy(PAGE.format(article=""), "a.html")
    assert page.splitlines()[2].startswith('<meta http-equiv="Content-Security-Policy"')


def test_only_scripts_that_would_run_get_a_hash() -> None:
    page = PAGE.format(article="")
    assert inline_scripts(page) == ["let a = 1"]
    policy = policy_of(with_policy(page, "a.html"))
    assert policy is not None
    assert f"script-src 'self' {_hash('let a = 1')};" in policy
    assert policy.count("sha256-") == 1


def test_nothing_is_allowed_that_is_not_named() -> None:
    policy = policy_of(with_policy(PAGE.format(article=""), "a.html")) or ""
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["object-src"] == "'none'"
    assert rules["style-src"] == rules["connect-src"] == rules["worker-src"] == "'self'"
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("script", ["<script>alert(1)</script>", '<SCRIPT type="module">x()</SCRIPT >'])
def test_a_script_in_the_text_of_a_page_is_refused(script: str) -> None:
    with pytest.raises(PerhekeskusError, match=r"a\.html.*script"):
        with_policy(PAGE.format(article=script), "a.html")


def test_data_in_the_text_of_a_page_is_no_script() -> None:
    data = '<script type="application/ld+json">{"@type": "Place"}</script>'
    assert policy_of(with_policy(PAGE.format(article=data), "a.html")) is not None


def test_a_page_that_does_not_tell_its_character_set_is_refused() -> None:
    with pytest.raises(PerhekeskusError, match="charset"):
        with_policy("<html><head></head></html>", "a.html")


def test_pictures_may_come_from_the_host_of_the_tiles_and_nothing_else_may() -> None:
    page = with_policy(PAGE.format(article=""), "a.html", "https://tiles.example.org")
    rules = dict(part.strip().split(" ", 1) for part in (policy_of(page) or "").split(";"))
    assert rules.pop("img-src") == "'self' data: https://tiles.example.org"
    assert "example.org" not in " ".join(rules.values())
