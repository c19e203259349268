"""Before a build: pull when the settings say so, or when the snapshot is too old. A failed pull keeps the old one."""

import logging
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from generators.errors import PerhekeskusError
from generators.preparing import snapshot_at
from generators.publishing.freshness import pull_is_due
from generators.publishing.language_build import language_build
from generators.pulling import pull_borders, pull_feeds, pull_ptv
from generators.settings import read_settings

log = logging.getLogger("mkdocs.hooks.pull")


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Pull first when a pull is due. `perhekeskus build` never pulls: its language builds share one snapshot."""
    root = Path(config.config_file_path).parent
    try:
        settings = read_settings(root)
        build = language_build(settings)
        if build.together or build.snapshot:
            return config
        if not pull_is_due(snapshot_at(root, None), settings, datetime.now(UTC)):
            return config
    except PerhekeskusError as error:
        raise PluginError(str(error)) from error
    log.info("Pulling: the snapshot is missing or too old")
    try:
        pull_ptv(root, settings)
    except PerhekeskusError as error:
        log.warning(f"The pull failed; the site is built from the last good snapshot. {error}")
        return config
    borders = pull_borders(root, settings)
    if borders and borders.trouble:
        log.warning(f"The pull of borders failed; the earlier ones stay, if there are any. {borders.trouble}")
    for feed in pull_feeds(root, settings).feeds:
        if feed.trouble:
            log.warning(f"The pull of feed {feed.source.key} failed; its earlier records stay. {feed.trouble}")
    return config
