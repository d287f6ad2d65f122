import type { JSX } from "preact";
import { formatChange, formatMoney, formatShare, scenarioText, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  type OvertureOutlook,
  type OvertureSheet,
  overtureSheets,
} from "#client/viewmodel/overtureModel.ts";
import { ActButton } from "../parts/ActButton.tsx";
import { overtureName, programmeName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { Prose } from "../parts/Prose.tsx";
import { Term } from "../parts/Term.tsx";
import { WideTable } from "../parts/WideTable.tsx";

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
    <section class="stack stack-tight" aria-label={t("panels:overture.title")}>
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
    <>
      <WideTable label={t("panels:overture.consequences")}>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t("panels:overture.effect")}</span>
            </th>
            {sheet.answers.map(({ answer }) => (
              <th key={answer} scope="col" class="number">
                {t(`panels:answer.${answer}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{t(`panels:overture.rows.${name}`)}</th>
              {sheet.answers.map((outlook) => (
                <td key={outlook.answer} class="number">
                  {value(outlook)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("panels:overture.rows.points")}</th>
            {sheet.answers.map(({ answer, points }) => (
              <td key={answer} class="number">
                <Points value={points} />
              </td>
            ))}
          </tr>
        </tbody>
      </WideTable>
      <p class="small muted">{t("panels:overture.unpriced")}</p>
      {sheet.answers.length === 1 ? <p class="small">{t("panels:overture.bound")}</p> : null}
      <div class="row row-top">
        {sheet.answers.map(({ answer }) => (
          <ActButton
            key={answer}
            command={{ type: "answerOverture", overture: sheet.card.id, answer }}
          >
            {t(`panels:answer.${answer}`)}
          </ActButton>
        ))}
      </div>
    </>
  );
}

const ROWS: readonly {
  readonly name: "paid" | "alignment" | "security" | "rivalry" | "centrality" | "leak";
  readonly value: (outlook: OvertureOutlook) => string;
}[] = [
  { name: "paid", value: ({ paid }) => formatMoney(paid) },
  {
    name: "alignment",
    value: ({ alignment }) =>
      t("panels:fromTo", {
        from: formatChange(alignment.now),
        to: formatChange(alignment.after),
      }),
  },
  { name: "security", value: ({ security }) => formatChange(security) },
  { name: "rivalry", value: ({ rivalry }) => formatChange(rivalry) },
  { name: "centrality", value: ({ centrality }) => formatChange(centrality) },
  { name: "leak", value: ({ leak }) => formatShare(leak) },
];

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
