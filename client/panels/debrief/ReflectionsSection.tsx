import type { JSX } from "preact";
import { scenarioTextIfAny, t } from "#client/text/i18n.ts";
import type { Debrief, DebriefSeat } from "#shared/analysis/debrief.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seatName } from "../parts/names.ts";
import type { FirstThoughts } from "./firstThoughts.ts";
import { Section } from "./parts/Section.tsx";

/** The reader's own words from before the reveal; for the instructor, apart, those of the others. */
export function ReflectionsSection({
  debrief,
  seat,
  thoughts,
}: {
  readonly debrief: Debrief;
  /** The reader's own; undefined for the instructor. */
  readonly seat: SeatId | undefined;
  readonly thoughts: Pick<FirstThoughts, "text">;
}): JSX.Element {
  const own = debrief.seats.find((each) => each.seat === seat);
  const others = debrief.seats.filter((each) => each !== own && each.player === "person");
  return (
    <Section
      id="reflections"
      title={t("debrief:reflections.title")}
      intro={t("debrief:reflections.intro")}
    >
      <div class="stack stack-tight">
        <h3>{t("debrief:reflections.before")}</h3>
        {thoughts.text === "" ? (
          <p class="muted">{t("debrief:reflections.skipped")}</p>
        ) : (
          <Answer question={t("debrief:before.question")} text={thoughts.text} />
        )}
      </div>
      {own === undefined ? null : <WrittenBy of={own} />}
      {own === undefined && others.length > 0 ? (
        <details class="disclosure no-print">
          <summary>{t("debrief:reflections.others")}</summary>
          <div class="stack">
            <p class="small muted">{t("debrief:reflections.othersHint")}</p>
            {others.map((each) => (
              <div key={each.seat} class="stack stack-tight">
                <h3>{seatName(each.seat)}</h3>
                <Answers of={each} none={t("debrief:reflections.nobody")} />
              </div>
            ))}
          </div>
        </details>
      ) : null}
    </Section>
  );
}

/** What a delegation wrote during the game. */
export function WrittenBy({ of }: { readonly of: DebriefSeat }): JSX.Element {
  return (
    <div class="stack stack-tight">
      <h3>{t("debrief:before.earlier")}</h3>
      <Answers of={of} none={t("debrief:reflections.none")} />
    </div>
  );
}

function Answers({ of, none }: { readonly of: DebriefSeat; readonly none: string }): JSX.Element {
  const years = Object.entries(of.reflections);
  if (years.length === 0) return <p class="muted">{none}</p>;
  return (
    <>
      {years.map(([year, text]) => (
        <Answer key={year} question={questionOf(year)} text={text} />
      ))}
    </>
  );
}

const questionOf = (year: string): string =>
  scenarioTextIfAny(`reflection.${year}`) ?? t("panels:year", { year });

function Answer({
  question,
  text,
}: {
  readonly question: string;
  readonly text: string;
}): JSX.Element {
  return (
    <div>
      <p class="small muted">{question}</p>
      <blockquote class="debrief-quote">{text}</blockquote>
    </div>
  );
}
