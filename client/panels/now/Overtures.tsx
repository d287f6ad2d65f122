import type { JSX } from "preact";
import { formatChange, formatMoney, formatShare, scenarioText, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  type OvertureOutlook,
  type OvertureSheet,
  overtureSheets,
} from "#client/viewmodel/now/overtureModel.ts";
import { ActButton } from "../parts/ActButton.tsx";
import { overtureName, programmeName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { Prose } from "../parts/Prose.tsx";
import { Term } from "../parts/Term.tsx";

/** The secret offers of great powers, with what each answer would bring, in numbers. */
export function Overtures({
  desk,
  onlyOpen = false,
}: {
  readonly desk: Desk;
  readonly onlyOpen?: boolean;
}): JSX.Element | null {
  const sheets = overtureSheets(desk).filter(({ open }) => open || !onlyOpen);
  if (sheets.length === 0) return null;
  return (
    <section
      id="overtures"
      tabIndex={-1}
      class="stack stack-tight"
      aria-label={t("panels:overture.title")}
    >
      <h3>
        <Term id="hedging">{t("panels:overture.title")}</Term>
      </h3>
      {sheets.map((sheet) => (
        <OvertureCard key={sheet.card.id} sheet={sheet} />
      ))}
    </section>
  );
}

function OvertureCard({ sheet }: { readonly sheet: OvertureSheet }): JSX.Element {
  const { card, open } = sheet;
  return (
    <article class={`card stack ${open ? "card-current" : ""}`}>
      <div class="stack stack-tight">
        <p class="eyebrow">
          {t("panels:overture.from", { power: t(`common:powers.${card.power}`), year: sheet.year })}
        </p>
        <h4>{overtureName(card.id)}</h4>
        <Prose text={scenarioText(`overtures.${card.id}.body`)} />
        {card.demandsVote === undefined ? null : (
          <p class="small">
            {t(`panels:overture.demands.${card.demandsVote.position}`, {
              programme: programmeName(card.demandsVote.programme),
            })}
          </p>
        )}
      </div>
      {open ? <Answers sheet={sheet} /> : <Answered sheet={sheet} />}
    </article>
  );
}

function Answers({ sheet }: { readonly sheet: OvertureSheet }): JSX.Element {
  return (
    <div class="stack stack-tight" role="group" aria-label={t("panels:overture.consequences")}>
      {sheet.answers.length === 1 ? <p class="small">{t("panels:overture.bound")}</p> : null}
      {sheet.answers.map((outlook) => (
        <div key={outlook.answer} class="card card-flat stack stack-tight">
          <div class="row row-tight spread">
            <ActButton
              command={{
                type: "answerOverture",
                overture: sheet.card.id,
                answer: outlook.answer,
              }}
            >
              {t(`panels:answer.${outlook.answer}`)}
            </ActButton>
            <Points value={outlook.points} chip />
          </div>
          <Effects outlook={outlook} />
        </div>
      ))}
      <p class="small muted">{t("panels:overture.unpriced")}</p>
    </div>
  );
}

/** What an answer brings, in short; what it leaves as it is goes unsaid. */
function Effects({ outlook }: { readonly outlook: OvertureOutlook }): JSX.Element {
  const { paid, alignment, security, rivalry, centrality, leak } = outlook;
  const effects = [
    ...(paid === 0 ? [] : [t("panels:overture.effect.paid", { amount: formatMoney(paid) })]),
    ...(alignment.now === alignment.after
      ? []
      : [
          t("panels:overture.effect.alignment", {
            from: formatChange(alignment.now),
            to: formatChange(alignment.after),
          }),
        ]),
    ...(security === 0
      ? []
      : [t("panels:overture.effect.security", { by: formatChange(security) })]),
    ...(rivalry === 0 ? [] : [t("panels:overture.effect.rivalry", { by: formatChange(rivalry) })]),
    ...(centrality === 0
      ? []
      : [t("panels:overture.effect.centrality", { by: formatChange(centrality) })]),
    ...(leak === 0 ? [] : [t("panels:overture.effect.leak", { chance: formatShare(leak) })]),
  ];
  if (effects.length === 0) return <p class="small muted">{t("panels:overture.nothing")}</p>;
  return (
    <ul role="list" class="row row-tight">
      {effects.map((effect) => (
        <li key={effect} class="chip">
          {effect}
        </li>
      ))}
    </ul>
  );
}

function Answered({ sheet }: { readonly sheet: OvertureSheet }): JSX.Element {
  const { answer, exposed } = sheet;
  return (
    <div class="row row-tight">
      <span class="chip">
        {answer === undefined ? t("panels:overture.lapsed") : t(`panels:overture.done.${answer}`)}
      </span>
      {answer === undefined || answer === "decline" ? null : (
        <span class={`chip ${exposed ? "chip-bad" : ""}`}>
          {t(exposed ? "panels:overture.known" : "panels:overture.secret")}
        </span>
      )}
    </div>
  );
}
