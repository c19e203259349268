"""The look of the site from its settings: one joined style sheet, the logo, icons and pictures, made at each build."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generators.errors import PerhekeskusError
from generators.publishing.frame import SiteFrame
from generators.publishing.identity import identity_files, identity_of
from generators.publishing.stylesheets import is_part


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give templates the logo, the colours and the addresses of the icons."""
    frame: SiteFrame = config.extra["frame"]
    config.extra["identity"] = identity_of(frame.prepared.settings, frame.language)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put what is made from the settings in the place of what it is made from."""
    frame: SiteFrame = config.extra["frame"]
    for file in list(files):
        if is_part(file.src_uri):
            files.remove(file)
    try:
        made = identity_files(frame.root, frame.prepared.settings, frame.language, frame.site_name)
    except PerhekeskusError as error:
        raise PluginError(str(error)) from error
    for name, content in made.items():
        files.append(File.generated(config, name, content=content))
    return files
