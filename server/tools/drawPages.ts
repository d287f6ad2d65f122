import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/**
 * Draws what lies behind the pages, once: `node server/tools/drawPages.ts` writes seaChart.svg and
 * lacquerTable.svg into client/pages/art. The coasts are those of client/scene/map/asiaPacific.json,
 * without what is too small to be seen behind words.
 */
const chart = z
  .object({ land: z.string(), graticule: z.string() })
  .parse(JSON.parse(readFileSync(inClient("scene/map/asiaPacific.json"), "utf8")));

/** The part of the chart behind the pages, in its own units: from the Bay of Bengal to the Marianas. */
const VIEW = { x: 1150, y: 480, width: 2700, height: 1800 };
/** Bends and islands smaller than this are left out. */
const FINEST = 7;

function seaChart(): string {
  const land = coarse(chart.land);
  const { x, y, width, height } = VIEW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" preserveAspectRatio="xMidYMid slice">
<defs>
<radialGradient id="water" cx="0.62" cy="0.45" r="0.75"><stop offset="0" stop-color="#1d5a6d"/><stop offset="0.4" stop-color="#134257"/><stop offset="0.8" stop-color="#0a2638"/><stop offset="1" stop-color="#061722"/></radialGradient>
<linearGradient id="earth" gradientUnits="userSpaceOnUse" x1="0" y1="${y}" x2="0" y2="${y + height}"><stop offset="0" stop-color="#36665f"/><stop offset="0.55" stop-color="#2b5a5c"/><stop offset="1" stop-color="#2a544d"/></linearGradient>
<path id="land" d="${land}"/>
</defs>
<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#water)"/>
<path d="${coarse(chart.graticule)}" fill="none" stroke="#aae1de" stroke-opacity="0.09" stroke-width="2"/>
<g fill="none" stroke="#78cdd0" stroke-linejoin="round">
<use href="#land" stroke-opacity="0.05" stroke-width="46"/><use href="#land" stroke-opacity="0.06" stroke-width="28"/><use href="#land" stroke-opacity="0.08" stroke-width="13"/>
</g>
<use href="#land" fill="url(#earth)" fill-opacity="0.85" stroke="#b2e2d3" stroke-opacity="0.4" stroke-width="2"/>
</svg>
`;
}

/** A round table seen from above, 1000 units across, with nothing on it yet. */
function lacquerTable(): string {
  const ticks = Array.from({ length: 72 }, (_, index) => {
    const length = index % 6 === 0 ? 16 : 8;
    return `<path d="M500 94v${length}" transform="rotate(${index * 5} 500 500)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">
<defs>
<radialGradient id="felt"><stop offset="0" stop-color="#1b6363" stop-opacity="0.62"/><stop offset="0.7" stop-color="#0f4448" stop-opacity="0.8"/><stop offset="1" stop-color="#08292f" stop-opacity="0.94"/></radialGradient>
<linearGradient id="gloss" x1="0.2" y1="0" x2="0.8" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.28"/><stop offset="0.35" stop-color="#fff" stop-opacity="0"/><stop offset="0.75" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.4"/></linearGradient>
<radialGradient id="shade"><stop offset="0.86" stop-color="#020b11" stop-opacity="0.75"/><stop offset="1" stop-color="#020b11" stop-opacity="0"/></radialGradient>
</defs>
<mask id="rim"><rect width="1000" height="1000" fill="#fff"/><circle cx="500" cy="500" r="416" fill="#000"/></mask>
<ellipse cx="500" cy="512" rx="500" ry="488" fill="url(#shade)" opacity="0.6"/>
<circle cx="500" cy="500" r="416" fill="url(#felt)"/>
<g mask="url(#rim)">${GRAIN.map(([r, colour]) => `<circle cx="500" cy="500" r="${r}" fill="${colour}"/>`).join("")}<circle cx="500" cy="500" r="480" fill="url(#gloss)"/></g>
<g fill="none" stroke="#e3c27a"><circle cx="500" cy="500" r="480" stroke-opacity="0.55" stroke-width="2"/><circle cx="500" cy="500" r="417" stroke-width="4"/><circle cx="500" cy="500" r="404" stroke-opacity="0.4" stroke-width="1.500"/><g stroke-opacity="0.55" stroke-width="2">${ticks.join("")}</g></g>
<g fill="none" stroke="#e3c27a" stroke-opacity="0.28" stroke-width="2"><circle cx="500" cy="520" r="150"/><circle cx="500" cy="520" r="160" stroke-dasharray="2 10"/></g>
<g fill="none" stroke-linecap="round">
<path d="M322 300C420 372 580 372 678 300" stroke="#58d3b0" stroke-width="11"/>
<path d="M262 344C300 520 372 680 448 800" stroke="#58d3b0" stroke-width="8"/>
<path d="M738 344C700 520 628 680 552 800" stroke="#f0785a" stroke-width="7" stroke-dasharray="24 18"/>
</g>
<g fill="#58d3b0"><circle cx="322" cy="300" r="10"/><circle cx="678" cy="300" r="10"/><circle cx="262" cy="344" r="9"/><circle cx="448" cy="800" r="9"/></g>
<g fill="#f0785a"><circle cx="738" cy="344" r="9"/><circle cx="552" cy="800" r="9"/></g>
${treaty()}
</svg>
`;
}

/** A text with its seal, waiting to be signed. */
function treaty(): string {
  const lines = [470, 494, 518, 542, 566].map(
    (y, index) => `<path d="M452 ${y}h${index === 4 ? 52 : 96}"/>`,
  );
  return `<g>
<path d="M430 424h140v196h-140z" fill="#020b11" fill-opacity="0.5" transform="translate(6 10)"/>
<path d="M430 424h140v196h-140z" fill="#ece2cb" transform="rotate(-4 500 520)"/>
<path d="M430 420h140v196h-140z" fill="#fdf8ec"/>
<path d="M474 446h52" stroke="#3a2f22" stroke-width="7"/>
<g stroke="#3a2f22" stroke-opacity="0.4" stroke-width="4">${lines.join("")}</g>
<circle cx="544" cy="590" r="17" fill="#c9412c"/><circle cx="544" cy="590" r="10" fill="none" stroke="#fdf8ec" stroke-opacity="0.55" stroke-width="2.500"/>
</g>`;
}

/** Bands of the turned wood: radius and colour, the outermost first. */
const GRAIN = [
  [480, "#3f2416"],
  [472, "#7d4d2e"],
  [454, "#6a3f26"],
  [436, "#8c5a36"],
  [420, "#5f3722"],
] as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A path of relative lines, `M x y l dx dy …` perhaps closed by `z`, with fewer points. */
function coarse(path: string): string {
  return path
    .split("M")
    .filter((part) => part !== "")
    .map(coarseLine)
    .join("");
}

function coarseLine(part: string): string {
  const points = pointsOf(part);
  const [first] = points;
  if (first === undefined || !isSeen(points)) return "";
  const kept = [first];
  for (const point of points) {
    const last = kept.at(-1) ?? first;
    if (Math.hypot(point.x - last.x, point.y - last.y) >= FINEST) kept.push(point);
  }
  const steps = kept.slice(1).map((point, index) => {
    const from = kept[index] ?? first;
    return `${point.x - from.x} ${point.y - from.y}`;
  });
  if (steps.length < 2) return "";
  const line = steps.join(" ").replaceAll(" -", "-");
  return `M${first.x} ${first.y}l${line}${part.endsWith("z") ? "z" : ""}`;
}

function pointsOf(part: string): readonly Point[] {
  const [x = 0, y = 0, ...steps] = (part.match(/-?\d+/g) ?? []).map(Number);
  const points = [{ x, y }];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    const last = points.at(-1) ?? { x, y };
    points.push({ x: last.x + (steps[i] ?? 0), y: last.y + (steps[i + 1] ?? 0) });
  }
  return points;
}

/** Whether a line reaches into the view and is large enough to be noticed. */
function isSeen(points: readonly Point[]): boolean {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const reaches =
    right > VIEW.x && left < VIEW.x + VIEW.width && bottom > VIEW.y && top < VIEW.y + VIEW.height;
  return reaches && Math.max(right - left, bottom - top) > FINEST * 1.5;
}

function write(name: string, svg: string): void {
  writeFileSync(inClient(`pages/art/${name}`), svg);
}

function inClient(path: string): URL {
  return new URL(`../../client/${path}`, import.meta.url);
}

write("seaChart.svg", seaChart());
write("lacquerTable.svg", lacquerTable());
