import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { formatNumber, scenarioText, t } from "#client/text/i18n.ts";
import type { Insets } from "#client/viewmodel/stage/layoutTable.ts";
import type { SeatModel } from "#client/viewmodel/stage/seatModel.ts";
import type { SealModel, TableModel, TreatyModel } from "#client/viewmodel/stage/tableModel.ts";
import type { TrackModel } from "#client/viewmodel/stage/trackModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { CrisisFacts } from "./CrisisCards.tsx";
import { SeatActions, SeatFigures, SeatPeople } from "./SeatFacts.tsx";
import { seatSentences } from "./seatSentences.ts";

interface Ways {
  readonly onTalk?: ((seat: SeatId) => void) | undefined;
  readonly onPropose?: ((seat: SeatId) => void) | undefined;
}

/** The table for whoever wants no picture: all that the picture shows, under headings, to be read and scrolled. */
export function TableInWords({
  model,
  covered,
  onTalk,
  onPropose,
}: Ways & {
  readonly model: ReadonlySignal<TableModel | undefined>;
  readonly covered: Insets;
}): JSX.Element | null {
  const table = model.value;
  if (table === undefined) return null;
  return (
    <div
      class="table-words"
      style={{ "--covered-top": `${covered.top}px`, "--covered-right": `${covered.right}px` }}
    >
      <div class="table-words-page paper stack">
        <Treaty treaty={table.treaty} seats={table.seats} />
        <Crises crises={table.crises} />
        <Region tracks={table.tracks} />
        <Programmes seals={table.seals} />
        <Part title={t("table:seats")}>
          {table.seats.map((seat) => (
            <Delegation key={seat.id} seat={seat} onTalk={onTalk} onPropose={onPropose} />
          ))}
        </Part>
      </div>
    </div>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: JSX.Element | readonly JSX.Element[];
}): JSX.Element {
  const heading = useId();
  return (
    <section class="stack stack-tight" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

/** The text that is under discussion, and who takes which position on it. */
function Treaty({
  treaty,
  seats,
}: {
  readonly treaty: TreatyModel | undefined;
  readonly seats: readonly SeatModel[];
}): JSX.Element {
  if (treaty === undefined) {
    return (
      <Part title={t("table:words.treaty")}>
        <p>{t("table:treaty.none")}</p>
      </Part>
    );
  }
  const { title } = treaty;
  const status = t(`table:treaty.status.${treaty.status}`);
  return (
    <Part title={t("table:words.treaty")}>
      <p class="strong">{t("table:words.treatyWithStatus", { title, status })}</p>
      <ul>
        {seats.flatMap(({ id, name, position }) =>
          position === undefined
            ? []
            : [<li key={id}>{t(`table:news.positions.${position}`, { name })}</li>],
        )}
      </ul>
    </Part>
  );
}

function Crises({ crises }: Pick<TableModel, "crises">): JSX.Element | null {
  if (crises.length === 0) return null;
  return (
    <Part title={t("table:crises.title")}>
      {crises.map((crisis) => (
        <section key={crisis.id} class="stack stack-tight">
          <h3>{crisis.title}</h3>
          {crisis.outcome === undefined ? null : (
            <p class="strong">{t(`table:crises.outcomes.${crisis.outcome}`)}</p>
          )}
          <CrisisFacts crisis={crisis} />
        </section>
      ))}
    </Part>
  );
}

function Region({ tracks }: { readonly tracks: readonly TrackModel[] }): JSX.Element {
  return (
    <Part title={t("table:gauges.title")}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t("table:words.measure")}</th>
            <th scope="col" class="number">
              {t("table:words.level")}
            </th>
            <th scope="col">{t("table:words.mood")}</th>
          </tr>
        </thead>
        <tbody>
          {tracks.map(({ id, level, mood }) => (
            <tr key={id}>
              <th scope="row">{t(`table:tracks.${id}.name`)}</th>
              <td class="number">{formatNumber(level)}</td>
              <td>{t(`table:gauges.moods.${mood}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Programmes({ seals }: { readonly seals: readonly SealModel[] }): JSX.Element {
  return (
    <Part title={t("table:words.programmes")}>
      {seals.length === 0 ? (
        <p>{t("table:seals.none")}</p>
      ) : (
        <ul>
          {seals.map(({ programme, title }) => (
            <li key={programme}>{title}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Delegation({ seat, onTalk, onPropose }: Ways & { readonly seat: SeatModel }): JSX.Element {
  const { id, name } = seat;
  return (
    <section class="stack stack-tight">
      <h3>{seat.own ? t("table:words.own", { name }) : name}</h3>
      <p class="muted small">{scenarioText(`seats.${id}.formalName`)}</p>
      <SeatPeople seat={seat} />
      <ul>
        {seatSentences(seat).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details class="disclosure">
        <summary>{t("table:words.more", { name })}</summary>
        <SeatFigures seat={seat} />
      </details>
      {seat.own ? null : <SeatActions seat={seat} onTalk={onTalk} onPropose={onPropose} />}
    </section>
  );
}
