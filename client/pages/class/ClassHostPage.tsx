import { useAsking } from "../parts/useAsking.ts";
import "./class.css";
import type { JSX, TargetedSubmitEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { createClass } from "#client/net/classApi.ts";
import { keepClassTokens } from "#client/net/classTokens.ts";
import { type ApiError, listScenarios } from "#client/net/httpApi.ts";
import { goTo } from "#client/store/router.ts";
import { localised, t } from "#client/text/i18n.ts";
import {
  type PlanField,
  type PlanForm,
  planMistakes,
  planOf,
  USUAL_PLAN,
} from "#client/viewmodel/classroom/planModel.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import { CheckLink } from "../check/CheckLink.tsx";
import { FirstScenario } from "../parts/fields/FirstScenario.tsx";
import { ScenarioField } from "../parts/fields/ScenarioField.tsx";
import { LengthField, PaceField } from "../parts/fields/tableFields.tsx";
import { Failure, Loaded } from "../parts/frame/Loaded.tsx";
import { Page } from "../parts/frame/Page.tsx";
import { rememberMade } from "./handOver.ts";
import { InstructorNotes } from "./notes/InstructorNotes.tsx";
import { MorePlanFields } from "./plan/MorePlanFields.tsx";
import { TablesField, TeamField } from "./plan/planFields.tsx";

/** A class in under a minute: what is played, at how many tables; all else has a usual answer. */
export function ClassHostPage(): JSX.Element {
  return (
    <Page title={t("classroom:host.title")}>
      <Loaded load={listScenarios}>
        {(scenarios) => (
          <FirstScenario of={scenarios}>
            {(first) => <PlanSheet scenarios={scenarios} first={first} />}
          </FirstScenario>
        )}
      </Loaded>
    </Page>
  );
}

function PlanSheet({
  scenarios,
  first,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly first: ScenarioSummary;
}): JSX.Element {
  const [scenario, setScenario] = useState(first);
  const [form, setForm] = useState(USUAL_PLAN);
  const [shown, setShown] = useState<readonly PlanField[]>([]);
  const sheet = useRef<HTMLFormElement>(null);
  const change = (more: Partial<PlanForm>): void => setForm({ ...form, ...more });
  const mistakes = planMistakes(form).filter((field) => shown.includes(field));
  const { error, isSending, open } = useOpening();

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wrong = planMistakes(form);
    setShown(wrong);
    if (wrong.length === 0) void open(scenario.id, form);
    else requestAnimationFrame(() => showFirstMistake(sheet.current));
  };

  return (
    <form class="card paper sheet stack stack-loose" ref={sheet} onSubmit={submit} noValidate>
      <p>{t("classroom:host.lead")}</p>
      <ScenarioField scenarios={scenarios} chosen={scenario} onChoose={setScenario} />
      <InstructorNotes scenario={scenario.id} title={localised(scenario.title)} />
      <LengthField
        scenario={scenario}
        chosen={form.length}
        onChoose={(length) => change({ length })}
      />
      <PaceField
        paces={["live", "stepped", "open"]}
        chosen={form.pace}
        onChoose={(pace) => change({ pace })}
      />
      <TeamField form={form} onChange={change} />
      <TablesField form={form} mistakes={mistakes} onChange={change} />
      <MorePlanFields form={form} mistakes={mistakes} onChange={change} />
      {error === undefined ? null : <Failure error={error} />}
      <CheckLink />
      <div class="sheet-act">
        <button
          type="submit"
          class="button button-primary button-large button-wide"
          aria-disabled={isSending}
        >
          {t("classroom:host.open")}
        </button>
      </div>
    </form>
  );
}

/** Opens the class and goes there. */
function useOpening(): {
  readonly error: ApiError | undefined;
  readonly isSending: boolean;
  readonly open: (scenario: string, form: PlanForm) => Promise<void>;
} {
  const { isSending, error, ask } = useAsking();
  return {
    error,
    isSending,
    open: async (scenario, form) => {
      const created = await ask(() => createClass(planOf(scenario, form)));
      if (!created?.ok) return;
      const { code, hostToken } = created.value;
      keepClassTokens(browserShelves, code, { hostToken });
      rememberMade(code);
      goTo({ page: "classConsole", code });
    },
  };
}

/** Opens what is folded over the first mistake and moves there. */
function showFirstMistake(sheet: HTMLFormElement | null): void {
  const field = sheet?.querySelector<HTMLElement>("[aria-invalid='true']");
  const folded = field?.closest("details");
  if (folded !== null && folded !== undefined) folded.open = true;
  field?.focus();
}
