"""What a Git host runs for the exhibition: the files are valid, safe, pinned, and say commands that exist."""

import re
import shlex
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from factories import SAMPLE
from workflows import Host

from builder import __version__, cli, package

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ACTIONS = sorted((ROOT / ".github/actions").glob("*/action.yml"))
TOOLS = Path(sys.executable).parent


def scripts() -> list[tuple[str, str]]:
    """(where, shell script) of every step."""
    found = []
    for path in WORKFLOWS:
        for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items():
            found += [(f"{path.name} {name}", step["run"]) for step in job["steps"] if "run" in step]
    for path in ACTIONS:
        steps = yaml.safe_load(path.read_text(encoding="utf-8"))["runs"]["steps"]
        found += [(f"{path.parent.name} action", step["run"]) for step in steps if "run" in step]
    for name, job in yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")).items():
        found += [(f"gitlab {name}", line) for line in (*job.get("before_script", ()), *job.get("script", ()))]
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        found.append((f"hook {hook['id']}", hook["entry"]))
    return found


def commands(script: str) -> list[list[str]]:
    """Every `pameran …` of a script, as words."""
    lexer = shlex.shlex(script, posix=True, punctuation_chars=";|&<>\n")
    lexer.whitespace, lexer.whitespace_split, lexer.commenters = " \t", True, ""
    found: list[list[str]] = [[]]
    for word in lexer:
        if re.fullmatch(r"[;|&<>\n]+", word):
            found.append([])
        else:
            found[-1].append(word)
    return [words[1:] for words in found if words[:1] == ["pameran"]]


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-actions", ACTIONS),
        ("vendor.github-issue-forms", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
        ("vendor.gitlab-ci", [ROOT / ".gitlab-ci.yml"]),
    ],
)
def test_the_hosts_own_schema_takes_the_files(schema, paths):
    words = ["--builtin-schema", schema, *(["--data-transform", "gitlab-ci"] if "gitlab" in schema else []), *paths]
    done = subprocess.run([TOOLS / "check-jsonschema", *words], capture_output=True, text=True, check=False)

    assert paths and done.returncode == 0, done.stdout + done.stderr


def test_every_command_in_them_is_one_that_exists_with_these_options():
    asked = [(where, words) for where, script in scripts() for words in commands(script)]

    assert {words[0] for _, words in asked} >= {"build", "check", "import", "owners", "review"}
    for where, (name, *words) in asked:
        try:
            cli.pameran.commands[name].make_context(name, words)
        except (KeyError, cli.click.UsageError) as fault:
            pytest.fail(f"{where}: pameran {name} {words}: {fault!r}")


def test_no_script_takes_in_what_strangers_write():
    """`${{ … }}` is put into a script before the shell reads it: values come by `env` only."""
    assert [where for where, script in scripts() if "${{" in script] == []


def test_shellcheck_finds_nothing(tmp_path):
    files = [*(ROOT / ".github/actions").glob("*/*.sh")]
    for number, (_, script) in enumerate(scripts()):
        files.append(tmp_path / f"{number}.sh")
        files[-1].write_text(f"#!/bin/bash\nset -e\n{script}\n", encoding="utf-8")
    done = subprocess.run([TOOLS / "shellcheck", *files], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not (TOOLS / "actionlint").is_file(), reason="its wheels are for Linux")
def test_actionlint_finds_nothing():
    """Expressions, contexts, permissions, events, and by way of shellcheck each script with its own shell."""
    words = [TOOLS / "actionlint", "-shellcheck", TOOLS / "shellcheck", *WORKFLOWS]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT)

    assert done.returncode == 0, done.stdout + done.stderr


def test_actions_of_others_are_pinned_to_a_commit_and_named_by_their_version():
    used = re.findall(r"uses: (\S+)(.*)", "\n".join(path.read_text() for path in [*WORKFLOWS, *ACTIONS]))
    others = [(name, rest) for name, rest in used if not name.startswith("./")]

    assert len(others) > 8
    for name, rest in others:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name) and re.fullmatch(r"  # v\d+\.\d+\.\d+", rest), name


