import { describe, expect, test } from "vitest";

import { deskToRead } from "#client/viewmodel/papers/insideModel.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import { given, KOREA } from "#tests/support/given.ts";

describe("the papers of a delegation, read by the instructor", () => {
  const { scenario, state } = given();
  const views = project(scenario, state, { kind: "instructor" });
  const own = views.seats?.[KOREA];
  if (own === undefined) throw new Error("the instructor sees no seat");
  const desk = deskToRead(publicScenario(scenario), views.public, own);

  test("are the delegation's own in all but what can be done", () => {
    const { legal: _, ...papers } = own;
    expect(desk.own).toMatchObject(papers);
  });

  test("offer not one command", () => {
    expect(own.legal.proposeDeal ?? own.legal.markReady).toBeDefined();
    const { speak, ...lists } = desk.own.legal;
    expect(speak).toEqual({ plenary: false, privately: [] });
    for (const [name, list] of Object.entries(lists)) {
      expect([[], false, undefined], name).toContainEqual(list);
    }
  });
});
