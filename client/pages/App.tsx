import type { JSX } from "preact";
import { addressOf, type Route, route } from "#client/store/router.ts";
import { loadClassTexts, loadTableTexts, t } from "#client/text/i18n.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { HomePage } from "./HomePage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { Announcer } from "./parts/frame/Announcer.tsx";
import { Faults } from "./parts/frame/Faults.tsx";
import { Later } from "./parts/frame/Later.tsx";

/** Everything there is to see: one page at a time, and what stands around all of them. */
export function App(): JSX.Element {
  return (
    <>
      <a class="skip-link" href="#main">
        {t("common:skip")}
      </a>
      <Faults>{pageOf(route.value)}</Faults>
      <Announcer />
    </>
  );
}

function pageOf(to: Route): JSX.Element {
  switch (to.page) {
    case "home":
      return <HomePage />;
    case "practise":
      return <Later key="practise" load={practisePage} />;
    case "here":
      return <Later key="here" load={herePage} />;
    case "hereDebrief":
      return <Later key="hereDebrief" load={hereDebriefPage} />;
    case "host":
      return <Later key="host" load={hostPage} />;
    case "write":
      return <Later key="write" load={authorPage} />;
    case "check":
      return <Later key="check" load={checkPage} />;
    case "join":
      return <Later key={addressOf(to)} load={() => joinPage(to.code)} />;
    case "table":
      return <Later key={addressOf(to)} load={() => tablePage(to.code)} />;
    case "debrief":
      return <Later key={addressOf(to)} load={() => debriefPage(to.code)} />;
    case "classDebrief":
      return <Later key={addressOf(to)} load={() => classDebriefPage(to.code)} />;
    case "newClass":
      return <Later key="newClass" load={classHostPage} />;
    case "class":
      return <Later key={addressOf(to)} load={() => classPage(to.code)} />;
    case "classProjector":
      return <Later key={addressOf(to)} load={() => projectorPage(to.code, to.table)} />;
    case "classConsole":
      return <Later key={addressOf(to)} load={() => consolePage(to.code)} />;
    case "watchTable":
      return <Later key={addressOf(to)} load={() => watchTablePage(to.code, to.table)} />;
    case "notFound":
      return <NotFoundPage />;
    default:
      return assertNever(to);
  }
}

async function practisePage(): Promise<JSX.Element> {
  const { PractisePage } = await import("./PractisePage.tsx");
  return <PractisePage />;
}

async function herePage(): Promise<JSX.Element> {
  const [{ HerePage }] = await Promise.all([import("./HerePage.tsx"), loadTableTexts()]);
  return <HerePage />;
}

async function hereDebriefPage(): Promise<JSX.Element> {
  const [{ HereDebriefPage }] = await Promise.all([
    import("./HereDebriefPage.tsx"),
    loadTableTexts(),
  ]);
  return <HereDebriefPage />;
}

async function hostPage(): Promise<JSX.Element> {
  const { HostPage } = await import("./HostPage.tsx");
  return <HostPage />;
}

async function authorPage(): Promise<JSX.Element> {
  const [{ AuthorPage }] = await Promise.all([
    import("./author/AuthorPage.tsx"),
    loadClassTexts(),
    loadTableTexts(),
  ]);
  return <AuthorPage />;
}

async function checkPage(): Promise<JSX.Element> {
  const [{ CheckPage }] = await Promise.all([import("./CheckPage.tsx"), loadClassTexts()]);
  return <CheckPage />;
}

async function classPage(code: string): Promise<JSX.Element> {
  const [{ ClassPage }] = await Promise.all([
    import("./class/ClassPage.tsx"),
    loadClassTexts(),
    loadTableTexts(),
  ]);
  return <ClassPage code={code} />;
}

async function projectorPage(code: string, table: number | undefined): Promise<JSX.Element> {
  const [{ ProjectorPage }] = await Promise.all([
    import("./class/ProjectorPage.tsx"),
    loadClassTexts(),
    loadTableTexts(),
  ]);
  return <ProjectorPage code={code} table={table} />;
}

async function joinPage(code: string | undefined): Promise<JSX.Element> {
  const { JoinPage } = await import("./JoinPage.tsx");
  return <JoinPage code={code} />;
}

async function tablePage(code: string): Promise<JSX.Element> {
  const [{ TableRoute }] = await Promise.all([import("./TableRoute.tsx"), loadTableTexts()]);
  return <TableRoute code={code} />;
}

async function debriefPage(code: string): Promise<JSX.Element> {
  const [{ DebriefPage }] = await Promise.all([import("./DebriefPage.tsx"), loadTableTexts()]);
  return <DebriefPage code={code} />;
}

async function classHostPage(): Promise<JSX.Element> {
  const [{ ClassHostPage }] = await Promise.all([
    import("./class/ClassHostPage.tsx"),
    loadClassTexts(),
  ]);
  return <ClassHostPage />;
}

async function consolePage(code: string): Promise<JSX.Element> {
  const [{ ConsolePage }] = await Promise.all([
    import("./class/ConsolePage.tsx"),
    loadClassTexts(),
    loadTableTexts(),
  ]);
  return <ConsolePage code={code} />;
}

async function classDebriefPage(code: string): Promise<JSX.Element> {
  const [{ ClassDebriefPage }] = await Promise.all([
    import("./class/ClassDebriefPage.tsx"),
    loadClassTexts(),
    loadTableTexts(),
  ]);
  return <ClassDebriefPage code={code} />;
}

async function watchTablePage(code: string, table: number): Promise<JSX.Element> {
  const [{ WatchTablePage }] = await Promise.all([
    import("./class/WatchTablePage.tsx"),
    loadClassTexts(),
    loadTableTexts(),
  ]);
  return <WatchTablePage code={code} table={table} />;
}
