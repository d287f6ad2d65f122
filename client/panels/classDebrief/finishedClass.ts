import { z } from "zod";
import { loadClassDebrief, loadDoor } from "#client/net/classApi.ts";
import type { ClassTokens } from "#client/net/classTokens.ts";
import type { ApiResult } from "#client/net/httpApi.ts";
import { takeScenario } from "#client/store/takeScenario.ts";
import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";

/** A class with the tables whose games have ended. */
export interface FinishedClass {
  readonly code: string;
  readonly scenario: PublicScenario;
  readonly debrief: ClassDebrief;
  /** The numbers of tables that the server could not read; they are not part of `debrief`. */
  readonly unreadable: readonly number[];
}

/** Loads the debrief with what this browser holds of the class: the host's token before a student's. */
export async function loadFinishedClass(
  code: string,
  { hostToken, studentToken }: ClassTokens,
): ApiResult<FinishedClass> {
  const token = hostToken ?? studentToken;
  if (token === undefined) return err({ code: "tokenUnknown", params: {} });
  const [door, reply] = await Promise.all([loadDoor(code, token), loadClassDebrief(code, token)]);
  if (!reply.ok) return reply;
  if (!door.ok) return door;
  const debrief = debriefSchema.safeParse(reply.value.debrief);
  if (!debrief.success) return err({ code: "unreadable", params: {} });
  const scenario = await takeScenario(door.value.scenario, { token });
  if (!scenario.ok) return scenario;
  return ok({
    code,
    scenario: scenario.value.scenario,
    debrief: debrief.data,
    unreadable: reply.value.unreadable,
  });
}

/** As with views, the server's own types are trusted; what is not a debrief at all is not. */
const debriefSchema = z.custom<ClassDebrief>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    ["tables", "programmes", "crises", "honours", "conduct"].every((part) => part in value),
);
