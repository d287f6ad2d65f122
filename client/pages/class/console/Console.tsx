import type { JSX } from "preact";
import { type Dispatch, useEffect, useRef } from "preact/hooks";
import { announce } from "#client/store/announcements.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { flaggedTables, tableCards } from "#client/viewmodel/classroom/gridModel.ts";
import type { ClassStep } from "#shared/classroom/classPlan.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { ClassTab } from "./ClassTab.tsx";
import { ConsoleHeader } from "./ConsoleHeader.tsx";
import { type ConsoleTab, ConsoleTabs, consoleTabId } from "./ConsoleTabs.tsx";
import { NoticesTab } from "./NoticesTab.tsx";
import { PeopleTab } from "./PeopleTab.tsx";
import { RenegotiationPanel } from "./RenegotiationPanel.tsx";
import { RevealPanel } from "./RevealPanel.tsx";
import { SeatsTab } from "./SeatsTab.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { TablesTab } from "./TablesTab.tsx";
import { useLed } from "./useLed.ts";

/** The place that the instructor has turned to in a step of the lesson. */
export interface TurnedTo {
  readonly step: ClassStep;
  readonly tab: ConsoleTab;
}

/** The whole of the console: the step of the lesson on top, and beneath it the place that serves it. */
export function Console({
  turned: [turnedTo, turnTo],
}: {
  readonly turned: readonly [TurnedTo | undefined, Dispatch<TurnedTo>];
}): JSX.Element {
  const { step } = useLed().everybody;
  // The place that serves the step, until the instructor turns to another one.
  const tab = turnedTo?.step === step ? turnedTo.tab : USUAL_TAB[step];
  const counts = useCounts();
  useNews();
  return (
    <div class="page console-page">
      <ConsoleHeader />
      <main class="console" id="main">
        <StepPanel />
        {step === "debrief" ? <RevealPanel /> : null}
        <RenegotiationPanel />
        <ConsoleTabs tab={tab} counts={counts} onTurn={(next) => turnTo({ step, tab: next })} />
        <div
          class="console-body"
          id="console-body"
          role="tabpanel"
          aria-labelledby={consoleTabId(tab)}
        >
          <TabBody tab={tab} />
        </div>
      </main>
    </div>
  );
}

function TabBody({ tab }: { readonly tab: ConsoleTab }): JSX.Element {
  switch (tab) {
    case "people":
      return <PeopleTab />;
    case "seats":
      return <SeatsTab />;
    case "tables":
      return <TablesTab />;
    case "notices":
      return <NoticesTab />;
    case "class":
      return <ClassTab />;
    default:
      return assertNever(tab);
  }
}

const USUAL_TAB: Readonly<Record<ClassStep, ConsoleTab>> = {
  lobby: "people",
  readiness: "people",
  preparation: "people",
  play: "tables",
  reflection: "people",
  survey: "people",
  debrief: "tables",
  closed: "class",
};

/** What wants a look in each place. */
function useCounts(): Readonly<Record<ConsoleTab, number>> {
  const { scenario } = useClassStore();
  const { view, lead } = useLed();
  const waiting = lead.students.filter(({ absent, place }) => !absent && place === undefined);
  return {
    people: lead.students.filter((student) => student.nameAwaitsApproval).length,
    seats: view.public.tables.length === 0 ? 0 : waiting.length,
    tables: flaggedTables(tableCards(view, scenario)),
    notices: 0,
    class: 0,
  };
}

/** Says who came, and which step begins, as it happens. */
function useNews(): void {
  const { everybody, lead } = useLed();
  const known = useRef(new Set(lead.students.map(({ student }) => student)));
  const step = useRef(everybody.step);
  useEffect(() => {
    for (const { student, name, callsign } of lead.students) {
      if (known.current.has(student)) continue;
      known.current.add(student);
      announce(t("classroom:console.people.came", { name: name ?? callsign }));
    }
    if (step.current !== everybody.step) {
      step.current = everybody.step;
      const name = t(`classroom:step.${everybody.step}`);
      announce(t("classroom:console.steps.begins", { step: name }));
    }
  }, [lead.students, everybody.step]);
}