def test_only_what_runs_the_code_of_main_may_write():
    for path in WORKFLOWS:
        flow = yaml.safe_load(path.read_text(encoding="utf-8"))
        granted = [flow["permissions"], *(job.get("permissions", {}) for job in flow["jobs"].values())]
        writes = any("write" in rights.values() for rights in granted)
        events = set(flow[True])  # YAML 1.1 reads `on` as true

        assert all("timeout-minutes" in job for job in flow["jobs"].values()), path.name
        assert "pull_request_target" not in events, path.name
        assert not (writes and "pull_request" in events), path.name
        for job in flow["jobs"].values():
            if any("pameran" in step.get("uses", "") for step in job["steps"]) and "issues" not in events:
                assert "write" not in job.get("permissions", {}).values(), path.name  # what builds has no rights


def test_the_issue_forms_are_those_that_import_reads(monkeypatch):
    monkeypatch.chdir(ROOT)

    assert CliRunner().invoke(cli.pameran, ["forms", "--check"]).exit_code == 0


def test_a_new_exhibition_gets_the_very_same_files_but_for_where_the_builder_comes_from():
    listed = (ROOT / "builder/skeleton/shared.txt").read_text().split()
    given = package.skeleton()
    theirs = [name for name in listed if given[name] != (ROOT / name).read_bytes()]

    assert {path.relative_to(ROOT).as_posix() for path in [*WORKFLOWS, *ACTIONS]} - set(listed) == {
        ".github/workflows/check.yml"  # tests the builder itself
    }
    assert theirs == [".github/actions/pameran/action.yml", ".gitlab-ci.yml"]
    for name in theirs:
        assert f"pameran=={__version__}\n" in given[name].decode()


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """A repository with one commit, cloned from a bare one."""
    git = ["git", "-c", "user.name=Uji", "-c", "user.email=uji@pameran.example", "-c", "commit.gpgsign=false"]
    subprocess.run([*git, "init", "--quiet", "--bare", tmp_path / "asal.git"], check=True)
    subprocess.run(
        [*git, "clone", "--quiet", tmp_path / "asal.git", tmp_path / "klon"], check=True, capture_output=True
    )
    monkeypatch.chdir(tmp_path / "klon")
    Path("berkas").write_text("isi")
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "--quiet", "-m", "Awal"], check=True)
    return tmp_path


def publish(folder: Path, files: dict[str, str], place: str = "", previews: str = "") -> subprocess.CompletedProcess:
    shutil.rmtree(folder / "situs", ignore_errors=True)
    for name, text in files.items():
        (folder / "situs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "situs" / name).write_text(text)
    with tarfile.open(folder / "situs.tgz", "w:gz") as archive:
        archive.add(folder / "situs", ".")
    script = ROOT / ".github/actions/publish/publish.sh"
    words = ["bash", script, folder / "situs.tgz", place]
    env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "PREVIEWS": previews}
    return subprocess.run(words, env=env, capture_output=True, text=True, check=False)


def published(folder: Path) -> dict[str, str]:
    bare = folder / "asal.git"
    names = subprocess.check_output(["git", "-C", bare, "ls-tree", "-r", "--name-only", "gh-pages"], text=True)
    return {
        name: subprocess.check_output(["git", "-C", bare, "show", f"gh-pages:{name}"], text=True)
        for name in names.split()
    }


def test_the_site_and_its_previews_share_a_branch_without_history(clone):
    assert publish(clone, {"index.html": "satu", "lama/index.html": "x", ".nojekyll": ""}).returncode == 0
    assert publish(clone, {"index.html": "usul"}, "pratinjau/7", "7\n12").returncode == 0
    assert published(clone)["pratinjau/7/index.html"] == "usul"
    assert publish(clone, {"index.html": "dua", ".nojekyll": ""}, "", "7\n12").returncode == 0
    assert published(clone) == {".nojekyll": "", "index.html": "dua", "pratinjau/7/index.html": "usul"}
    assert publish(clone, {"index.html": "lain"}, "pratinjau/12", "12").returncode == 0  # 7 was closed
    assert published(clone) == {".nojekyll": "", "index.html": "dua", "pratinjau/12/index.html": "lain"}
    count = subprocess.check_output(["git", "-C", clone / "asal.git", "rev-list", "--count", "gh-pages"], text=True)
    assert count.strip() == "1"
    status = subprocess.check_output(["git", "status", "--porcelain"], text=True)
    assert status == ""


