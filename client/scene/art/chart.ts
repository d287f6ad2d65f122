import baked from "../map/asiaPacific.json" with { type: "json" };

/** The baked chart of map/bakeMap.mjs, ready to be drawn in its own units. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly land: Path2D;
  readonly graticule: Path2D;
  /** By ISO 3166 code, two upper-case letters. */
  readonly countries: ReadonlyMap<string, Path2D>;
}

/** A country of the chart in the colour of the delegation it belongs to. */
export interface ShapeColour {
  readonly path: Path2D;
  readonly colour: string;
}

export function readChart(): Chart {
  return {
    width: baked.width,
    height: baked.height,
    land: new Path2D(baked.land),
    graticule: new Path2D(baked.graticule),
    countries: new Map(
      Object.entries(baked.countries).map(([code, path]) => [code, new Path2D(path)]),
    ),
  };
}

/** The shapes of the seated delegations; a country that the chart does not have is left out. */
export function shapesOf(
  chart: Chart,
  seats: readonly { readonly shapes: readonly string[]; readonly colour: string }[],
): readonly ShapeColour[] {
  return seats.flatMap(({ shapes, colour }) =>
    shapes.flatMap((code) => {
      const path = chart.countries.get(code);
      return path === undefined ? [] : [{ path, colour }];
    }),
  );
}
