import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { formatChange, formatMoney, formatNumber, scenarioText, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { type MandateSheet, mandateSheet, trackId } from "#client/viewmodel/papers/mandateModel.ts";
import { crisisId, objectiveId, programmeId } from "#shared/kernel/ids.ts";
import { isHighGood } from "#shared/scenario/schema/vocabulary.ts";
import type { ScoreTerm } from "#shared/views/view.ts";
import { Overtures } from "../now/Overtures.tsx";
import { FactCards } from "../parts/FactCards.tsx";
import { crisisName, objectiveName, programmeName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { ProgrammeSheet } from "../parts/ProgrammeSheet.tsx";
import { Prose } from "../parts/Prose.tsx";
import { StandingSummary } from "../parts/StandingSummary.tsx";

/** The own secret score sheet, and what it says of the position now. */
export function MandatePage({ desk }: { readonly desk: Desk }): JSX.Element {
  const sheet = mandateSheet(desk);
  const { seat } = desk.own;
  return (
    <>
      <div class="stack stack-tight">
        <p class="treaty-text">{scenarioText(`seats.${seat}.strategy`)}</p>
        <p class="small muted">{t("panels:mandate.secret")}</p>
      </div>
      <StandingSummary desk={desk} />
      <Terms terms={sheet.terms} seat={seat} />
      <Objectives desk={desk} sheet={sheet} />
      <section class="stack stack-tight">
        <h3>{t("panels:mandate.programmes")}</h3>
        <p class="small muted">{t("panels:mandate.programmesText")}</p>
        {sheet.programmes.map((programme) => (
          <ProgrammeSheet key={programme.programme} of={programme} />
        ))}
      </section>
      <Measures desk={desk} sheet={sheet} />
      <Overtures desk={desk} />
      <section class="stack stack-tight">
        <h3>{t("panels:mandate.background")}</h3>
        <Prose text={scenarioText(`seats.${seat}.briefing`)} />
      </section>
      <FactCards beside={seat} />
    </>
  );
}

function Terms({
  terms,
  seat,
}: {
  readonly terms: readonly ScoreTerm[];
  readonly seat: Desk["own"]["seat"];
}): JSX.Element {
  return (
    <details class="disclosure">
      <summary>{t("panels:mandate.terms")}</summary>
      <table class="figures small">
        <tbody>
          {terms.map((term) => (
            <tr key={`${term.reason}-${term.about}`}>
              <th scope="row">{termName(term, seat)}</th>
              <td class="number">
                <Points value={term.points} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function termName(term: ScoreTerm, seat: Desk["own"]["seat"]): string {
  const reason = t(`reasons:score.${term.reason}`);
  const about = term.about === undefined ? undefined : aboutName(term, term.about, seat);
  return about === undefined ? reason : t("reasons:scoreAbout", { reason, about });
}

function aboutName(term: ScoreTerm, about: string, seat: Desk["own"]["seat"]): string | undefined {
  const track = trackId(about);
  if (term.reason === "track" && track !== undefined) return t(`panels:track.${track}`);
  if (term.reason === "programme") return programmeName(programmeId(about));
  if (term.reason === "crisis") return crisisName(crisisId(about));
  return term.reason === "objective" ? objectiveName(seat, objectiveId(about)) : undefined;
}

function Objectives({
  desk,
  sheet,
}: {
  readonly desk: Desk;
  readonly sheet: MandateSheet;
}): JSX.Element {
  const { seat } = desk.own;
  return (
    <section class="stack stack-tight">
      <h3>{t("panels:mandate.objectives")}</h3>
      <ul role="list" class="stack stack-tight">
        {sheet.objectives.map(({ id, met, points }) => (
          <li key={id} class="card card-flat row row-tight row-top">
            <Icon name={met ? "circle-check" : "target"} />
            <span class="grow">
              {objectiveName(seat, id)}{" "}
              <span class={`chip ${met ? "chip-good" : ""}`}>
                {t(met ? "panels:mandate.met" : "panels:mandate.notMet")}
              </span>
            </span>
            <Points value={points} />
          </li>
        ))}
        <li class="card card-flat row row-tight row-top">
          <Icon name={sheet.redLine.crossed ? "circle-alert" : "ban"} />
          <span class="grow">
            <span class="strong">{t("panels:mandate.redLine")}</span>{" "}
            {scenarioText(`mandates.${seat}.redLine`)}{" "}
            <span class={`chip ${sheet.redLine.crossed ? "chip-bad" : "chip-good"}`}>
              {t(sheet.redLine.crossed ? "panels:mandate.crossed" : "panels:mandate.notCrossed")}
            </span>
          </span>
          <Points value={-sheet.redLine.penalty} />
        </li>
      </ul>
    </section>
  );
}

function Measures({
  desk,
  sheet,
}: {
  readonly desk: Desk;
  readonly sheet: MandateSheet;
}): JSX.Element {
  const { own } = desk;
  return (
    <section class="stack stack-tight">
      <h3>{t("panels:mandate.measures")}</h3>
      <ul>
        {sheet.tracks.map(({ track, points }) => (
          <li key={track}>
            {t(isHighGood(track) ? "panels:mandate.trackHigh" : "panels:mandate.trackLow", {
              track: t(`panels:track.${track}`),
              points: formatNumber(points, 1),
              level: formatNumber(desk.table.tracks[track], 1),
            })}
          </li>
        ))}
        <li>
          {t("panels:mandate.security", {
            points: formatNumber(sheet.security, 1),
            level: formatNumber(own.security, 1),
          })}
        </li>
        <li>
          {t("panels:mandate.treasury", {
            points: formatNumber(sheet.treasury.perBillion, 1),
            cap: formatMoney(sheet.treasury.cap),
            treasury: formatMoney(own.treasury),
          })}
        </li>
        <li>
          {t("panels:mandate.alignment", {
            ideal: formatChange(sheet.alignment.ideal),
            now: formatChange(sheet.alignment.now),
            points: formatNumber(sheet.alignment.lostPerStep, 1),
          })}
        </li>
      </ul>
    </section>
  );
}
