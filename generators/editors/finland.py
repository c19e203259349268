"""Finland roughly: a line around it some twenty kilometres outside, to tell a mistaken point from a right one."""

_OUTLINE = (
    (19.0, 60.1),
    (20.2, 59.4),
    (22.9, 59.5),
    (25.0, 59.7),
    (26.5, 59.85),
    (28.1, 60.3),
    (28.2, 60.75),
    (29.6, 61.15),
    (30.9, 61.9),
    (31.95, 62.75),
    (31.5, 63.2),
    (30.5, 63.75),
    (30.9, 64.3),
    (30.2, 64.8),
    (30.2, 65.6),
    (30.5, 65.75),
    (29.5, 66.8),
    (30.4, 67.65),
    (29.6, 68.1),
    (28.8, 68.3),
    (28.9, 68.7),
    (29.3, 69.05),
    (29.6, 69.4),
    (29.75, 69.8),
    (28.5, 70.2),
    (27.5, 70.25),
    (25.6, 69.9),
    (25.1, 69.2),
    (24.7, 68.85),
    (23.0, 68.95),
    (21.6, 69.5),
    (20.9, 69.4),
    (20.1, 69.05),
    (21.9, 68.35),
    (23.2, 67.85),
    (23.3, 67.3),
    (23.5, 66.6),
    (23.4, 66.2),
    (23.9, 65.6),
    (23.4, 64.9),
    (22.0, 64.1),
    (20.7, 63.75),
    (20.0, 63.35),
    (20.0, 63.0),
    (20.2, 62.6),
    (20.5, 62.2),
    (20.5, 61.2),
    (19.2, 60.8),
)
"""Longitude and latitude (WGS 84) of its corners, anticlockwise from Åland; read off a map by hand."""


def in_finland(longitude: float, latitude: float) -> bool:
    """Whether a point lies within the line: nothing in Finland lies outside, Tallinn and Umeå do."""
    inside = False
    for (east, north), (next_east, next_north) in zip(_OUTLINE, (*_OUTLINE[1:], _OUTLINE[0]), strict=True):
        if (north > latitude) != (next_north > latitude):
            crossing = east + (latitude - north) / (next_north - north) * (next_east - east)
            inside ^= longitude < crossing
    return inside
