import type { JSX } from "preact";
import { formatChange, t } from "#client/text/i18n.ts";

/** A change of a level with its sign; whether it was for the better is said, not only coloured. */
export function Change({
  by,
  highIsGood = true,
}: {
  readonly by: number;
  readonly highIsGood?: boolean;
}): JSX.Element {
  if (by === 0) return <span class="number muted">{formatChange(0)}</span>;
  const good = by > 0 === highIsGood;
  return (
    <span class={`number ${good ? "good" : "bad"}`}>
      {formatChange(by)}
      <span class="visually-hidden"> {t(good ? "debrief:better" : "debrief:worse")}</span>
    </span>
  );
}
