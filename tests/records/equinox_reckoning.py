"""When spring begins in Tehran, from the motion of the sun: a reckoning that knows no leap years.

After Jean Meeus, Astronomical Algorithms, 2nd edition, chapter 27 (mean equinox and its 24 periodic
terms), with the polynomials for Delta T by Espenak and Meeus (NASA, Five Millennium Canon of Solar
Eclipses). Good to a minute or so near our time, which decides every year but one of the table by
far; in 1309 the equinox came within a minute of noon.

The Solar Hijri year begins on the day whose noon in Tehran (52.5 degrees east) comes after the
equinox: an equinox before noon is on the first day of the year, a later one on the last of the old.
"""

import math
from bisect import bisect_right
from typing import Final

_TEHRAN: Final = 52.5 / 360
"""Days by which Tehran's mean time is ahead of Greenwich."""

# fmt: off
_TERMS: Final = (
    (485, 324.96, 1934.136), (203, 337.23, 32964.467), (199, 342.08, 20.186),
    (182, 27.85, 445267.112), (156, 73.14, 45036.886), (136, 171.52, 22518.443),
    (77, 222.54, 65928.934), (74, 296.72, 3034.906), (70, 243.58, 9037.513),
    (58, 119.81, 33718.147), (52, 297.17, 150.678), (50, 21.02, 2281.226),
    (45, 247.54, 29929.562), (44, 325.15, 31555.956), (29, 60.93, 4443.417),
    (18, 155.12, 67555.328), (17, 288.79, 4562.452), (16, 198.04, 62894.029),
    (14, 199.76, 31436.921), (12, 95.39, 14577.848), (12, 287.11, 31931.756),
    (12, 320.81, 34777.259), (9, 227.73, 1222.114), (8, 15.45, 16859.074),
)
# From this year on: the year and the span that the polynomial is in, and its coefficients.
_DELTA_T: Final = (
    (-500, 0, 100, (10583.6, -1014.41, 33.78311, -5.952053, -0.1798452, 0.022174192, 0.0090316521)),
    (500, 1000, 100,
     (1574.2, -556.01, 71.23472, 0.319781, -0.8503463, -0.005050998, 0.0083572073)),
    (1600, 1600, 1, (120, -0.9808, -0.01532, 1 / 7129)),
    (1700, 1700, 1, (8.83, 0.1603, -0.0059285, 0.00013336, -1 / 1174000)),
    (1800, 1800, 1, (13.72, -0.332447, 0.0068612, 0.0041116, -0.00037436, 0.0000121272,
                     -0.0000001699, 0.000000000875)),
    (1860, 1860, 1, (7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174)),
    (1900, 1900, 1, (-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)),
    (1920, 1920, 1, (21.20, 0.84493, -0.076100, 0.0020936)),
    (1941, 1950, 1, (29.07, 0.407, -1 / 233, 1 / 2547)),
    (1961, 1975, 1, (45.45, 1.067, -1 / 260, -1 / 718)),
    (1986, 2000, 1, (63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)),
    (2005, 2000, 1, (62.92, 0.32217, 0.005589)),
)
# fmt: on
_FIRST_YEARS: Final = [row[0] for row in _DELTA_T]
_LAST_TABLED: Final = 2050
_LAST_JOINED: Final = 2150


def nowruz(solar_year: int) -> int:
    """The Julian day number of 1 Farvardin; for years whose spring is between -500 and 3000."""
    year = solar_year + 621
    moment = _equinox(year) - _delta_t(year) / 86400 + _TEHRAN
    # Julian days begin at noon: a moment up to that of day N belongs to N, a later one to the next.
    return math.ceil(moment)


def _equinox(year: int) -> float:
    """The moment of the March equinox, Julian ephemeris days."""
    if year < 1000:
        mean = (1721139.29189, 365242.13740, 0.06134, 0.00111, -0.00071)
        thousands = year / 1000
    else:
        mean = (2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057)
        thousands = (year - 2000) / 1000
    near = _polynomial(mean, thousands)
    centuries = (near - 2451545) / 36525
    longitude = math.radians(35999.373 * centuries - 2.47)
    speed = 1 + 0.0334 * math.cos(longitude) + 0.0007 * math.cos(2 * longitude)
    periodic = sum(
        size * math.cos(math.radians(start + rate * centuries)) for size, start, rate in _TERMS
    )
    return near + 0.00001 * periodic / speed


def _delta_t(year: int) -> float:
    """Seconds by which the earth's turning is behind even time."""
    long_run = -20 + 32 * ((year - 1820) / 100) ** 2
    if year >= _LAST_JOINED:
        return long_run
    if year >= _LAST_TABLED:
        return long_run - 0.5628 * (_LAST_JOINED - year)
    _, zero, span, coefficients = _DELTA_T[bisect_right(_FIRST_YEARS, year) - 1]
    return _polynomial(coefficients, (year - zero) / span)


def _polynomial(coefficients: tuple[float, ...], x: float) -> float:
    return sum(each * x**power for power, each in enumerate(coefficients))
