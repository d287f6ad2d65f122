import { type ReadonlySignal, signal } from "@preact/signals";
import { assertNever } from "#shared/kernel/assertNever.ts";

/** Where in Mufakat the reader is. Codes of tables are six digits. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "practise" }
  /** The game that is played in this browser alone, and what is to be learned from it. */
  | { readonly page: "here" }
  | { readonly page: "hereDebrief" }
  | { readonly page: "host" }
  | { readonly page: "write" }
  | { readonly page: "check" }
  | { readonly page: "join"; readonly code: string | undefined }
  | { readonly page: "table"; readonly code: string }
  | { readonly page: "debrief"; readonly code: string }
  | { readonly page: "newClass" }
  | ClassRoute
  | { readonly page: "notFound" };

/** The pages of one class. Its console, the tables and projectors it leads to are for the host's token. */
export type ClassRoute =
  | { readonly page: "class"; readonly code: string }
  | { readonly page: "classConsole"; readonly code: string }
  /** Without a table: the class as a whole. */
  | { readonly page: "classProjector"; readonly code: string; readonly table: number | undefined }
  | { readonly page: "classDebrief"; readonly code: string }
  | { readonly page: "watchTable"; readonly code: string; readonly table: number };

/** The route of an address; a trailing slash makes no difference. */
export function routeOf(pathname: string): Route {
  const parts = pathname.split("/").filter((part) => part !== "");
  const [page, code, rest, ...more] = parts;
  if (page === "class") return classRoute(parts.slice(1));
  if (page === "practise" && code === "here") return hereRoute(parts.slice(2));
  if (more.length > 0 || (code !== undefined && !CODE.test(code))) return { page: "notFound" };
  switch (page) {
    case undefined:
      return { page: "home" };
    case "practise":
    case "host":
    case "write":
    case "check":
      return code === undefined ? { page } : { page: "notFound" };
    case "join":
      return rest === undefined ? { page, code } : { page: "notFound" };
    case "table":
      return code === undefined ? { page: "notFound" } : tableRoute(code, rest);
    default:
      return { page: "notFound" };
  }
}

/** The address of a route; of what is not found, that of the home page. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case "home":
    case "notFound":
      return "/";
    case "practise":
    case "host":
    case "write":
    case "check":
      return `/${route.page}`;
    case "here":
      return "/practise/here";
    case "hereDebrief":
      return "/practise/here/debrief";
    case "join":
      return route.code === undefined ? "/join" : `/join/${route.code}`;
    case "table":
      return `/table/${route.code}`;
    case "debrief":
      return `/table/${route.code}/debrief`;
    case "newClass":
      return "/class/new";
    case "class":
      return `/class/${route.code}`;
    case "classConsole":
      return `/class/${route.code}/console`;
    case "classProjector":
      return `/class/${route.code}/projector${route.table === undefined ? "" : `/${route.table}`}`;
    case "classDebrief":
      return `/class/${route.code}/debrief`;
    case "watchTable":
      return `/class/${route.code}/table/${route.table}`;
    default:
      return assertNever(route);
  }
}

const current = signal<Route>({ page: "home" });

/** The route that is shown. */
export const route: ReadonlySignal<Route> = current;

/** Shows another page; `replace` leaves no way back to the present one. */
export function goTo(next: Route, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", addressOf(next));
  else history.replaceState(null, "", addressOf(next));
  follow();
}

/** Follows the address bar from now on. */
export function startRouter(): void {
  window.addEventListener("popstate", follow);
  follow();
}

function follow(): void {
  current.value = routeOf(location.pathname);
}

const tableRoute = (code: string, rest: string | undefined): Route => {
  if (rest === undefined) return { page: "table", code };
  return rest === "debrief" ? { page: "debrief", code } : { page: "notFound" };
};

function hereRoute([part, ...more]: readonly string[]): Route {
  if (more.length > 0) return { page: "notFound" };
  if (part === undefined) return { page: "here" };
  return part === "debrief" ? { page: "hereDebrief" } : { page: "notFound" };
}

function classRoute([code, part, number, ...more]: readonly string[]): Route {
  if (code === "new" && part === undefined) return { page: "newClass" };
  if (code === undefined || !CODE.test(code) || more.length > 0) return { page: "notFound" };
  if (number !== undefined && !TABLE_NUMBER.test(number)) return { page: "notFound" };
  const table = number === undefined ? undefined : Number(number);
  if (part === "projector") return { page: "classProjector", code, table };
  if (part === "table" && table !== undefined) return { page: "watchTable", code, table };
  if (table !== undefined) return { page: "notFound" };
  switch (part) {
    case undefined:
      return { page: "class", code };
    case "console":
      return { page: "classConsole", code };
    case "debrief":
      return { page: "classDebrief", code };
    default:
      return { page: "notFound" };
  }
}

const CODE = /^\d{6}$/;
/** Tables of a class are counted from 1; there are 20 at most. */
const TABLE_NUMBER = /^([1-9]|1\d|20)$/;
