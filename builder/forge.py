"""A repository's address -> links to its host: change a file, add a file.

Which kind of host it is follows from its name; the setting `forge` says it where the name does not. A host of unknown
kind gets no links, since they would lead nowhere.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from builder.models import Settings

BRANCH = "main"
SIGNS = {"github": "github", "gitlab": "gitlab", "forgejo": "forgejo", "gitea": "forgejo", "codeberg": "forgejo"}
EDIT = {
    "github": "{repository}/edit/{branch}/{path}",
    "gitlab": "{repository}/-/edit/{branch}/{path}",
    "forgejo": "{repository}/_edit/{branch}/{path}",
}
NEW = {  # GitLab takes a name and no text
    "github": "{repository}/new/{branch}/{{folder}}?filename={{name}}&value={{text}}",
    "gitlab": "{repository}/-/new/{branch}/{{folder}}?file_name={{name}}",
    "forgejo": "{repository}/_new/{branch}/{{folder}}?filename={{name}}&value={{text}}",
}


def forge(settings: Settings) -> str | None:
    """github, gitlab or forgejo."""
    if not settings.repository:
        return None
    host = urlsplit(str(settings.repository)).hostname or ""
    return settings.forge or next((kind for sign, kind in SIGNS.items() if sign in host), None)


def edit(settings: Settings, path: str = "{path}") -> str | None:
    """Where a file's text can be changed; `path` is below the repository's root, or a blank to be filled later."""
    kind = forge(settings)
    return kind and EDIT[kind].format(repository=root(settings), branch=BRANCH, path=quote(path, safe="/{}"))


def new(settings: Settings) -> str | None:
    """Where a file can be added, with the blanks {folder}, {name} and, where the host takes it, {text}."""
    kind = forge(settings)
    return kind and NEW[kind].format(repository=root(settings), branch=BRANCH)


def root(settings: Settings) -> str:
    """The repository's address, bare."""
    return str(settings.repository).rstrip("/").removesuffix(".git")
