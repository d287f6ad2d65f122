import type { JSX } from "preact";
import { errorText } from "#client/text/errorText.ts";
import { formatList, formatNumber, t } from "#client/text/i18n.ts";
import { tableRefusalText } from "#client/text/tableRefusalText.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SteerState } from "./useSteer.ts";

/** What became of an act at the tables: where it was done, and where it was refused and why. */
export function SteerResult({ of }: { readonly of: SteerState }): JSX.Element {
  return (
    <div class="outcome" role="status">
      <Words of={of} />
    </div>
  );
}

function Words({ of }: { readonly of: SteerState }): JSX.Element | null {
  switch (of.kind) {
    case "idle":
      return null;
    case "sending":
      return <p class="sending small">{t("classroom:console.sending")}</p>;
    case "failed":
      return <p class="refused small bad strong">{errorText(of.error)}</p>;
    case "done":
      return (
        <>
          {of.outcome.done === 0 ? null : (
            <p class="saved small good">
              {t("classroom:console.steer.done", { count: of.outcome.done })}
            </p>
          )}
          {of.outcome.refused.map(({ tables, refusal }) => (
            <p key={tables.join()} class="refused small bad strong">
              {t("classroom:console.steer.refused", {
                tables: formatList(tables.map((table) => formatNumber(table))),
                count: tables.length,
                reason: tableRefusalText(refusal),
              })}
            </p>
          ))}
        </>
      );
    default:
      return assertNever(of);
  }
}