def test_a_place_outside_the_previews_is_refused(clone):
    assert publish(clone, {"index.html": "x"}, "../../luar").returncode == 2
    assert publish(clone, {"index.html": "x"}, "pratinjau/7/../..").returncode == 2


@pytest.fixture
def host(tmp_path):
    """A repository at a host, with the invented exhibition in it."""
    made = Host(tmp_path)
    made.git("init", "--quiet", "--bare", "--initial-branch=main", tmp_path / "asal.git", cwd=tmp_path)
    start = tmp_path / "awal"
    made.git("clone", "--quiet", tmp_path / "asal.git", start, cwd=tmp_path)
    shutil.copytree(SAMPLE, start / "content")
    made.git("add", ".", cwd=start)
    made.git("commit", "--quiet", "-m", "Awal", cwd=start)
    made.git("push", "--quiet", "origin", "HEAD:main", cwd=start)
    return made


ANSWERS = {
    "Daerah": "Kota Contoh",
    "Nama inovasi": "Perahu Pintar",
    "Ringkasan": "Perahu pengangkut sampah yang jadwalnya terbuka. $(touch bahaya) `touch bahaya`",
    "Pilar": "Smart environment",
    "Status": "Berjalan",
    "Sumber 1: judul": "Berita Contoh",
}
BOAT = "content/regions/kota-contoh/innovations/perahu-pintar.md"
STRANGE = 'Perahu "$(touch bahaya)" `touch bahaya`; touch bahaya'


def filled_in(host: Host, said: dict[str, str], only: str = "") -> None:
    """The workflow's run on issue 7."""
    clone = host.checkout()
    stated = {
        "github.token": "rahasia",
        "github.event.issue.number": "7",
        "github.event.issue.title": STRANGE,
        "github.event.issue.body": "\n\n".join(f"### {question}\n\n{answer}" for question, answer in said.items()),
        "github.event.repository.default_branch": "main",
        "runner.temp": str(host.folder),
    }
    host.run("issue.yml", "propose", stated, clone, only)
    assert not [*host.folder.rglob("bahaya")]


def test_an_issue_becomes_one_commit_on_a_branch_and_one_pull_request_however_often_it_is_edited(host):
    filled_in(host, ANSWERS)
    number = ["--field", "number=31"]

    assert host.git("diff", "--name-status", "main", "usulan/7") == f"A\t{BOAT}"
    assert host.git("log", "--format=%an %s", "main..usulan/7") == "Pameran Usulan dari formulir #7"
    listed, made, again, started = host.calls
    assert made == ["pr", "create", "--head", "usulan/7", "--base", "main", "--title", STRANGE,
                    "--body", "Dari formulir. Closes #7"]  # fmt: skip
    assert listed[:4] == again[:4] == ["pr", "list", "--head", "usulan/7"]
    assert started == ["workflow", "run", "content.yml", "--ref", "usulan/7", *number]

    filled_in(host, ANSWERS | {"Ringkasan": "Perahu yang jadwalnya terbuka bagi warga."})
    assert host.git("rev-list", "--count", "main..usulan/7") == "1"
    assert "summary: Perahu yang jadwalnya terbuka bagi warga." in host.git("show", f"usulan/7:{BOAT}")
    assert [call[:2] for call in host.calls[4:]] == [["pr", "list"], ["workflow", "run"]]
    proposed = host.checkout("usulan/7")
    assert CliRunner().invoke(cli.pameran, ["check", "--strict", "--content", str(proposed / "content")]).exit_code == 0


def test_an_unclear_issue_earns_a_comment_and_one_that_changes_nothing_earns_nothing(host):
    filled_in(host, ANSWERS | {"Daerah": "Kota Conto"})
    comment = (host.folder / "gh" / "comment").read_text(encoding="utf-8")

    assert [call[:3] for call in host.calls] == [["issue", "comment", "7"]]
    assert comment.startswith("Terima kasih.") and '          → Maksud Anda "Kota Contoh"?' in comment
    filled_in(host, {}, only="git add content")
    assert len(host.calls) == 1
    assert host.git("branch", "--format=%(refname:short)") == "main"


