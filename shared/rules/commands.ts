import { z } from "zod";
import {
  crisisId,
  dealId,
  issueId,
  objectiveId,
  obligationId,
  optionId,
  overtureId,
  playerId,
  programmeId,
  resolutionId,
  seatId,
} from "#shared/kernel/ids.ts";
import { POWERS, RECONCILIATION_STEPS } from "#shared/scenario/schema/vocabulary.ts";

/**
 * Everything that can be asked of a table, by a delegation, the instructor, the clock or the
 * system. The schemas are the one parse at the border; the types are inferred from them.
 */
const id = z.string().min(1).max(80);
const seat = id.transform(seatId);
const programme = id.transform(programmeId);
const issue = id.transform(issueId);
const option = id.transform(optionId);
const crisis = id.transform(crisisId);
const overture = id.transform(overtureId);
const objective = id.transform(objectiveId);
const deal = id.transform(dealId);
const resolution = id.transform(resolutionId);
const obligation = id.transform(obligationId);
const amount = z.number().min(0).max(10_000);
const year = z.number().int().min(1).max(20);

export const MAX_MESSAGE_LENGTH = 600;
export const MAX_REFLECTION_LENGTH = 1_000;
const MAX_CLAUSES = 20;
const MAX_ENTRIES = 40;

const power = z.enum(POWERS);
const step = z.enum(RECONCILIATION_STEPS);
const position = z.enum(["support", "abstain", "object", "dissociate"]);
const packageSchema = z.record(issue, option);

const duty = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("pay"), to: seat, amount }),
  z.strictObject({ kind: z.literal("fundProgramme"), programme, amount }),
  z.strictObject({
    kind: z.literal("vote"),
    programme,
    position,
    issue: issue.optional(),
    option: option.optional(),
  }),
  z.strictObject({ kind: z.literal("capDefence"), percent: z.number().min(-100).max(100) }),
  z.strictObject({ kind: z.literal("publishDefence") }),
  z.strictObject({ kind: z.literal("declineOvertures"), power }),
  z.strictObject({ kind: z.literal("reconcile"), towards: seat, step }),
  z.strictObject({ kind: z.literal("shareForecast"), to: seat }),
  z.strictObject({ kind: z.literal("shareObjective"), to: seat, objective }),
  z.strictObject({ kind: z.literal("contribute"), crisisKind: id, amount }),
]);
const clauseCondition = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ifCrisis"), crisisKind: id }),
  z.strictObject({ kind: z.literal("ifProgramme"), programme }),
  z.strictObject({ kind: z.literal("ifPerformed"), party: seat }),
]);
const clauseSchema = z.strictObject({
  from: seat,
  duty,
  condition: clauseCondition.optional(),
  due: year,
  escrow: z.boolean(),
});
const clauses = z.array(clauseSchema).min(1).max(MAX_CLAUSES);

const subject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("adoptProgramme"), programme }),
  z.strictObject({ kind: z.literal("reviseProgramme"), programme }),
  z.strictObject({ kind: z.literal("endProgramme"), programme }),
  z.strictObject({ kind: z.literal("crisisResponse"), crisis, option }),
]);

const budgetSchema = z.strictObject({
  defenceGrowth: z.number().int().min(-100).max(100),
  publishDefence: z.boolean(),
  programmes: z.record(programme, amount),
  obligations: z.record(obligation, amount),
  reconciliation: z.array(z.strictObject({ towards: seat, step })).max(MAX_ENTRIES),
});

/** All programmes in one text (rule 16.3). */
const settlementSchema = z.strictObject({
  /** Those that stay as they stood at the end. */
  keep: z.array(programme).max(MAX_ENTRIES).readonly(),
  /** Those that all adopt, each on a full package. */
  adopt: z.record(programme, packageSchema),
});

/**
 * A sentence of the phrase book: `statements.<key>` in every language, its places filled by ids
 * (named by what they are: `programme`, `issue`, `option`, a second `otherIssue` and `otherOption`, `seat`,
 * `crisis`, `track`) and numbers.
 */
export const statementSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z]{0,39}$/),
  params: z.record(
    z.string().regex(/^[a-z][A-Za-z]{0,19}$/),
    z.union([z.string().max(80), z.number()]),
  ),
});
export type Statement = z.infer<typeof statementSchema>;

