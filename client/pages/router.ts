import { type ReadonlySignal, signal } from "@preact/signals";
import { assertNever } from "#shared/kernel/assertNever.ts";

/** Where in Mufakat the reader is. Codes of tables are six digits. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "practise" }
  | { readonly page: "host" }
  | { readonly page: "check" }
  | { readonly page: "join"; readonly code: string | undefined }
  | { readonly page: "table"; readonly code: string }
  | { readonly page: "debrief"; readonly code: string }
  | { readonly page: "notFound" };

/** The route of an address; a trailing slash makes no difference. */
export function routeOf(pathname: string): Route {
  const [page, code, rest, ...more] = pathname.split("/").filter((part) => part !== "");
  if (more.length > 0 || (code !== undefined && !CODE.test(code))) return { page: "notFound" };
  switch (page) {
    case undefined:
      return { page: "home" };
    case "practise":
    case "host":
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
    case "check":
      return `/${route.page}`;
    case "join":
      return route.code === undefined ? "/join" : `/join/${route.code}`;
    case "table":
      return `/table/${route.code}`;
    case "debrief":
      return `/table/${route.code}/debrief`;
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

const CODE = /^\d{6}$/;
