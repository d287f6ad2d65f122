import type { JSX } from "preact";
import { PreparationPrompts } from "#client/parts/papers/PreparationPrompts.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { seatingOf } from "#client/viewmodel/classroom/lessonModel.ts";

/** Whether the reader has a sheet of preparation: a student of a class that prepares, with a delegation. */
export function usePrepares(): boolean {
  const view = useClassAround()?.view.value;
  if (view?.own === undefined) return false;
  return view.public.steps.includes("preparation") && seatingOf(view.own)?.seat !== undefined;
}

/** What one wrote before the game, beside the game. */
export function PreparationPage(): JSX.Element {
  return (
    <div class="stack stack-loose">
      <p class="small muted">{t("classroom:preparation.atTable")}</p>
      <PreparationPrompts />
    </div>
  );
}