def test_a_proposal_is_checked_built_and_told_in_one_comment_that_is_mended_in_its_place(host):
    proposed = host.checkout()
    text = (proposed / "content/regions/kota-contoh/innovations/bank-sampah.md").read_text(encoding="utf-8")
    (proposed / BOAT).write_text(text.replace("Bank Sampah Contoh", "Perahu"), encoding="utf-8")
    host.git("add", "--all", cwd=proposed)
    host.git("commit", "--quiet", "-m", "Usul", cwd=proposed)
    branch = "github.base_ref || github.event.repository.default_branch"
    host.run("content.yml", "check", {branch: "main", "github.event.number || inputs.number": "7"}, proposed)
    place = "format('https://{0}.github.io/{1}', github.repository_owner, github.event.repository.name)"
    temp, clone = str(host.folder), host.checkout()
    shutil.move(proposed / "usulan", host.folder / "usulan")
    stated = {f"vars.PAMERAN_URL || {place}": "https://pameran.example", "runner.temp": temp}
    assert host.run("preview.yml", "build", stated, clone)["site.built"] == "true"
    comment = (clone / "hasil/comment.md").read_text(encoding="utf-8")
    address = "https://pameran.example/pratinjau/7/inovasi/kota-contoh/perahu-pintar/"
    assert f"- **baru** [Perahu]({address})" in comment and "Semuanya bisa terbit." in comment
    with tarfile.open(clone / "hasil/site.tgz") as site:
        assert "Warga menabung" in site.extractfile("./inovasi/kota-contoh/perahu-pintar/index.html").read().decode()

    shutil.move(clone / "hasil", host.folder / "hasil")
    (host.folder / "gh").mkdir()
    (host.folder / "gh/head").write_text("abc")
    told = {"github.token": "rahasia", "needs.build.outputs.number": "7", "runner.temp": temp}
    for _ in range(2):
        host.run("preview.yml", "publish", told | {"github.event.workflow_run.head_sha": "abc"}, clone)
    assert (host.folder / "gh/comment").read_text(encoding="utf-8") == comment
    assert ["PATCH" in call for call in host.calls if "--field" in call] == [False, True]
    with pytest.raises(subprocess.CalledProcessError):  # somebody else's proposal
        host.run("preview.yml", "publish", told | {"github.event.workflow_run.head_sha": "def"}, clone)


def test_a_preview_takes_from_a_proposal_its_content_and_nothing_else(host):
    base = host.git("rev-parse", "main")
    proposed = host.checkout()
    (proposed / "content/pages/tentang.md").unlink()
    (proposed / "jahat.py").write_text("")
    host.git("add", "--all", cwd=proposed)
    host.git("commit", "--quiet", "-m", "Usul", cwd=proposed)
    branch = "github.base_ref || github.event.repository.default_branch"
    host.run("content.yml", "check", {branch: "main", "github.event.number || inputs.number": "7"}, proposed, "tar ")
    carried = proposed / "usulan"

    def previewed() -> tuple[dict[str, str], Path]:
        clone = host.checkout()
        place = "format('https://{0}.github.io/{1}', github.repository_owner, github.event.repository.name)"
        stated = {f"vars.PAMERAN_URL || {place}": "https://pameran.example", "runner.temp": str(proposed)}
        return host.run("preview.yml", "build", stated, clone, "merge-base"), clone

    outputs, clone = previewed()
    assert outputs == {"proposal.number": "7", "proposal.base": base}
    assert not (clone / "content/pages/tentang.md").exists() and (clone / "content/exhibition.yaml").is_file()
    assert not (clone / "jahat.py").exists()

    for name, text in (("number", "7; touch bahaya"), ("base", host.git("rev-parse", "HEAD", cwd=proposed))):
        before = (carried / name).read_text()
        (carried / name).write_text(text)
        with pytest.raises(subprocess.CalledProcessError):
            previewed()
        (carried / name).write_text(before)
    link = carried / "content"
    link.symlink_to("/etc")
    with tarfile.open(carried / "content.tgz", "w:gz") as archive:
        archive.add(link, "content")
    with pytest.raises(subprocess.CalledProcessError):
        previewed()
