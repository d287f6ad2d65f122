import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatChange, formatMoney, formatNumber, scenarioText, t } from "#client/text/i18n.ts";
import {
  type SheetComparison,
  type SheetPoints,
  sheetComparisons,
} from "#client/viewmodel/debrief/termsModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief, DebriefSeat } from "#shared/analysis/debrief.ts";
import type { ProgrammeId } from "#shared/kernel/ids.ts";
import { TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import { scorePerBillion, scorePerPoint } from "#shared/views/valuation.ts";
import { issueName, objectiveName, optionName, programmeName, seatName } from "../parts/names.ts";
import { Term } from "../parts/Term.tsx";
import { Section } from "./parts/Section.tsx";
import { WideTable } from "./parts/WideTable.tsx";

/** Every mandate laid open beside the others. */
export function MandatesSection({
  debrief,
  desk,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
}): JSX.Element {
  const { seats } = debrief;
  return (
    <Section
      id="mandates"
      title={t("debrief:mandates.title")}
      intro={
        <>
          {t("debrief:mandates.intro")}{" "}
          <Term id="logRolling">{t("debrief:concepts.logRolling")}</Term>
        </>
      }
    >
      <WideTable name={t("debrief:mandates.title")} least={8 + 10 * seats.length}>
        <SeatHeads first={t("debrief:mandates.what")} seats={seats} />
        <tbody>
          <tr>
            <th scope="row">{t("debrief:mandates.walkAway")}</th>
            {seats.map(({ seat, walkAway }) => (
              <td key={seat}>{formatNumber(walkAway, 1)}</td>
            ))}
          </tr>
          <AimRows seats={seats} />
          {ROWS.map(({ name, value }) => (
            <tr key={name()}>
              <th scope="row">{name()}</th>
              {seats.map((seat) => (
                <td key={seat.seat}>{value(seat)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <div class="stack stack-tight debrief-sheets">
        <h3>{t("debrief:mandates.programmes")}</h3>
        <p class="small muted">{t("debrief:mandates.programmesText")}</p>
        {sheetComparisons(debrief, desk).map((sheet) => (
          <Comparison key={sheet.programme} sheet={sheet} seats={seats} />
        ))}
      </div>
    </Section>
  );
}

function SeatHeads({
  first,
  seats,
}: {
  readonly first: string;
  readonly seats: readonly DebriefSeat[];
}): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {seats.map(({ seat }) => (
          <th key={seat} scope="col">
            <Delegation seat={seat} size="1.25rem" />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Objectives, as many rows as the longest list has, and the red lines. */
function AimRows({ seats }: { readonly seats: readonly DebriefSeat[] }): JSX.Element {
  const most = Math.max(...seats.map(({ mandate }) => mandate.objectives.length));
  return (
    <>
      {Array.from({ length: most }, (_, place) => (
        <tr key={place}>
          <th scope="row">{t("debrief:mandates.objective")}</th>
          {seats.map(({ seat, mandate }) => {
            const objective = mandate.objectives[place];
            return (
              <td key={seat}>
                {objective === undefined ? null : (
                  <>
                    {objectiveName(seat, objective.id)}{" "}
                    <strong class="number">
                      {points(objective.points * scorePerPoint(mandate))}
                    </strong>
                  </>
                )}
              </td>
            );
          })}
        </tr>
      ))}
      <tr>
        <th scope="row">{t("debrief:mandates.redLine")}</th>
        {seats.map(({ seat, mandate }) => (
          <td key={seat}>
            {scenarioText(`mandates.${seat}.redLine`)}{" "}
            <strong class="number">
              {points(-mandate.redLine.penalty * scorePerPoint(mandate))}
            </strong>
          </td>
        ))}
      </tr>
    </>
  );
}

const points = (by: number): string => t("debrief:points", { by: formatChange(by) });

const ROWS: readonly {
  readonly name: () => string;
  readonly value: (seat: DebriefSeat) => string;
}[] = [
  ...TRACK_IDS.map((track) => ({
    name: () => t("debrief:mandates.track", { track: t(`panels:track.${track}`) }),
    value: ({ mandate }: DebriefSeat) => {
      const weight = mandate.tracks[track] ?? 0;
      return weight === 0 ? "–" : points(weight * scorePerPoint(mandate));
    },
  })),
  {
    name: () => t("debrief:mandates.security"),
    value: ({ mandate }) => points(mandate.security * scorePerPoint(mandate)),
  },
  {
    name: () => t("debrief:mandates.treasury"),
    value: ({ mandate }) =>
      t("debrief:mandates.treasuryCap", {
        points: points(scorePerBillion(mandate)),
        cap: formatMoney(mandate.treasury.cap),
      }),
  },
  {
    name: () => t("debrief:mandates.alignmentRow"),
    value: ({ mandate }) =>
      t("debrief:mandates.alignmentValue", {
        points: points(-mandate.alignment.pointsLostPerStep * scorePerPoint(mandate)),
        ideal: formatChange(mandate.alignment.ideal),
      }),
  },
];

function Comparison({
  sheet,
  seats,
}: {
  readonly sheet: SheetComparison;
  readonly seats: readonly DebriefSeat[];
}): JSX.Element {
  const { programme, terms, adopted, issues } = sheet;
  return (
    <details class="disclosure card card-flat">
      <summary>
        <span class="grow">{programmeName(programme)}</span>
        <span class={terms === undefined ? "chip" : "chip chip-good"}>
          {t(terms === undefined ? "debrief:mandates.notInForce" : "debrief:mandates.inForce")}
        </span>
      </summary>
      <WideTable name={programmeName(programme)} least={7 + 4 * seats.length}>
        <thead>
          <tr>
            <th scope="col">{t("debrief:mandates.option")}</th>
            {seats.map(({ seat }) => (
              <th key={seat} scope="col" class="number">
                {seatName(seat)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("debrief:mandates.adopted")}</th>
            <PointCells of={adopted} />
          </tr>
        </tbody>
        {issues.map((issue) => (
          <IssueRows key={issue.issue} programme={programme} issue={issue} seats={seats.length} />
        ))}
      </WideTable>
    </details>
  );
}

function IssueRows({
  programme,
  issue: { issue, options },
  seats,
}: {
  readonly programme: ProgrammeId;
  readonly issue: SheetComparison["issues"][number];
  readonly seats: number;
}): JSX.Element {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={seats + 1} class="debrief-issue">
          {issueName(programme, issue)}
        </th>
      </tr>
      {options.map(({ option, chosen, points: each }) => (
        <tr key={option} class={chosen ? "debrief-chosen" : ""}>
          <th scope="row">
            {optionName(programme, issue, option)}{" "}
            {chosen ? (
              <span class="chip chip-good">
                <Icon name="check" />
                {t("debrief:mandates.inForce")}
              </span>
            ) : null}
          </th>
          <PointCells of={each} />
        </tr>
      ))}
    </tbody>
  );
}

function PointCells({ of }: { readonly of: readonly SheetPoints[] }): JSX.Element {
  return (
    <>
      {of.map(({ seat, points: value, best }) => (
        <td key={seat} class={best ? "number debrief-best" : "number"}>
          {formatChange(value)}
          {best ? <span class="visually-hidden"> {t("debrief:mandates.best")}</span> : null}
        </td>
      ))}
    </>
  );
}
