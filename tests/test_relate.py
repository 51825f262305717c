import re

from factories import SAMPLE, content, exhibition, innovation

from builder import urls
from builder.locale import locale
from builder.models import Adopter
from builder.problems import failing
from builder.read import read
from builder.relate import relate, without_errors
from builder.validate import validate
from builder.views.guide import Guide


def test_regions_stand_in_walking_order_with_their_innovations_by_title():
    found = exhibition()

    assert list(found.pavilions) == ["kabupaten-umpama", "kota-contoh", "kabupaten-misal"]
    assert [e.identity for e in found.pavilions["kota-contoh"].exhibits] == [
        "kota-contoh/antrean-puskesmas",
        "kota-contoh/bank-sampah",
    ]
    assert list(found.exhibits)[0] == "kabupaten-umpama/antrean"


def test_a_hall_follows_from_the_province():
    assert [p.hall.letter for p in exhibition().pavilions.values()] == ["B", "C", "G"]


def test_adopters_are_those_it_names_and_those_who_name_it_each_once():
    assert exhibition().exhibits["kota-contoh/antrean-puskesmas"].adopters == (
        Adopter(name="Kabupaten Entah"),
        Adopter(name="Kabupaten Umpama", region="kabupaten-umpama"),
    )


def test_a_pavilion_knows_what_it_took_over_from_others():
    pavilions = exhibition().pavilions

    assert pavilions["kabupaten-umpama"].adopted == ("kota-contoh/antrean-puskesmas",)
    assert pavilions["kota-contoh"].adopted == ()


def test_an_exhibits_coordinator_overrides_the_regions_field_by_field():
    found = exhibition(SAMPLE).exhibits

    assert found["kabupaten-umpama/surat-desa"].coordinator.email == "desa@umpama.example"
    assert found["kota-contoh/bank-sampah"].coordinator.office == "Dinas Kominfo Kota Contoh"


def test_another_office_is_not_said_to_be_the_regions_person(tmp_path):
    region = (SAMPLE / "regions/kota-contoh/index.md").read_text()
    named = region.replace("  email:", "  name: Tokoh Rekaan\n  consent: true\n  email:", 1)
    files = {
        "regions/kota-contoh/index.md": named,
        "regions/kota-contoh/innovations/lain.md": innovation(coordinator="{office: Dinas Lain}"),
        "regions/kota-contoh/innovations/sama.md": innovation(coordinator="{hours: Senin}"),
    }
    found = exhibition(content(tmp_path, files)).exhibits

    assert found["kota-contoh/lain"].coordinator.name is None
    assert found["kota-contoh/sama"].coordinator.name == "Tokoh Rekaan"


def test_translations_stand_beside_their_originals():
    found = exhibition().exhibits["kota-contoh/antrean-puskesmas"]

    assert found.english.title == "Online Clinic Queue"
    assert "at dawn" in found.english_story.plain


def test_a_draft_is_shown_only_where_drafts_are_asked_for(tmp_path):
    folder = content(tmp_path, {"regions/kota-contoh/innovations/uji.md": innovation("draft: true")})
    entries, _ = validate(read(folder)[0])

    assert "kota-contoh/uji" not in relate(entries)[0].exhibits
    assert "kota-contoh/uji" in relate(entries, drafts=True)[0].exhibits


def test_an_entry_with_an_error_can_be_left_out_with_a_note(tmp_path):
    folder = content(tmp_path, {"regions/kota-contoh/innovations/uji.md": innovation("replicates: kota-x/y")})
    entries, _ = validate(read(folder)[0])
    _, problems = relate(entries)
    kept, notes = without_errors(entries, problems)

    assert [each.code for each in notes] == ["left-out"]
    assert not failing(relate(kept)[1])


def test_a_misspelt_innovation_is_looked_for_in_its_region_and_then_by_name_elsewhere(tmp_path):
    def meant(read_: str) -> str:
        target = tmp_path / read_.replace("/", "-")
        target.mkdir()
        mistaken = {"regions/kota-contoh/innovations/uji.md": innovation(f"replicates: {read_}")}
        entries, _ = validate(read(content(target, mistaken))[0])
        return next(each for each in relate(entries)[1] if each.code == "innovation-unknown").about["nearest"]

    assert meant("kabupaten-umpam/surat-des") == "kabupaten-umpama/surat-desa"
    assert meant("kota-contoh/surat-desa") == "kabupaten-umpama/surat-desa"
    assert meant("kota-lain-sekali/entah") == ""


def test_a_text_may_link_by_address_or_from_file_to_file_and_every_page_leads_there(tmp_path):
    body = (
        "[a](/daerah/kabupaten-umpama/) [b](../../kabupaten-umpama/innovations/antrean.md) [c](/data/regions.csv?x=1)\n"
    )
    folder = content(tmp_path, {"regions/kota-contoh/innovations/uji.md": innovation(body=body)})
    made = exhibition(folder)
    exhibit = made.exhibits["kota-contoh/uji"]

    def links(lang: str) -> list[str]:
        story = Guide(made, locale(lang), {}, urls.innovation(exhibit.identity)).story(exhibit)
        return re.findall('href="([^"]*)"', story.text)

    assert links("id") == [
        "../../../daerah/kabupaten-umpama/index.html", "../../kabupaten-umpama/antrean/index.html",
        "../../../data/regions.csv?x=1",
    ]  # fmt: skip
    assert links("en") == [*links("id")[:2], "../../../../data/regions.csv?x=1"]


def test_what_links_nowhere_from_a_translation_is_left_out_with_its_original(tmp_path):
    files = {"uji.md": innovation(), "uji.en.md": "---\ntitle: Test\n---\n[gone](/inovasi/kota-contoh/hilang/)\n"}
    folder = content(tmp_path, {f"regions/kota-contoh/innovations/{name}": text for name, text in files.items()})
    entries, _ = validate(read(folder)[0])
    kept, notes = without_errors(entries, relate(entries)[1])

    assert [note.about["name"] for note in notes] == ["kota-contoh/uji"]
    assert not failing(relate(kept)[1])
