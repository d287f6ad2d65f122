import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { type Advice, advise } from "#client/solo/coach.ts";
import { announce } from "#client/store/announcements.ts";
import { useClassAround } from "#client/store/classStore.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatChange, loadClassTexts, t } from "#client/text/i18n.ts";
import { wordCommand } from "#client/viewmodel/classroom/commandWording.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { sayAny } from "../parts/say.ts";

/** For whoever practises alone: what an expert would consider now and why, told when it is asked for. */
export function CoachCard({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const lesson = useClassAround();
  const { presence } = useTableStore();
  const [told, setTold] = useState<Told | undefined>(undefined);
  const others = desk.scenario.seats.filter(({ id }) => id !== desk.own.seat);
  const isAlone = others.every(({ id }) => presence.value[id]?.state === "bot");
  if (lesson !== undefined || !isAlone) return null;
  const ask = async (): Promise<void> => {
    const { scenario, table, own } = desk;
    const [advice] = await Promise.all([
      advise({ scenario, public: table, own }),
      loadClassTexts(),
    ]);
    setTold({ advice, of: momentOf(desk) });
    announce(t("panels:coach.told"));
  };
  // What was said of another phase would mislead.
  const said = told?.of === momentOf(desk) ? told : undefined;
  return (
    <details class="disclosure card card-flat">
      <summary>
        <Icon name="compass" />
        {t("panels:coach.title")}
      </summary>
      <div class="stack stack-tight">
        <p class="small muted">{t("panels:coach.about")}</p>
        {said === undefined ? null : <Said advice={said.advice} desk={desk} />}
        <div class="row">
          <button type="button" class="button" onClick={() => void ask()}>
            {t(said === undefined ? "panels:coach.ask" : "panels:coach.again")}
          </button>
        </div>
      </div>
    </details>
  );
}

interface Told {
  readonly advice: Advice | undefined;
  /** The phase it is about. */
  readonly of: string;
}

const momentOf = ({ table: { year, phase } }: Desk): string => `${year} ${phase}`;

function Said({
  advice,
  desk,
}: {
  readonly advice: Advice | undefined;
  readonly desk: Desk;
}): JSX.Element {
  if (advice === undefined) return <p>{t("panels:coach.nothing")}</p>;
  const { text, details } = wordCommand(advice.command, desk);
  return (
    <div class="stack stack-tight">
      <p class="muted small">{t("panels:coach.might")}</p>
      <p class="strong">{sayAny(text)}</p>
      {details.length === 0 ? null : (
        <ul class="small">
          {details.map((detail, index) => (
            <li key={index}>{sayAny(detail)}</li>
          ))}
        </ul>
      )}
      {advice.reasons.length === 0 ? null : (
        <>
          <p class="muted small">{t("panels:coach.because")}</p>
          <ul class="small">
            {advice.reasons.map(({ name, points }) => (
              <li key={name}>
                {t("panels:coach.reason", {
                  reason: t(`panels:coach.reasons.${name}`),
                  points: formatChange(points),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
