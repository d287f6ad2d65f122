import type { JSX } from "preact";
import { seatName } from "#client/panels/parts/names.ts";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";
import { nearestToAgreement } from "#shared/views/acceptance.ts";
import type { PublicView } from "#shared/views/view.ts";
import { BeforeAfter, Found } from "./Found.tsx";

/** The renegotiation of one table, large: who accepts the text that most accept, then what came of it. What texts say and are worth stays at the table. */
export function RenegotiationBoard({
  table: { renegotiation, seats },
  result,
}: {
  readonly table: PublicView;
  /** Once it is over and may be shown. */
  readonly result: RenegotiationResult | undefined;
}): JSX.Element | null {
  if (renegotiation === undefined) return null;
  const { closed } = renegotiation;
  const nearest = nearestToAgreement(renegotiation);
  const shown = closed === undefined ? undefined : result;
  return (
    <section class="stack projector-renegotiation" aria-labelledby="renegotiation">
      <h2 id="renegotiation">{t("classroom:projector.renegotiation.title")}</h2>
      <p class="projector-renegotiation-lead" role="status">
        {closed !== undefined
          ? t(`classroom:projector.renegotiation.outcome.${closed.outcome}`)
          : nearest === undefined
            ? t("classroom:projector.renegotiation.noText")
            : t("classroom:projector.renegotiation.nearest", {
                proposal: nearest.proposal,
                seat: seatName(nearest.by),
              })}
      </p>
      {closed !== undefined && shown === undefined ? null : (
        <ul role="list" class="projector-answers">
          {Object.values(seats).map(({ id }) => (
            <li key={id} class="row spread">
              <Delegation seat={id} size="1.5em" />
              {shown === undefined ? (
                <Answer accepts={nearest?.accepting.includes(id) === true} />
              ) : (
                <BeforeAfter of={shown} seat={id} />
              )}
            </li>
          ))}
        </ul>
      )}
      {shown === undefined ? null : <Found of={shown} />}
    </section>
  );
}

const Answer = ({ accepts }: { readonly accepts: boolean }): JSX.Element => (
  <span class={`row row-tight ${accepts ? "good strong" : "muted"}`}>
    <Icon name={accepts ? "check" : "hourglass"} />
    {t(
      accepts
        ? "classroom:projector.renegotiation.accepts"
        : "classroom:projector.renegotiation.open",
    )}
  </span>
);
