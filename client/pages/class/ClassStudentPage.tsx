import "./student/student.css";
import type { JSX } from "preact";
import { useClassStore } from "#client/store/classStore.ts";
import { type StudentScreen, studentScreen } from "#client/viewmodel/classroom/lessonModel.ts";
import type { ClassView, OwnClass } from "#shared/classroom/classView.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { TakingSeat } from "../parts/frame/RoomEnds.tsx";
import { ClosedStep } from "./student/ClosedStep.tsx";
import { DebriefStep } from "./student/DebriefStep.tsx";
import { PreparationStep } from "./student/PreparationStep.tsx";
import { QuizStep } from "./student/QuizStep.tsx";
import { ReflectionStep } from "./student/ReflectionStep.tsx";
import { StudentFrame } from "./student/StudentFrame.tsx";
import { SurveyStep } from "./student/SurveyStep.tsx";
import { TableStep } from "./student/TableStep.tsx";
import { useClassNews } from "./student/useClassNews.ts";
import { WaitingRoom } from "./student/WaitingRoom.tsx";

/** A class as a student goes through it. Whatever step the instructor turns to is shown by itself. */
export function ClassStudentPage(): JSX.Element {
  const store = useClassStore();
  useClassNews();
  const view = store.view.value;
  const own = view?.own;
  if (view === undefined || own === undefined) return <TakingSeat />;
  const screen = studentScreen(view);
  if (screen.kind === "table") {
    return <TableStep key={screen.code} code={screen.code} seating={screen.seating} />;
  }
  return (
    <StudentFrame key={screen.kind} view={view} own={own} screen={screen}>
      <Step view={view} own={own} screen={screen} />
    </StudentFrame>
  );
}

function Step({
  view,
  own,
  screen,
}: {
  readonly view: ClassView;
  readonly own: OwnClass;
  readonly screen: Exclude<StudentScreen, { readonly kind: "table" }>;
}): JSX.Element {
  switch (screen.kind) {
    case "waiting":
    case "beforeTable":
      return <WaitingRoom view={view} own={own} because={screen.because} />;
    case "quiz":
      return <QuizStep own={own} />;
    case "preparation":
      return <PreparationStep own={own} seat={screen.seat} />;
    case "reflection":
      return <ReflectionStep own={own} />;
    case "survey":
      return <SurveyStep own={own} />;
    case "debrief":
      return <DebriefStep own={own} code={screen.code} revealed={screen.stages} />;
    case "closed":
      return <ClosedStep view={view} own={own} />;
    default:
      return assertNever(screen);
  }
}
