import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { encodeQR } from "qr";

/** A text as a picture that a camera reads (ISO/IEC 18004). */
export function QrImage({
  text,
  label,
}: {
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}): JSX.Element {
  const rows = useMemo(() => encodeQR(text, "raw", { ecc: "medium", border: QUIET }), [text]);
  const size = rows.length;
  const dark = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dark.join("")} fill="#06131c" shape-rendering="crispEdges" />
    </svg>
  );
}

/** Width of the light margin, in modules. */
const QUIET = 3;
