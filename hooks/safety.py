"""The theme's own files without what readers do not need, shared by all languages, and each page's content policy."""

from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generators.errors import PerhekeskusError
from generators.publishing.assets import is_wanted, shared_asset, without_source_map
from generators.publishing.content_policy import with_policy
from generators.publishing.frame import SiteFrame
from generators.publishing.scripts import is_own, own_scripts
from generators.publishing.theme_styles import without_unused

_serving = False


def on_startup(command: str, **_: Any) -> None:
    """Know whether this is `mkdocs serve`: it reloads pages by an inline script of its own, which no policy allows."""
    global _serving
    _serving = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out source maps and the theme's search; join our own scripts."""
    own = {file.src_uri: file for file in files if is_own(file.src_uri)}
    for address, content in own_scripts({address: file.content_string for address, file in own.items()}).items():
        if address in own:
            files.remove(own.pop(address))
        files.append(File.generated(config, address, content=content))
    for file in own.values():
        files.remove(file)
    for file in list(files):
        if not is_wanted(file.src_uri):
            files.remove(file)
        elif file.src_uri.startswith("assets/") and file.src_uri.endswith((".js", ".css")):
            content = without_source_map(file.content_string)
            if file.src_uri.startswith("assets/stylesheets/main."):
                content = without_unused(content)
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=content))
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, **_: Any) -> jinja2.Environment:
    """Let pages of a language in a folder of its own use the theme files of the site's root."""
    frame: SiteFrame = config.extra["frame"]
    url, script_tag = env.filters["url"], env.filters["script_tag"]

    @jinja2.pass_context
    def shared_url(context: Any, value: str) -> str:
        return str(url(context, shared_asset(str(value), frame.folder)))

    @jinja2.pass_context
    def shared_script(context: Any, script: Any) -> str:
        plain, shared = str(url(context, str(script))), shared_url(context, str(script))
        return str(script_tag(context, script)).replace(plain, shared, 1)

    env.filters["url"] = shared_url
    env.filters["script_tag"] = shared_script
    return env


@event_priority(0)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put the content policy into a finished page."""
    return _with_policy(output, page.file.src_uri, config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Put the content policy into the 404 page."""
    return _with_policy(output_content, template_name, config) if template_name.endswith(".html") else output_content


def _with_policy(html: str, name: str, config: MkDocsConfig) -> str:
    frame: SiteFrame = config.extra["frame"]
    try:
        return html if _serving else with_policy(html, name, frame.prepared.settings.map.tiles_host)
    except PerhekeskusError as error:
        raise PluginError(str(error)) from error
