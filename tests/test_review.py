"""A pull request's comment, from real Git repositories with branches."""

import shutil
import subprocess

import pytest
from click.testing import CliRunner
from factories import content, innovation

from builder import cli

UJI = "regions/kota-contoh/innovations/uji.md"
UMPAMA = "regions/kabupaten-umpama"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """The sample exhibition on `main`, and a branch to change it on."""
    monkeypatch.chdir(tmp_path)
    folder = content(tmp_path)
    git("init", "--quiet", "--initial-branch=main")
    commit("Awal")
    git("checkout", "--quiet", "-b", "usulan")
    return folder


def git(*words: str) -> None:
    who = ["-c", "user.name=Uji", "-c", "user.email=uji@pameran.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], check=True, capture_output=True)


def commit(message: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", message)


def review(*words: str):
    return CliRunner().invoke(cli.pameran, ["review", "--base", "main", *words])


def test_a_new_entry_is_named_with_its_page_and_what_its_region_gained(repository):
    (repository / UJI).write_text(innovation(title="Antrean Uji"), encoding="utf-8")
    commit("Antrean")
    done = review("--preview", "https://contoh.example/pratinjau/7")

    assert done.exit_code == 0
    assert done.output.startswith(
        "<!-- pameran-review -->\n## Ringkasan perubahan\n\n**1 baru.** Semuanya bisa terbit."
    )
    assert f"- **baru** [Antrean Uji](https://contoh.example/pratinjau/7/inovasi/kota-contoh/uji/) · `{UJI}`" in (
        done.output
    )
    assert "| Kota Contoh |" in done.output and "| Kabupaten Umpama |" not in done.output


def test_a_changed_entry_tells_which_fields_say_something_else(repository):
    (repository / UJI).write_text(innovation(), encoding="utf-8")
    commit("Awal")
    git("branch", "--force", "main")
    (repository / UJI).write_text(
        innovation(status="ended", owner="Dinas Uji", body="Cerita lain.\n"), encoding="utf-8"
    )

    assert f"- **berubah** Uji · `{UJI}`: `status`, `owner`, `body`" in review().output  # not committed yet


def test_a_broken_entry_is_told_with_place_reason_and_cure_and_fails(repository):
    (repository / UJI).write_text(innovation(pillar="smart-livin"), encoding="utf-8")
    commit("Salah")
    done = review()

    assert done.exit_code == 1
    assert "1 kesalahan perlu diperbaiki dulu" in done.output
    assert f"`{UJI}` · belum terbaca, lihat di bawah" in done.output
    assert f'- **Kesalahan** `content/{UJI}:4`: "smart-livin" bukan nilai yang dikenal untuk pillar.' in done.output
    assert '<br>→ maksud Anda "smart-living"?' in done.output


def test_a_renamed_entry_moved_and_what_still_points_to_it_is_to_mend(repository):
    old = repository / UMPAMA / "innovations/surat-desa.md"
    old.rename(old.with_name("nama-baru.md"))
    commit("Ganti nama")
    done = review()

    assert f"`{UMPAMA}/innovations/nama-baru.md` (tadinya `{UMPAMA}/innovations/{old.name}`)" in done.output
    assert "**baru**" not in done.output and "**dihapus**" not in done.output
    assert done.exit_code == 1 and "Tidak ada inovasi kabupaten-umpama/surat-desa." in done.output  # a tour stops there


def test_a_removed_region_is_told_with_what_it_takes_along(repository):
    shutil.rmtree(repository / UMPAMA)
    commit("Hapus")
    output = review().output

    assert f"- **dihapus** Kabupaten Umpama · `{UMPAMA}/index.md`" in output
    assert "| Kabupaten Umpama | " in output and "| – | – |" in output


def test_what_happened_on_the_base_meanwhile_is_nobodys_change_here(repository):
    (repository / UJI).write_text(innovation(), encoding="utf-8")
    commit("Usulan")
    git("checkout", "--quiet", "main")
    (repository / "regions/kota-contoh/innovations/lain.md").write_text(innovation(title="Lain"), encoding="utf-8")
    commit("Lain")
    git("checkout", "--quiet", "usulan")

    assert "**1 baru.**" in review().output


def test_faults_of_files_that_nobody_touched_are_left_to_check(repository):
    (repository / UJI).write_text("rusak", encoding="utf-8")
    commit("Rusak")
    git("branch", "--force", "main")
    (repository / "regions/kota-contoh/innovations/lain.md").write_text(innovation(title="Lain"), encoding="utf-8")
    done = review()

    assert "Yang perlu diperbaiki" not in done.output
    assert done.exit_code == 1 and "isi lain masih punya kesalahan" in done.output


def test_the_comment_asks_those_whom_the_base_names(repository):
    settings = repository / "exhibition.yaml"
    whole = settings.read_text(encoding="utf-8")
    settings.write_text(f'{whole}\nreviewers: {{"*": [pusat], kota-contoh: [dinas/kominfo]}}\n', encoding="utf-8")
    commit("Pemeriksa")
    git("branch", "--force", "main")
    settings.write_text(f'{whole}\nreviewers: {{"*": [orang-lain]}}\n', encoding="utf-8")
    (repository / UJI).write_text(innovation(), encoding="utf-8")

    output = review().output
    assert "- Kota Contoh: @dinas/kominfo" in output and "orang-lain" not in output
    assert "`reviewers`" in output


def test_a_strangers_words_mention_nobody_and_link_nowhere(repository):
    title = '"@semua <img src=x> [klik](https://jahat.example) #1 `x`"'
    (repository / UJI).write_text(innovation(title=title), encoding="utf-8")
    output = review("--lang", "en").output

    assert "@\u200bsemua \\<img src=x\\> \\[klik\\]\\(https:\u200b//jahat.example\\) #\u200b1 \\`x\\`" in output
    assert "**1 new.** All of it can be published." in output


def test_a_draft_is_told_as_one_and_its_page_is_not_promised(repository):
    (repository / UJI).write_text(innovation(draft="true"), encoding="utf-8")

    assert "- **baru** Uji · `" + UJI + "` · draf, belum tampil" in review("--preview", "https://contoh.example").output


@pytest.mark.parametrize("base", ["entah", "--help", "main:content"])
def test_a_base_that_git_does_not_know_ends_with_2(repository, base):
    done = CliRunner().invoke(cli.pameran, ["review", f"--base={base}"])

    assert done.exit_code == 2 and "Git tidak bisa membaca" in done.output


def test_owners_are_written_and_told_when_they_lag(repository):
    settings = repository / "exhibition.yaml"
    named = '\nreviewers: {"*": [pusat], jawa: [aula-b], kota-contoh: [dinas/kominfo, kedua]}\n'
    run = CliRunner().invoke

    assert run(cli.pameran, ["owners", "--check"]).exit_code == 0  # nobody is named, and there is no file
    settings.write_text(settings.read_text(encoding="utf-8") + named, encoding="utf-8")
    assert run(cli.pameran, ["owners", "--check"]).exit_code == 1
    assert run(cli.pameran, ["owners"]).exit_code == 0
    assert run(cli.pameran, ["owners", "--check"]).exit_code == 0
    written = (repository.parent / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert [line for line in written if not line.startswith("#")][0] == "/content/ @pusat"
    assert written[-1] == "/content/regions/kota-contoh/ @dinas/kominfo @kedua"
    settings.write_text(settings.read_text(encoding="utf-8").replace(", kedua", ""), encoding="utf-8")
    assert run(cli.pameran, ["owners", "--check"]).exit_code == 1
