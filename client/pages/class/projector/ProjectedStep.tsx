import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { ProjectorScreen } from "#client/viewmodel/classroom/projectorModel.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import { WhoIsHere } from "./ProjectedLobby.tsx";

/** A step in which everybody works alone: what to do, and no more. */
export function ProjectedStep({
  step,
  view,
}: {
  readonly step: Extract<ProjectorScreen, { readonly kind: "step" }>["step"];
  readonly view: PublicClass;
}): JSX.Element {
  return (
    <div class="projected-step">
      <h2 class="projected-words">{t(`classroom:step.${step}`)}</h2>
      <p class="projected-lead">{t(`classroom:projector.step.${step}`)}</p>
      {step === "closed" ? null : <WhoIsHere names={view.names} />}
    </div>
  );
}
