import type { ComponentChildren, JSX } from "preact";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText } from "#client/text/i18n.ts";
import type { DecisionRule } from "#shared/views/view.ts";
import { Explained } from "./Explained.tsx";

/** Where the glossary explains each rule of decision. */
export const RULE_TERMS: Readonly<Record<DecisionRule, string>> = {
  consensus: "consensus",
  silence: "silenceProcedure",
  aseanMinusX: "aseanMinusX",
  emergencyMajority: "emergencyMajority",
};

/** A word that opens its explanation, where the scenario's glossary has one; else the word alone. */
export function Term({
  id,
  children,
}: {
  /** The glossary's id. */
  readonly id: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { scenario } = useTableStore();
  if (!scenario.glossary.includes(id)) return <>{children}</>;
  return (
    <Explained look="term" face={children}>
      <strong class="treaty-text">{scenarioText(`glossary.${id}.title`)}</strong>
      <span class="popover-text">{scenarioText(`glossary.${id}.body`)}</span>
    </Explained>
  );
}
