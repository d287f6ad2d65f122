import type { ComponentChildren, JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { StudentScreen } from "#client/viewmodel/classroom/lessonModel.ts";
import type { ClassView, OwnClass } from "#shared/classroom/classView.ts";
import { useArrival } from "../../parts/frame/Page.tsx";
import { SettingsButton } from "../../parts/frame/SettingsButton.tsx";
import { LeaveClass } from "../LeaveClass.tsx";
import { ClassConnection } from "./ClassConnection.tsx";
import { LateWords } from "./LateWords.tsx";
import { LessonSteps } from "./LessonSteps.tsx";
import { NoticeBanner } from "./NoticeBanner.tsx";
import { OwnPlace } from "./OwnPlace.tsx";

/** The frame of every step but the table: who one is, how far the lesson has come, what the instructor says. */
export function StudentFrame({
  view,
  own,
  screen,
  children,
}: {
  readonly view: ClassView;
  readonly own: OwnClass;
  readonly screen: StudentScreen;
  readonly children: ComponentChildren;
}): JSX.Element {
  const heading = useArrival(t(`classroom:student.title.${screen.kind}`));
  return (
    <div class="page">
      <header class="page-header student-header">
        <p class="wordmark">{t("common:name")}</p>
        <OwnPlace own={own} />
        <div class="row row-tight student-tools">
          <ClassConnection />
          <LeaveClass />
          <SettingsButton />
        </div>
      </header>
      <LessonSteps of={view.public} />
      <main class="page-main page-main-wide" id="main">
        <NoticeBanner />
        <h1 ref={heading} tabIndex={-1} class="page-title">
          {t(`classroom:student.title.${screen.kind}`)}
        </h1>
        <div class="stack">
          {own.absent ? (
            <p class="notice notice-warn paper">{t("classroom:student.absent")}</p>
          ) : null}
          <LateWords step={view.public.step} />
          {children}
        </div>
      </main>
    </div>
  );
}
