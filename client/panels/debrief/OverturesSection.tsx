import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { formatMoney, t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief, DebriefOverture } from "#shared/analysis/debrief.ts";
import { overtureName } from "../parts/names.ts";
import { Term } from "../parts/Term.tsx";
import { Section } from "./parts/Section.tsx";
import { WideTable } from "./parts/WideTable.tsx";

/** What great powers offered in secret, revealed. */
export function OverturesSection({
  debrief,
  desk,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
}): JSX.Element {
  const overtures = debrief.overtures.toSorted((a, b) => a.year - b.year);
  return (
    <Section
      id="overtures"
      title={t("debrief:overtures.title")}
      intro={
        <>
          {t("debrief:overtures.intro")} <Term id="hedging">{t("debrief:concepts.hedging")}</Term>
        </>
      }
    >
      {overtures.length === 0 ? (
        <p class="muted">{t("debrief:overtures.none")}</p>
      ) : (
        <WideTable name={t("debrief:overtures.title")} least={36}>
          <thead>
            <tr>
              <th scope="col">{t("debrief:overtures.to")}</th>
              <th scope="col">{t("debrief:overtures.offer")}</th>
              <th scope="col">{t("debrief:overtures.answer")}</th>
              <th scope="col" class="number">
                {t("debrief:overtures.received")}
              </th>
              <th scope="col">{t("debrief:overtures.known")}</th>
            </tr>
          </thead>
          <tbody>
            {overtures.map((overture) => (
              <OvertureRow key={overture.overture} of={overture} desk={desk} />
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
}

function OvertureRow({
  of,
  desk,
}: {
  readonly of: DebriefOverture;
  readonly desk: OpenDesk;
}): JSX.Element {
  const { seat, overture, year, answer, received, exposed } = of;
  const power = desk.scenario.overtures.find(({ id }) => id === overture)?.power;
  const taken = answer === "accept" || answer === "hedge";
  return (
    <tr>
      <th scope="row">
        <Delegation seat={seat} size="1.25rem" />
      </th>
      <td>
        {overtureName(overture)}
        {power === undefined ? null : (
          <span class="debrief-note muted small">
            {t("debrief:overtures.offered", { power: t(`common:powers.${power}`), year })}
          </span>
        )}
      </td>
      <td class={taken ? "strong" : ""}>
        {answer === undefined ? t("debrief:overtures.lapsed") : t(`panels:overture.done.${answer}`)}
      </td>
      <td class="number">{taken ? formatMoney(received) : "–"}</td>
      <td>{taken ? t(exposed ? "debrief:overtures.exposed" : "debrief:overtures.secret") : "–"}</td>
    </tr>
  );
}
