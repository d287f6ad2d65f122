import "./projector/projector.css";
import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useClassStore } from "#client/store/classStore.ts";
import { goTo } from "#client/store/router.ts";
import {
  type ProjectorScreen,
  projectorScreen,
} from "#client/viewmodel/classroom/projectorModel.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { TakingSeat } from "../parts/frame/RoomEnds.tsx";
import { InClass } from "./InClass.tsx";
import { ProjectedDebrief } from "./projector/ProjectedDebrief.tsx";
import { ProjectedLobby } from "./projector/ProjectedLobby.tsx";
import { ProjectedStep } from "./projector/ProjectedStep.tsx";
import { ProjectedTables } from "./projector/ProjectedTables.tsx";
import { ProjectorFrame } from "./projector/ProjectorFrame.tsx";
import { ProjectorTable } from "./projector/ProjectorTable.tsx";
import { useClassTokens } from "./useClassTokens.ts";

/** A screen for the whole room: the class, or one of its tables. It is opened with the host's token and shows nothing private. */
export function ProjectorPage({
  code,
  table,
}: {
  readonly code: string;
  readonly table: number | undefined;
}): JSX.Element {
  const [{ hostToken }] = useClassTokens(code);
  useLargeType();
  if (hostToken === undefined) {
    goTo({ page: "join", code }, "replace");
    return <TakingSeat />;
  }
  return (
    <InClass code={code} access={{ viewer: "public", token: hostToken }}>
      {table === undefined ? (
        <ProjectedClass />
      ) : (
        <ProjectorTable number={table} token={hostToken} />
      )}
    </InClass>
  );
}

function ProjectedClass(): JSX.Element {
  const view = useClassStore().view.value?.public;
  if (view === undefined) return <TakingSeat />;
  const screen = projectorScreen(view);
  return (
    <ProjectorFrame view={view}>
      <Screen screen={screen} view={view} />
    </ProjectorFrame>
  );
}

function Screen({
  screen,
  view,
}: {
  readonly screen: ProjectorScreen;
  readonly view: PublicClass;
}): JSX.Element {
  switch (screen.kind) {
    case "lobby":
      return <ProjectedLobby view={view} />;
    case "step":
      return <ProjectedStep step={screen.step} view={view} />;
    case "tables":
      return <ProjectedTables view={view} />;
    case "debrief":
      return <ProjectedDebrief view={view} />;
    default:
      return assertNever(screen);
  }
}

/** Everything grows with the screen, so that the back row can read it. */
function useLargeType(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["projector"] = "true";
    return () => {
      delete root.dataset["projector"];
    };
  }, []);
}
