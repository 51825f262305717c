"""Runs the shell steps of a workflow's job as its host would: their own text, `if` and `env`, in their order."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
GH = """\
#!{python}
import json, os, pathlib, shutil, sys
words, state = sys.argv[1:], pathlib.Path(os.environ["HOME"], "gh")
state.mkdir(exist_ok=True)
with open(state / "calls", "a") as calls:
    print(json.dumps(words), file=calls)
if words[:2] == ["pr", "create"]:
    (state / "number").write_text("31")
elif words[:2] == ["pr", "list"] and (state / "number").exists():
    print((state / "number").read_text())
elif words[:2] == ["issue", "comment"]:
    shutil.copy(words[words.index("--body-file") + 1], state / "comment")
elif words[0] == "api" and "/pulls/" in words[1]:
    print((state / "head").read_text())
elif words[0] == "api" and words[-2] == "--field":
    shutil.copy(words[-1].removeprefix("body=@"), state / "comment")
elif words[0] == "api" and (state / "comment").exists():
    print(5)
"""
FIXED = {"GITHUB_STEP_SUMMARY": "/dev/null", "GITHUB_REPOSITORY": "contoh/pameran"}
PAMERAN = '#!/bin/sh\nPYTHONPATH="{root}" exec "{python}" -m builder "$@"\n'


@dataclass
class Host:
    """A bare repository whose `main` holds `content/`, a `gh` that notes what it is asked, and a runner."""

    folder: Path
    clones: int = 0
    env: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tools = self.folder / "tools"
        tools.mkdir()
        for name, text in {"gh": GH, "pameran": PAMERAN}.items():
            (tools / name).write_text(text.format(python=sys.executable, root=ROOT))
            (tools / name).chmod(0o755)
        path = f"{tools}:{os.environ['PATH']}"
        self.env = {"PATH": path, "HOME": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1", "LANG": "C.UTF-8"}

    def git(self, *words: str | Path, cwd: Path | None = None) -> str:
        """What git says; without a `cwd` in the bare repository."""
        named = ["git", "-c", "user.name=Uji", "-c", "user.email=uji@pameran.example", *map(str, words)]
        return subprocess.check_output(named, cwd=cwd or self.folder / "asal.git", env=self.env, text=True).strip()

    def checkout(self, branch: str = "main") -> Path:
        """A new clone, as every run begins with."""
        self.clones += 1
        clone = self.folder / f"klon-{self.clones}"
        self.git("clone", "--quiet", "--branch", branch, self.folder / "asal.git", clone, cwd=self.folder)
        return clone

    @property
    def calls(self) -> list[list[str]]:
        """What `gh` was asked."""
        noted = self.folder / "gh" / "calls"
        return [json.loads(line) for line in noted.read_text().splitlines()] if noted.exists() else []

    def run(self, workflow: str, job: str, stated: Mapping[str, str], clone: Path, only: str = "") -> dict[str, str]:
        """The outputs of a job's shell steps, `<step>.<name>`; CalledProcessError where one fails.

        `stated`: what the host's expressions mean; an expression that is not among them is a KeyError.
        `only`: a text that tells the wanted steps from the others, whatever their `if` says.
        """
        flow = yaml.safe_load((ROOT / ".github/workflows" / workflow).read_text(encoding="utf-8"))
        outputs: dict[str, str] = {}
        for step in flow["jobs"][job]["steps"]:
            wanted = only in step.get("run", "") if only else _holds(step.get("if", ""), outputs)
            if "run" not in step or not wanted:
                continue
            said = {f"steps.{name.replace('.', '.outputs.')}": value for name, value in outputs.items()}
            known = {**stated, **said}
            env = self.env | {
                name: _filled(value, known)
                for name, value in {**flow["jobs"][job].get("env", {}), **step.get("env", {})}.items()
            }
            told = self.folder / "output"
            told.write_text("")
            script = self.folder / "step.sh"
            script.write_text(step["run"])
            env |= {"GITHUB_OUTPUT": str(told), **FIXED}
            subprocess.run(["bash", "-e", script], cwd=clone, env=env, check=True, capture_output=True, text=True)
            pairs = [line.split("=", 1) for line in told.read_text().splitlines()]
            outputs |= {f"{step.get('id', '')}.{name}": value for name, value in pairs}
        return outputs


def _filled(value: Any, stated: Mapping[str, str]) -> str:
    return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: stated[found[1]], str(value))


def _holds(condition: str, outputs: Mapping[str, str]) -> bool:
    """`steps.<id>.outputs.<name> == '…'` or `!= '…'`; any other condition is taken to hold."""
    if not (found := re.fullmatch(r"steps\.(\w+)\.outputs\.(\w+) (==|!=) '(.*)'", condition)):
        assert "steps." not in condition, condition
        return True
    return (outputs.get(f"{found[1]}.{found[2]}", "") == found[4]) == (found[3] == "==")