/** What a delegation may ask. */
export const seatCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markReady"), ready: z.boolean() }),
  z.strictObject({
    type: z.literal("speak"),
    /** Other seats of a private channel; empty for the plenary floor. */
    to: z.array(seat).max(8),
    /** Free words; empty where a statement is made instead. */
    text: z.string().trim().max(MAX_MESSAGE_LENGTH),
    /** A sentence from the phrase book, read by each in their own language. */
    statement: statementSchema.optional(),
  }),
  z.strictObject({
    type: z.literal("proposeDeal"),
    /** The other parties. */
    with: z.array(seat).min(1).max(8),
    open: z.boolean(),
    clauses,
  }),
  /** `revision` is the number of the draft on the table, counted from 1. */
  z.strictObject({ type: z.literal("counterDeal"), deal, revision: z.number().int(), clauses }),
  z.strictObject({ type: z.literal("signDeal"), deal, revision: z.number().int() }),
  z.strictObject({ type: z.literal("rejectDeal"), deal }),
  z.strictObject({ type: z.literal("withdrawDeal"), deal }),
  z.strictObject({
    type: z.literal("shareIntelligence"),
    to: seat,
    item: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("forecast") }),
      z.strictObject({ kind: z.literal("objective"), objective }),
    ]),
  }),
  z.strictObject({
    type: z.literal("answerOverture"),
    overture,
    answer: z.enum(["accept", "decline", "hedge"]),
  }),
  z.strictObject({ type: z.literal("tableResolution"), subject, package: packageSchema }),
  z.strictObject({ type: z.literal("offerSingleText"), subject, package: packageSchema }),
  z.strictObject({ type: z.literal("secondResolution"), resolution }),
  z.strictObject({
    type: z.literal("amendResolution"),
    resolution,
    /** The issues that change, with their new options. */
    changes: packageSchema,
  }),
  z.strictObject({ type: z.literal("takePosition"), resolution, position }),
  z.strictObject({ type: z.literal("shelveResolution"), resolution }),
  z.strictObject({ type: z.literal("issueChairStatement"), resolution }),
  z.strictObject({ type: z.literal("issueMembersStatement"), resolution }),
  z.strictObject({ type: z.literal("setAgenda"), order: z.array(resolution).max(MAX_ENTRIES) }),
  z.strictObject({
    type: z.literal("invokeNonInterference"),
    against: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("resolution"), resolution }),
      z.strictObject({ kind: z.literal("crisis"), crisis }),
    ]),
  }),
  z.strictObject({ type: z.literal("submitBudget"), budget: budgetSchema }),
  z.strictObject({ type: z.literal("respondCrisis"), crisis, option, amount }),
  z.strictObject({
    type: z.literal("writeReflection"),
    text: z.string().trim().min(1).max(MAX_REFLECTION_LENGTH),
  }),
  z.strictObject({
    type: z.literal("proposeSettlement"),
    settlement: settlementSchema,
    statement: statementSchema.optional(),
  }),
  z.strictObject({
    type: z.literal("answerSettlement"),
    /** The number of the text, counted from 1. */
    proposal: z.number().int(),
    accepted: z.boolean(),
    statement: statementSchema.optional(),
  }),
]);

/** What the instructor (or, in solo play, the host of the table) may ask. */
export const instructorCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("startGame") }),
  z.strictObject({
    type: z.literal("assignSeat"),
    seat,
    player: z
      .strictObject({
        id: id.transform(playerId),
        kind: z.enum(["person", "bot"]),
        personality: id.optional(),
      })
      .optional(),
  }),
  z.strictObject({ type: z.literal("pauseGame") }),
  z.strictObject({ type: z.literal("resumeGame") }),
  z.strictObject({
    type: z.literal("extendPhase"),
    by: z
      .number()
      .int()
      .min(1_000)
      .max(7 * 86_400_000),
  }),
  z.strictObject({ type: z.literal("advancePhase") }),
  z.strictObject({ type: z.literal("rewindPhase") }),
  z.strictObject({ type: z.literal("injectCrisis"), crisis }),
  z.strictObject({
    type: z.literal("injectNews"),
    text: z.string().trim().min(1).max(MAX_MESSAGE_LENGTH),
  }),
  z.strictObject({ type: z.literal("closeGame") }),
  /** Has a caretaker, or a bot in full, act for a delegation whose people are away. */
  z.strictObject({
    type: z.literal("coverSeat"),
    seat,
    scope: z.enum(["caretaker", "full"]),
    /** Of a bot in full; any where absent. */
    personality: id.optional(),
  }),
  z.strictObject({ type: z.literal("returnSeat"), seat }),
  z.strictObject({ type: z.literal("muteSeat"), seat, muted: z.boolean() }),
  /** Asks the people of a delegation whether they are still there. */
  z.strictObject({ type: z.literal("nudgeSeat"), seat }),
  /** Words of the instructor to the whole table. */
  z.strictObject({
    type: z.literal("announce"),
    text: z.string().trim().min(1).max(MAX_MESSAGE_LENGTH),
  }),
  z.strictObject({
    type: z.literal("openRenegotiation"),
    /** Milliseconds. */
    length: z.number().int().min(60_000).max(3_600_000),
  }),
  z.strictObject({ type: z.literal("closeRenegotiation") }),
]);

/** What the clock and the process itself ask. Never accepted from a connection. */
export const systemCommandSchema = z.discriminatedUnion("type", [
  /** The running phase, or the earliest silence period, has come to its end. */
  z.strictObject({ type: z.literal("phaseDeadline") }),
  z.strictObject({ type: z.literal("resumeAfterOutage"), outage: z.number().min(0) }),
]);

export type SeatCommand = z.infer<typeof seatCommandSchema>;
export type InstructorCommand = z.infer<typeof instructorCommandSchema>;
export type SystemCommand = z.infer<typeof systemCommandSchema>;
export type Command = SeatCommand | InstructorCommand | SystemCommand;
export type CommandType = Command["type"];

/** The command of this type. */
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

/** The commands of a delegation by which the plenary goes on. */
export type PlenaryCommand = CommandOf<
  | "tableResolution"
  | "offerSingleText"
  | "secondResolution"
  | "amendResolution"
  | "takePosition"
  | "shelveResolution"
  | "issueChairStatement"
  | "issueMembersStatement"
  | "setAgenda"
  | "invokeNonInterference"
>;

/** The commands of a delegation in a renegotiation (rule 16.6). */
export type SettlementCommand = CommandOf<"proposeSettlement" | "answerSettlement">;

export const isAboutSettlement = (command: SeatCommand): command is SettlementCommand =>
  command.type === "proposeSettlement" || command.type === "answerSettlement";

/** Who asks. Comes from the connection, never from the message. */
export type Actor =
  | { readonly kind: "seat"; readonly seat: ReturnType<typeof seatId> }
  | { readonly kind: "instructor" }
  | { readonly kind: "clock" };
