import type { JSX } from "preact";
import { formatChange, t } from "#client/text/i18n.ts";

/**
 * Points of the own final score that something adds or costs. The sign says it beside the colour; a
 * chip, which stands alone, says what it counts.
 */
export function Points({
  value,
  chip = false,
}: {
  readonly value: number;
  readonly chip?: boolean;
}): JSX.Element {
  const tone = value > 0 ? "good" : value < 0 ? "bad" : "muted";
  const look = chip ? `chip ${value > 0 ? "chip-good" : value < 0 ? "chip-bad" : ""}` : tone;
  return (
    <span class={`number ${look}`}>
      <span aria-hidden="true">
        {chip
          ? t("panels:pointsShort", { by: formatChange(value), count: Math.abs(value) })
          : formatChange(value)}
      </span>
      <span class="visually-hidden">{t("panels:points", { by: formatChange(value) })}</span>
    </span>
  );
}
