import { z } from "zod";
import {
  crisisId,
  issueId,
  newsId,
  objectiveId,
  optionId,
  overtureId,
  programmeId,
  seatId,
} from "#shared/kernel/ids.ts";
import { isMoney } from "#shared/kernel/units.ts";
import type { SchemaMessage } from "../faults.ts";
import { idPattern } from "../idPattern.ts";
import { DECISION_RULES, MATTERS, TRACK_IDS } from "./vocabulary.ts";

export const seat = idPattern.transform(seatId);
export const programme = idPattern.transform(programmeId);
export const issue = idPattern.transform(issueId);
export const option = idPattern.transform(optionId);
export const crisis = idPattern.transform(crisisId);
export const overture = idPattern.transform(overtureId);
export const news = idPattern.transform(newsId);
export const objective = idPattern.transform(objectiveId);

/** US$ bn, in the steps that money comes in. */
export const amount = z.number().refine(isMoney, "moneySteps" satisfies SchemaMessage);
export const amountFromZero = amount.refine(
  (value) => value >= 0,
  "notNegative" satisfies SchemaMessage,
);
/** 0–100. */
export const level = z.number().min(0).max(100);
/** A part of a whole, or a chance: 0–1. */
export const share = z.number().min(0).max(1);

export const track = z.enum(TRACK_IDS);
export const matter = z.enum(MATTERS);
export const decisionRule = z.enum(DECISION_RULES);
