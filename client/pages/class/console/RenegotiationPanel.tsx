import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Minutes, USUAL_MINUTES } from "#client/panels/debrief/renegotiation/Minutes.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { useNow } from "#client/store/clock.ts";
import { formatDuration } from "#client/text/durations.ts";
import { t } from "#client/text/i18n.ts";
import {
  isRenegotiating,
  mayRenegotiate,
  type RenegotiationStanding,
  renegotiationStandings,
} from "#client/viewmodel/classroom/renegotiationStandings.ts";
import type { SteerTables } from "#shared/protocol/class.ts";
import { SteerButton } from "./SteerButton.tsx";
import { SteerResult } from "./SteerResult.tsx";
import { useLed } from "./useLed.ts";
import { useSteer } from "./useSteer.ts";

/** Once mandates lie open, the tables, or one of them, may settle their programmes anew. */
export function RenegotiationPanel(): JSX.Element | null {
  const { everybody } = useLed();
  const steering = useSteer();
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [chosen, setChosen] = useState("all");
  if (!mayRenegotiate(everybody)) return null;
  const standings = renegotiationStandings(everybody);
  const tables: SteerTables["tables"] = chosen === "all" ? "all" : [Number(chosen)];
  return (
    <section class="card paper stack" aria-labelledby="renegotiation">
      <div class="stack stack-tight">
        <h2 id="renegotiation">{t("debrief:renegotiation.title")}</h2>
        <p class="muted">{t("classroom:console.renegotiation.text")}</p>
      </div>
      <div class="row row-top">
        <Field label={t("classroom:console.renegotiation.tables")}>
          {(ids) => (
            <select
              {...ids}
              class="select"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <option value="all">{t("classroom:console.renegotiation.all")}</option>
              {standings.map(({ number }) => (
                <option key={number} value={String(number)}>
                  {t("classroom:console.table", { table: number })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Minutes value={minutes} onChange={setMinutes} />
      </div>
      <div class="row row-top">
        <SteerButton
          act={{ tables, command: { type: "openRenegotiation", length: minutes * 60_000 } }}
          steering={steering}
          look="button-primary"
        >
          <Icon name="handshake" />
          {t("debrief:renegotiation.open")}
        </SteerButton>
        {standings.some(isRenegotiating) ? (
          <SteerButton
            act={{ tables, command: { type: "closeRenegotiation" } }}
            steering={steering}
            question={t("debrief:renegotiation.askStop")}
          >
            {t("debrief:renegotiation.stop")}
          </SteerButton>
        ) : null}
      </div>
      <SteerResult of={steering.state} />
      <ul role="list" class="row row-tight" aria-label={t("debrief:renegotiation.title")}>
        {standings.map((each) => (
          <Standing key={each.number} of={each} />
        ))}
      </ul>
    </section>
  );
}

function Standing({ of }: { readonly of: RenegotiationStanding }): JSX.Element {
  const now = useNow(useClassStore(), 1000);
  const { number, endsAt, texts, state } = of;
  return (
    <li
      class={`chip ${state === "agreed" ? "chip-good" : isRenegotiating(of) ? "chip-brass" : ""}`}
    >
      <strong>{t("classroom:console.table", { table: number })}</strong>{" "}
      {t(`classroom:console.renegotiation.state.${state}`)}
      {isRenegotiating(of) && endsAt !== undefined ? (
        <span class="number" role="timer">
          {formatDuration(Math.max(0, endsAt - now))}
        </span>
      ) : null}
      {texts === 0 ? null : (
        <span class="small">{t("classroom:console.renegotiation.texts", { count: texts })}</span>
      )}
    </li>
  );
}
