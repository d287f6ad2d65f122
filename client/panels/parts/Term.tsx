import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText } from "#client/text/i18n.ts";
import type { DecisionRule } from "#shared/views/view.ts";

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
  const popover = useId();
  if (!scenario.glossary.includes(id)) return <>{children}</>;
  return (
    <>
      <button type="button" class="term" popovertarget={popover}>
        {children}
      </button>
      <span id={popover} popover="auto" class="popover paper">
        <strong class="treaty-text">{scenarioText(`glossary.${id}.title`)}</strong>
        <span class="popover-text">{scenarioText(`glossary.${id}.body`)}</span>
      </span>
    </>
  );
}
