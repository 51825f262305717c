"""What drawing maps takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder import plans
from builder.models import Adopter, Pavilion
from builder.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Geography:
    """The country's outline, and where its regencies lie."""

    rings: tuple
    places: tuple[plans.Place, ...]
    shapes: dict[str, str]
    named: dict[str, tuple[float, float]]  # folded name of each kabupaten and kota -> (longitude, latitude)

    def place(self, pavilion: Pavilion) -> tuple[float, float] | None:
        """Where a pavilion's region lies, by its own word or by the country's list."""
        stated = pavilion.region.location
        return (stated.lon, stated.lat) if stated else self.at(pavilion.region.name)

    def at(self, name: str) -> tuple[float, float] | None:
        """Where a kabupaten or kota lies, whether or not it takes part."""
        return self.named.get(fold(name).replace("kab. ", "kabupaten ", 1))

    def adopter(self, adopter: Adopter, pavilions: Mapping[str, Pavilion]) -> tuple[float, float] | None:
        """Where one who took an exhibit over lies."""
        return self.place(pavilions[adopter.region]) if adopter.region else self.at(adopter.name)
