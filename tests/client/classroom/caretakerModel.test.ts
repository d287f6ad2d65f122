import { describe, expect, test } from "vitest";
import {
  caretakerForm,
  caretakerMistakes,
  caretakerPolicy,
} from "#client/viewmodel/classroom/caretakerModel.ts";
import { caretakerPolicySchema } from "#shared/classroom/classPlan.ts";

const form = (warnSeconds: string, coverSeconds: string) => ({
  enabled: true,
  warnSeconds,
  coverSeconds,
});

describe("the patience of a table", () => {
  test("comes back from the form as it went in", () => {
    const policy = caretakerPolicySchema.parse({});
    expect(caretakerPolicy(caretakerForm(policy))).toEqual(policy);
    expect(caretakerMistakes(caretakerForm(policy))).toEqual([]);
  });

  test.each([
    ["4", "120", ["warnSeconds"]],
    ["x", "120", ["warnSeconds"]],
    ["60", "", ["coverSeconds"]],
    ["60", "604801", ["coverSeconds"]],
    ["60", "60", ["coverSeconds"]],
    ["60", "61", []],
  ])("a warning after %j and a cover after %j seconds: %j is wrong", (warn, cover, wrong) => {
    expect(caretakerMistakes(form(warn, cover))).toEqual(wrong);
  });

  test("that has no mistake is one that the class takes", () => {
    expect(caretakerPolicySchema.safeParse(caretakerPolicy(form("5", "604800"))).success).toBe(
      true,
    );
  });
});
