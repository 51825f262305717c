from dataclasses import replace

from factories import exhibition

from builder.views import kiosk


def test_each_region_has_its_turn_before_any_has_a_second_one(monkeypatch):
    shown = exhibition()
    halls = kiosk.lit_halls(shown)
    for hall in halls:
        turns = [exhibit.region for exhibit in kiosk.in_turn(shown, hall)]
        regions = list(dict.fromkeys(turns))

        assert turns[: len(regions)] == regions
        assert len(turns) == sum(len(p.exhibits) for p in shown.pavilions.values() if p.hall == hall)

        monkeypatch.setattr(kiosk, "ENOUGH", 1)
        assert [exhibit.region for exhibit in kiosk.in_turn(shown, hall)] == regions
        monkeypatch.undo()
    assert halls


def test_no_two_screens_have_the_same_address():
    shown = exhibition()
    tours = tuple(replace(shown.tours[0], slug=slug) for slug in ("jawa", "tur-jawa", "dari-desa"))
    shown = replace(shown, tours=tours)

    assert [kiosk.tour_address(shown, tour) for tour in tours] == [
        "kios/tur-tur-jawa/", "kios/tur-jawa/", "kios/dari-desa/",
    ]  # fmt: skip
