"""The module map in `builder/__init__.py` is true."""

import ast
import re
from pathlib import Path

import builder

ROOT = Path(builder.__file__).parent
HIDDEN = {"__init__", "__main__"}


def groups() -> list[set[str]]:
    """The modules of each group of the map, the highest first."""
    blocks = re.split(r"\n\n+", builder.__doc__ or "")
    named = [re.findall(r"(?m)^(\w+) {2,}\S", block) for block in blocks]
    return [set(names) for names in named if names]


def module_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The builder's own modules that a file imports, relative imports within a package apart."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] == "builder":
            parts = (node.module or "").split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("builder.")}
    return found - {"__version__"}


def sources() -> list[Path]:
    return [path for path in sorted(ROOT.rglob("*.py")) if module_of(path) not in HIDDEN]


def test_every_module_stands_on_the_map_and_the_map_names_no_other():
    assert {module_of(path) for path in sources()} == set().union(*groups())


def test_a_module_imports_only_from_the_groups_below_its_own():
    level = {name: number for number, names in enumerate(groups()) for name in names}
    upwards = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources()
        for name in imported(path) - {module_of(path)}
        if level[name] <= level[module_of(path)]
    ]

    assert upwards == []


def test_only_the_edges_touch_files_the_clock_and_the_terminal():
    edges = {"cli", "serve", "imports", "review", "build", "read", "write", "package", "cache", "locale"}
    touches = re.compile(
        r"(?<!Image\.)\bopen\(|\.read_text\(|\.read_bytes\(|\.write_text\(|\.write_bytes\(|\bprint\(|datetime\.now|time\(\)"
    )
    guilty = [
        str(path.relative_to(ROOT))
        for path in sources()
        if module_of(path) not in edges and touches.search(path.read_text())
    ]

    assert guilty == []
