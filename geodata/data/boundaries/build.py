"""Build regions.geojson.gz and the base map's tiles from the pinned inputs.

python geodata/data/boundaries/build.py INPUTS [regions|tiles]

The same inputs and the library versions of README.md give the same bytes.
"""

import gzip
import json
import sys
from pathlib import Path

from basemap import Basemap
from inputs import Inputs
from naming import Region, regions
from shapely import box, get_parts, set_precision
from shapely.geometry.base import BaseGeometry
from topology import Arc, rebuilt, simplified, topology
from vectortiles import write_mbtiles

HERE = Path(__file__).parent
REGIONS = HERE / "regions.geojson.gz"
TILES = HERE.parents[2] / "assets" / "map" / "basemap.mbtiles"

CLOSE = frozenset(("PE", "BO", "CL", "EC"))
COARSE = 0.03  # degrees, about 3 km: enough to tell regions apart

GRID = 0.001  # degrees, about 100 m


def main(folder: str, part: str = "all") -> None:
    inputs = Inputs(Path(folder))
    named = regions(
        inputs.units(),
        inputs.coded(),
        inputs.subdivision_names(),
        inputs.country_names("en"),
        HERE / "names.csv",
    )
    if part in ("all", "tiles"):
        basemap = Basemap(inputs, named, CLOSE, HERE / "towns_es.csv")
        write_mbtiles(TILES, basemap.tiles(), basemap.metadata())
        print(f"{TILES.name}: {TILES.stat().st_size:,} bytes")
    if part in ("all", "regions"):
        _write(REGIONS, gzip.compress(_geojson(named), 9, mtime=0))


def _geojson(named: list[Region]) -> bytes:
    """Write the regions for point in polygon: full detail where we look closely."""
    coverage = topology([r.shape for r in named])

    def tolerance(arc: Arc) -> float:
        near = any(named[side].country in CLOSE for side in arc.sides)
        return 0.0 if near else COARSE

    shapes = rebuilt(coverage, simplified(coverage, tolerance, lambda p: p))
    features = [
        {
            "type": "Feature",
            "properties": {
                "id": region.id,
                "name_en": region.name_en,
                "name_es": region.name_es,
                "country": region.country,
                "bbox": [round(edge, 3) for edge in region.shape.bounds],
            },
            "geometry": _geometry(_seen(shape, region)),
        }
        for region, shape in zip(named, shapes, strict=True)
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def _seen(shape: BaseGeometry, region: Region) -> BaseGeometry:
    """Round to the grid; what vanishes there (an islet) stays as its box."""
    rounded = set_precision(shape, GRID)
    return (
        rounded if rounded.area > 0 else set_precision(box(*region.shape.buffer(GRID).bounds), GRID)
    )


def _geometry(shape: BaseGeometry) -> dict:
    polygons = [
        [
            [[round(x, 3), round(y, 3)] for x, y in ring.coords]
            for ring in (part.exterior, *part.interiors)
        ]
        for part in get_parts(shape)
    ]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    print(f"{path.name}: {len(content):,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
