import type { ComponentChildren, JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { settings } from "#client/store/settings.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import { useArrival } from "../../parts/frame/Page.tsx";
import { SettingsButton } from "../../parts/frame/SettingsButton.tsx";
import { type CuePlayer, Cues } from "../../parts/sound/Cues.tsx";
import { CodeInDigits } from "../CodeInDigits.tsx";
import { ClassConnection } from "../student/ClassConnection.tsx";
import { LessonSteps } from "../student/LessonSteps.tsx";
import { FullScreenButton } from "./FullScreenButton.tsx";

/** What stands around everything that a class shows to the room. */
export function ProjectorFrame({
  view,
  children,
}: {
  readonly view: PublicClass;
  readonly children: ComponentChildren;
}): JSX.Element {
  const heading = useArrival(t("classroom:projector.title", { code: view.code }));
  return (
    <div class="page projector">
      <header class="projector-header">
        <h1 class="projector-title" ref={heading} tabIndex={-1}>
          {scenarioText("scenario.title")}
        </h1>
        <DoorLine view={view} />
        <div class="row row-tight">
          <ClassConnection />
          <FullScreenButton />
          <SettingsButton isProjector />
        </div>
      </header>
      <div class="projector-cues">
        <Cues sound={settings.projectorSound} load={loadClassCues} />
      </div>
      <LessonSteps of={view} />
      <main class="projector-main" id="main">
        {children}
      </main>
    </div>
  );
}

const loadClassCues = (): Promise<CuePlayer> =>
  import("./ClassCues.tsx").then(({ ClassCues }) => ClassCues);

/** The way in for late ones, where it is not shown large already. */
function DoorLine({ view }: { readonly view: PublicClass }): JSX.Element | null {
  if (view.step === "lobby" || view.step === "closed") return null;
  if (view.locked) {
    return (
      <p class="projector-code muted row row-tight">
        <Icon name="lock" />
        {t("classroom:projector.locked")}
      </p>
    );
  }
  return (
    <p class="projector-code">
      <span class="muted">{t("classroom:projector.joinWith")}</span>{" "}
      <CodeInDigits code={view.code} />
    </p>
  );
}
