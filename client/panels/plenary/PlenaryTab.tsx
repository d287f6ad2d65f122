import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { worthOfTerms } from "#client/viewmodel/plenary/packageModel.ts";
import { type ProgrammeEntry, programmeEntries } from "#client/viewmodel/plenary/programmeModel.ts";
import {
  type ResolutionEntry,
  resolutionEntries,
} from "#client/viewmodel/plenary/resolutionModel.ts";
import type { ProgrammeId } from "#shared/kernel/ids.ts";
import type { DecisionRule, Matter } from "#shared/views/view.ts";
import { openPanel } from "../navigation.ts";
import { programmeName, seatName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { RULE_TERMS, Term } from "../parts/Term.tsx";
import { Agenda } from "./Agenda.tsx";
import { ProgrammePage } from "./ProgrammePage.tsx";
import { ProgrammeState } from "./ProgrammeState.tsx";
import { ResolutionCard } from "./ResolutionCard.tsx";

/** The plenary: what is before it, how it decides, and the programmes it can adopt. */
export function PlenaryTab({
  desk,
  programme,
}: {
  readonly desk: OpenDesk;
  readonly programme: ProgrammeId | undefined;
}): JSX.Element {
  const entries = programmeEntries(desk);
  const shown = entries.find((entry) => entry.programme.id === programme);
  if (shown !== undefined) return <ProgrammePage key={programme} desk={desk} entry={shown} />;
  const { live, decided } = resolutionEntries(desk);
  return (
    <div class="stack stack-loose">
      <div class="stack stack-tight">
        <h2>{t("panels:plenary.title")}</h2>
        <p class="muted small">
          {t("panels:plenary.about", { chair: seatName(desk.table.chair) })}
        </p>
      </div>
      <section class="stack" aria-label={t("panels:plenary.onTheTable")}>
        <h3>{t("panels:plenary.onTheTable")}</h3>
        {live.length === 0 ? <p class="muted">{t("panels:plenary.nothingTabled")}</p> : null}
        {live.map((entry) => (
          <ResolutionCard key={entry.resolution.id} desk={desk} entry={entry} />
        ))}
        <Agenda desk={desk} />
      </section>
      <Procedure procedure={desk.table.procedure} />
      <Programmes desk={desk} entries={entries} />
      <Decided desk={desk} entries={decided} />
    </div>
  );
}

function Procedure({
  procedure,
}: {
  readonly procedure: Readonly<Record<Matter, DecisionRule>>;
}): JSX.Element {
  return (
    <details class="disclosure">
      <summary>
        <Icon name="gavel" />
        {t("panels:plenary.procedure")}
      </summary>
      <dl class="stack">
        {MATTERS.map((matter) => (
          <div key={matter} class="stack stack-tight">
            <dt>
              {t("panels:plenary.ruleFor", { matter: t(`panels:matter.${matter}`) })}{" "}
              <strong>
                <Term id={RULE_TERMS[procedure[matter]]}>
                  {t(`panels:rule.${procedure[matter]}`)}
                </Term>
              </strong>
            </dt>
            <dd class="small muted">{t(`panels:ruleText.${procedure[matter]}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
const MATTERS = [
  "security",
  "economic",
  "functional",
  "procedural",
] as const satisfies readonly Matter[];

function Programmes({
  desk,
  entries,
}: {
  readonly desk: OpenDesk;
  readonly entries: readonly ProgrammeEntry[];
}): JSX.Element {
  const store = useTableStore();
  const seated = seatedDesk(desk);
  return (
    <section class="stack stack-tight" aria-label={t("panels:plenary.programmes")}>
      <h3>{t("panels:plenary.programmes")}</h3>
      {seated === undefined ? null : (
        <p class="small muted">{t("panels:plenary.programmesText")}</p>
      )}
      <ul role="list" class="stack stack-tight">
        {entries.map((entry) => (
          <li key={entry.programme.id}>
            <button
              type="button"
              class="button button-wide programme-link"
              onClick={() => openPanel(store, { tab: "plenary", programme: entry.programme.id })}
            >
              <span class="grow stack stack-tight">
                <span>{programmeName(entry.programme.id)}</span>
                <ProgrammeState entry={entry} />
              </span>
              {seated === undefined ? null : (
                <Points value={worthOfTerms(seated, entry.programme)} chip />
              )}
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decided({
  desk,
  entries,
}: {
  readonly desk: OpenDesk;
  readonly entries: readonly ResolutionEntry[];
}): JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <section class="stack" aria-label={t("panels:plenary.decided")}>
      <h3>{t("panels:plenary.decided")}</h3>
      {entries.map((entry) => (
        <ResolutionCard key={entry.resolution.id} desk={desk} entry={entry} />
      ))}
    </section>
  );
}
