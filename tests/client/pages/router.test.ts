import { describe, expect, test } from "vitest";
import { addressOf, type Route, routeOf } from "#client/store/router.ts";

const ROUTES: readonly (readonly [string, Route])[] = [
  ["/", { page: "home" }],
  ["/practise", { page: "practise" }],
  ["/host", { page: "host" }],
  ["/check", { page: "check" }],
  ["/write", { page: "write" }],
  ["/join", { page: "join", code: undefined }],
  ["/join/012345", { page: "join", code: "012345" }],
  ["/table/012345", { page: "table", code: "012345" }],
  ["/table/012345/debrief", { page: "debrief", code: "012345" }],
  ["/class/new", { page: "newClass" }],
  ["/class/012345", { page: "class", code: "012345" }],
  ["/class/012345/console", { page: "classConsole", code: "012345" }],
  ["/class/012345/projector", { page: "classProjector", code: "012345", table: undefined }],
  ["/class/012345/projector/3", { page: "classProjector", code: "012345", table: 3 }],
  ["/class/012345/debrief", { page: "classDebrief", code: "012345" }],
  ["/class/012345/table/20", { page: "watchTable", code: "012345", table: 20 }],
];

describe("an address", () => {
  test.each(ROUTES)("%s leads to its page and back", (address, route) => {
    expect(routeOf(address)).toEqual(route);
    expect(addressOf(route)).toBe(address);
  });

  test("may end in a slash", () => {
    expect(routeOf("/host/")).toEqual({ page: "host" });
  });

  test.each([
    "/elsewhere",
    "/join/12345",
    "/join/1234567",
    "/join/12345a",
    "/table",
    "/table/012345/elsewhere",
    "/table/012345/debrief/more",
    "/host/012345",
    "/practise/now",
    "/join/012345/debrief",
    "/class",
    "/class/new/console",
    "/class/12345",
    "/class/012345/elsewhere",
    "/class/012345/console/2",
    "/class/012345/table",
    "/class/012345/table/0",
    "/class/012345/table/21",
    "/class/012345/projector/x",
    "/class/012345/table/2/more",
  ])("%s leads nowhere, and says so", (address) => {
    expect(routeOf(address)).toEqual({ page: "notFound" });
  });
});
