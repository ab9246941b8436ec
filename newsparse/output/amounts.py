"""What a figure amounts to, in signs that readers of any language know."""

from __future__ import annotations

from decimal import Decimal

from newsparse.article import Figure


def bounds(figure: Figure) -> str:
    """Return the value or the bounds of a figure, without unit; empty where none is known."""
    about = "≈ " if figure.approx else ""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        return about + (number(low) if low == high else f"{number(low)} – {number(high)}")
    if low is not None:
        return f"{about}≥ {number(low)}"
    if high is not None:
        return f"{about}≤ {number(high)}"
    return "" if figure.value is None else about + number(figure.value)


def number(value: Decimal) -> str:
    """Return a number with all its digits."""
    # Never 3E+6; beyond any quantity of the news the exponent is shorter than its zeros.
    return str(value) if abs(value.adjusted()) > 20 else f"{value:f}"
