"""Regions -> map, floor plan, rosette, unit cloth and bands, as geometry.

Plain numbers and path data only: the templates draw them and the style sheet colours them, so that a drawing follows
the reader's theme and needs no style attribute, which the content security policy forbids.
"""

from builder.plans.bands import Band, Bands, Growth, Mark, Part, bands, growth, mark
from builder.plans.bars import Bar, Bars, bars
from builder.plans.cells import Cells, Panel, cells
from builder.plans.figure import figure
from builder.plans.floor import Block, FloorPlace, cloth_measures, floor
from builder.plans.map import (
    ExhibitionMap,
    HallMap,
    Light,
    Place,
    Post,
    ProvinceMark,
    Spot,
    exhibition_map,
    hall_outline,
    outlines,
)
from builder.plans.rosette import Glyph, Petal, Rosette, rosette
from builder.plans.strip import Strip, strip
from builder.plans.threads import Threads, threads

__all__ = [
    "Band", "Bands", "Bar", "Bars", "Block", "Cells", "ExhibitionMap", "FloorPlace", "Glyph", "Growth",
    "HallMap", "Light", "Mark", "Panel", "Part", "Petal", "Place", "Post", "ProvinceMark", "Rosette", "Spot", "Strip",
    "Threads", "bands", "bars", "cells", "cloth_measures", "exhibition_map", "figure", "floor", "growth",
    "hall_outline", "mark", "outlines", "rosette", "strip", "threads",
]  # fmt: skip
