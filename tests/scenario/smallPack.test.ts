import { expect, test } from "vitest";
import { faultsIn, HARBOUR } from "./breaking.ts";

test("the small pack that these tests break is without fault", () => {
  expect(faultsIn(HARBOUR)).toEqual([]);
});
