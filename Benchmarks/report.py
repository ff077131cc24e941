"""Figures as text: medians with their spread, and tables of Markdown."""

import dataclasses
import statistics
import textwrap
from collections.abc import Iterable, Sequence


@dataclasses.dataclass(frozen=True)
class Spread:
    """What several runs of the same thing gave."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def text(self) -> str:
        """The median alone."""
        return figure(self.median)

    @property
    def range(self) -> str:
        return f"{figure(min(self.values))} – {figure(max(self.values))}"


def spread(values: Iterable[float]) -> Spread:
    return Spread(tuple(values))


def figure(value: float) -> str:
    """Three digits that matter, thousands grouped by a space."""
    if value >= 100:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def milliseconds(microseconds: float) -> str:
    return f"{microseconds / 1000:.2f}"


@dataclasses.dataclass(frozen=True)
class Section:
    """A heading, a table, and sentences that say how to read it."""

    title: str
    lead: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()

    def markdown(self) -> str:
        aligned = [":--" if place == 0 else "--:" for place in range(len(self.header))]
        lines = [f"## {self.title}", "", wrapped(self.lead), ""]
        lines += [_row(self.header), _row(aligned)]
        lines += [_row(row) for row in self.rows]
        if self.notes:
            lines += ["", *(wrapped(f"- {note}", "  ") for note in self.notes)]
        return "\n".join(lines) + "\n"


def wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(text, 100, subsequent_indent=indent, break_on_hyphens=False)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
