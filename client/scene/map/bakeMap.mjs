/**
 * Draws the chart once, by hand: `npm run chart` writes asiaPacific.json beside
 * itself. Projection and simplification happen here, so that the browser needs neither d3 nor
 * TopoJSON: it gets SVG path strings.
 *
 * Source: Natural Earth 1:50m (public domain) through the package world-atlas. It shows boundaries as
 * they are held, not as they are claimed. That is why the chart draws coasts, the shapes of the
 * delegations that sit at a table, and no other border and no name of a sea.
 */
import { writeFileSync } from "node:fs";
import { geoAzimuthalEqualArea, geoGraticule, geoPath } from "d3-geo";
import { geoProject, geoStitch } from "d3-geo-projection";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };

/** The chart in its own units; the table stands at its middle. */
const WIDTH = 4800;
const HEIGHT = 3000;
/** Degrees east and north of the middle: between the Philippines and Viet Nam. */
const MIDDLE = [119, 14];
/** Units per radian: about 31 to a degree near the middle. */
const SCALE = 1800;
/** The smallest area in square units that a bend of a coast or an island keeps. */
const FINEST = 3;
const SMALLEST_ISLAND = 10;
/** Drawn beyond the edges, so that cut coasts never show. */
const MARGIN = 120;

/** ISO 3166: numeric code in the source → two letters in scenarios, for delegations of the region. */
const COUNTRIES = {
  "096": "BN",
  116: "KH",
  360: "ID",
  418: "LA",
  104: "MM",
  458: "MY",
  608: "PH",
  702: "SG",
  764: "TH",
  626: "TL",
  704: "VN",
  410: "KR",
  392: "JP",
  "036": "AU",
  554: "NZ",
  242: "FJ",
  598: "PG",
};

const projection = geoAzimuthalEqualArea()
  .rotate([-MIDDLE[0], -MIDDLE[1]])
  .scale(SCALE)
  .translate([WIDTH / 2, HEIGHT / 2])
  .precision(0.4)
  .clipExtent([
    [-MARGIN, -MARGIN],
    [WIDTH + MARGIN, HEIGHT + MARGIN],
  ]);

const flat = geoProject(geoStitch(feature(atlas, atlas.objects.countries)), projection);
const weighted = presimplify(topology({ countries: flat }));
const fine = simplify(weighted, FINEST);
const kept = filter(fine, filterWeight(fine, SMALLEST_ISLAND));
const shapes = kept.objects.countries.geometries.filter((shape) => shape.type !== null);

const chart = {
  width: WIDTH,
  height: HEIGHT,
  land: pathOf(merge(kept, shapes)),
  graticule: pathOf(
    geoProject(
      { type: "Feature", properties: {}, geometry: geoGraticule().step([10, 10])() },
      projection,
    ).geometry,
  ),
  countries: Object.fromEntries(
    shapes
      .filter((shape) => shape.id in COUNTRIES)
      .map((shape) => [COUNTRIES[shape.id], pathOf(feature(kept, shape).geometry)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ),
};
writeFileSync(new URL("asiaPacific.json", import.meta.url), `${JSON.stringify(chart, null, 2)}\n`);

/** Lines in whole units, each point relative to the one before: half the bytes of absolute ones. */
function pathOf(geometry) {
  const absolute = geoPath(null)(geometry) ?? "";
  return absolute
    .split("M")
    .filter((part) => part !== "")
    .map(relativeLine)
    .join("");
}

function relativeLine(part) {
  const closed = part.endsWith("Z");
  const points = (closed ? part.slice(0, -1) : part)
    .split("L")
    .map((point) => point.split(",").map((number) => Math.round(Number(number))));
  const [first, ...rest] = points;
  const steps = rest
    .map(([x, y], index) => [x - points[index][0], y - points[index][1]])
    .filter(([dx, dy]) => dx !== 0 || dy !== 0);
  if (steps.length < 1) return "";
  return `M${first.join(" ")}l${steps.map(([dx, dy]) => `${dx} ${dy}`).join(" ")}${closed ? "z" : ""}`;
}
