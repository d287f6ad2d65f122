import type { JSX } from "preact";
import { WideTable } from "#client/parts/WideTable.tsx";
import { t } from "#client/text/i18n.ts";
import type { Phrase } from "#client/viewmodel/phrase.ts";
import type { Phase } from "#shared/views/view.ts";
import { sayAny } from "../../parts/say.ts";
import { Change } from "./Change.tsx";
import { dateName } from "./dates.ts";

/** Every move of a level with its date and cause. */
export function MoveTable({
  moves,
  highIsGood = true,
}: {
  readonly moves: readonly {
    readonly year: number;
    readonly phase: Phase;
    readonly text: Phrase;
    readonly by: number;
    readonly note?: Phrase | undefined;
  }[];
  readonly highIsGood?: boolean;
}): JSX.Element {
  if (moves.length === 0) return <p class="small muted">{t("debrief:region.unmoved")}</p>;
  const title = t("debrief:region.moves", { count: moves.length });
  return (
    <details class="disclosure debrief-moves">
      <summary class="small">{title}</summary>
      <WideTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t("debrief:region.when")}</th>
            <th scope="col">{t("debrief:region.cause")}</th>
            <th scope="col" class="number">
              {t("debrief:region.by")}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move, place) => (
            <tr key={`${place}-${move.by}`}>
              <td>{dateName(move)}</td>
              <td>
                {sayAny(move.text)}
                {move.note === undefined ? null : (
                  <span class="muted debrief-note">{sayAny(move.note)}</span>
                )}
              </td>
              <td class="number">
                <Change by={move.by} highIsGood={highIsGood} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
