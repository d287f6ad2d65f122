import { useContext } from "preact/hooks";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { useClassAround } from "./classStore.ts";
import { TableStoreContext } from "./tableStore.ts";

/** The scenario of the table around this component, or of the class; throws outside both. */
export function useScenario(): PublicScenario {
  const table = useContext(TableStoreContext);
  const lesson = useClassAround();
  const scenario = table?.scenario ?? lesson?.scenario;
  if (scenario === undefined) throw new Error("useScenario: neither table nor class around");
  return scenario;
}
