import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { formatList, formatNumber, formatShare, language, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import { talksShown } from "#client/viewmodel/debrief/talksModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Draft, Talks } from "#shared/analysis/concessions.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { ConcessionData } from "#shared/charts/concessionChart.ts";
import { inkOf } from "#shared/charts/inkOf.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { Figure } from "../charts/Figure.tsx";
import { lookOf } from "../charts/lineLooks.ts";
import { PlotChart } from "../charts/PlotChart.tsx";
import { programmeName, seatName } from "../parts/names.ts";
import { Term } from "../parts/Term.tsx";
import { dateName } from "./parts/dates.ts";
import { Section } from "./parts/Section.tsx";

/** Concession curves of the negotiations with most drafts. */
export function TalksSection({
  debrief,
  desk,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
}): JSX.Element {
  const shown = useMemo(() => talksShown(debrief.talks), [debrief]);
  return (
    <Section
      id="talks"
      title={t("debrief:talks.title")}
      intro={
        <>
          {t("debrief:talks.intro")} <Term id="concession">{t("debrief:talks.term")}</Term>
        </>
      }
    >
      {shown.length === 0 ? <p class="muted">{t("debrief:talks.none")}</p> : null}
      <div class="debrief-columns debrief-columns-wide">
        {shown.map((talks) => (
          <TalksCard key={keyOf(talks)} talks={talks} scenario={desk.scenario} />
        ))}
      </div>
    </Section>
  );
}

const keyOf = ({ about }: Talks): string =>
  about.kind === "programme" ? about.programme : about.deal;

function TalksCard({
  talks,
  scenario,
}: {
  readonly talks: Talks;
  readonly scenario: PublicScenario;
}): JSX.Element {
  const { about, parties, drafts } = talks;
  const spoken = language.value;
  const data = useMemo(
    (): ConcessionData => ({
      unit: t("debrief:talks.unit"),
      drafts: drafts.map((_, place) => formatNumber(place + 1)),
      lines: parties.map((seat) => {
        const look = lookOf(scenario, seat);
        return {
          name: seatName(seat),
          look: { ...look, colour: look.colour === undefined ? undefined : inkOf(look.colour) },
          worth: drafts.map(({ worth }) => worth[seat] ?? 0),
          own: drafts.map(({ by }) => by === seat),
        };
      }),
    }),
    [talks, scenario, spoken],
  );
  return (
    <article class="card stack stack-tight">
      <h3>
        {about.kind === "programme"
          ? programmeName(about.programme)
          : t("debrief:talks.deal", { seats: formatList(parties.map(seatName)) })}
      </h3>
      <Figure summary={summaryOf(talks)} table={<DraftTable talks={talks} />}>
        <PlotChart
          data={data}
          height={250}
          load={() =>
            import("#shared/charts/concessionChart.ts").then((room) => room.concessionChart)
          }
        />
      </Figure>
    </article>
  );
}

const summaryOf = ({ about, parties, drafts, agreed }: Talks): string =>
  joinSentences([
    t("debrief:talks.summary", { count: drafts.length }),
    ...parties.flatMap((seat) => partOf(seat, drafts)),
    agreed === undefined
      ? t("debrief:talks.unsettled")
      : t(`debrief:talks.settled.${about.kind}`, { draft: formatNumber(agreed + 1) }),
  ]);

function partOf(seat: SeatId, drafts: readonly Draft[]): readonly string[] {
  const own = drafts.filter(({ by, conceded }) => by === seat && conceded !== undefined);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = formatShare(first.conceded ?? 0);
  if (own.length === 1) return [t("debrief:talks.partOnce", { seat: seatName(seat), from })];
  const to = formatShare(last.conceded ?? 0);
  return [t("debrief:talks.part", { seat: seatName(seat), from, to })];
}

function DraftTable({
  talks: { parties, best, drafts, agreed },
}: {
  readonly talks: Talks;
}): JSX.Element {
  return (
    <table class="figures small">
      <thead>
        <tr>
          <th scope="col">{t("debrief:talks.draft")}</th>
          <th scope="col">{t("debrief:talks.by")}</th>
          {parties.map((seat) => (
            <th key={seat} scope="col" class="number">
              {t("debrief:talks.best", {
                seat: seatName(seat),
                best: formatNumber(best[seat] ?? 0, 1),
              })}
            </th>
          ))}
          <th scope="col" class="number">
            {t("debrief:talks.conceded")}
          </th>
          <th scope="col">{t("debrief:talks.move")}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft, place) => (
          <tr key={draft.index}>
            <th scope="row">
              {formatNumber(place + 1)} <span class="muted">{dateName(draft)}</span>{" "}
              {place === agreed ? (
                <span class="chip chip-good">{t("debrief:possible.agreed")}</span>
              ) : null}
            </th>
            <td>{seatName(draft.by)}</td>
            {parties.map((seat) => (
              <td key={seat} class="number">
                {formatNumber(draft.worth[seat] ?? 0, 1)}
              </td>
            ))}
            <td class="number">
              {draft.conceded === undefined ? "–" : formatShare(draft.conceded)}
            </td>
            <td>
              {t(
                draft.move === undefined
                  ? "debrief:talks.first"
                  : `debrief:talks.moves.${draft.move}`,
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
