import type { Debrief } from "#shared/analysis/debrief.ts";
import type { ProgrammeChange } from "#shared/analysis/programmeChanges.ts";
import { settlementChanges, settlementMoves } from "#shared/analysis/renegotiation.ts";
import type { WholeGame } from "#shared/analysis/wholeGame.ts";
import {
  type IssueId,
  idsOf,
  type OptionId,
  type ProgrammeId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import type { Refusal } from "#shared/rules/refusals.ts";
import { isSameSettlement, settlementFault, standingText } from "#shared/rules/settlements.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import type { Package, Programme, Renegotiation, SettlementText } from "#shared/views/view.ts";
import { type ChangedProgramme, changedProgrammes } from "./wholeGameModel.ts";

type Proposal = Renegotiation["proposals"][number];

/** What a text does to what one delegation has, and what it says of it. */
export interface SettlementLine {
  readonly seat: SeatId;
  /** Points of its score. */
  readonly by: number;
  readonly answer: "accepts" | "declines" | "open";
  readonly said?: Proposal["said"][SeatId] | undefined;
}

/** A text on the table. */
export interface SettlementCard {
  readonly number: number;
  readonly by: SeatId;
  readonly lines: readonly SettlementLine[];
  readonly changes: readonly ChangedProgramme[];
  readonly settlement: SettlementText;
  /** Whether it is the one that all accept. */
  readonly isAgreed: boolean;
}

/** The texts of a renegotiation, the newest first. */
export const settlementCards = (
  basis: OpenBasis,
  { proposals, closed }: Renegotiation,
): readonly SettlementCard[] =>
  proposals
    .map(({ number, by, settlement, answers, said }) => ({
      number,
      by,
      settlement,
      isAgreed: closed?.proposal === number,
      lines: settlementMoves(basis, settlement).map((move) => ({
        ...move,
        answer: answerOf(answers[move.seat]),
        said: said[move.seat],
      })),
      changes: changedProgrammes(
        { programmes: stoodAt(basis) },
        settlementChanges(basis, settlement),
      ),
    }))
    .toReversed();

const answerOf = (accepted: boolean | undefined): SettlementLine["answer"] =>
  accepted === undefined ? "open" : accepted ? "accepts" : "declines";

/** The programmes as they stood at the end, as a list of changes needs them. */
export type Stood = readonly { readonly id: ProgrammeId; readonly package: Package }[];

export const stoodAt = ({ landed }: Pick<OpenBasis, "landed">): Stood =>
  landed.map(({ programme: id, package: text }) => ({ id, package: text }));

export const stoodIn = (programmes: Debrief["programmes"]): Stood =>
  programmes.filter(({ endedIn }) => endedIn === undefined);

/** A text while it is written: for every programme what becomes of it. */
export type SettlementDraft = Readonly<Record<ProgrammeId, DraftedProgramme>>;

/** It stays, it is not in force, or all adopt it on the options chosen so far. */
export type DraftedProgramme = "keep" | "none" | Package;

export const draftOf = (
  { scenario }: Pick<OpenBasis, "scenario">,
  { keep, adopt }: SettlementText,
): SettlementDraft =>
  Object.fromEntries(
    scenario.programmes.map(({ id }): [ProgrammeId, DraftedProgramme] => [
      id,
      keep.includes(id) ? "keep" : (adopt[id] ?? "none"),
    ]),
  );

const textOfDraft = (draft: SettlementDraft): SettlementText => ({
  keep: idsOf<ProgrammeId>(draft).filter((id) => draft[id] === "keep"),
  adopt: Object.fromEntries(
    idsOf<ProgrammeId>(draft).flatMap((id) => {
      const drafted = draft[id];
      return drafted === undefined || typeof drafted === "string" ? [] : [[id, drafted]];
    }),
  ),
});

/** The draft with another course for one programme; a new text begins with what stood, or with first options. */
export function withCourse(
  draft: SettlementDraft,
  programme: Programme,
  course: "keep" | "none" | "adopt",
  { landed }: Pick<OpenBasis, "landed">,
): SettlementDraft {
  if (course !== "adopt") return { ...draft, [programme.id]: course };
  const stood = landed.find((each) => each.programme === programme.id)?.package;
  const first = programme.issues.flatMap(({ id, options }) => {
    const [option] = options;
    return option === undefined ? [] : [[id, option.id] as const];
  });
  return { ...draft, [programme.id]: stood ?? Object.fromEntries(first) };
}

export function withOption(
  draft: SettlementDraft,
  programme: ProgrammeId,
  issue: IssueId,
  option: OptionId,
): SettlementDraft {
  const drafted = draft[programme];
  if (drafted === undefined || typeof drafted === "string") return draft;
  return { ...draft, [programme]: { ...drafted, [issue]: option } };
}

export const courseOf = (drafted: DraftedProgramme | undefined): "keep" | "none" | "adopt" =>
  drafted === undefined ? "none" : typeof drafted === "string" ? drafted : "adopt";

/** What a draft comes to: what it does for each, and why it cannot be put forward as it is. */
export interface DraftSheet {
  readonly moves: readonly { readonly seat: SeatId; readonly by: number }[];
  readonly fault?: Refusal | undefined;
  /** Whether it says neither what stands already nor what is on the table. */
  readonly isNew: boolean;
}

export function draftSheet(
  basis: OpenBasis,
  { proposals }: Pick<Renegotiation, "proposals">,
  draft: SettlementDraft,
): DraftSheet {
  const text = textOfDraft(draft);
  const known = [standingText(basis), ...proposals.map(({ settlement }) => settlement)];
  return {
    moves: settlementMoves(basis, text),
    fault: settlementFault(basis, text),
    isNew: !known.some((each) => isSameSettlement(each, text)),
  };
}

/** The command that puts a draft forward, or why it cannot be as it is. */
export function proposeCommand(
  draft: SettlementDraft,
  { fault, isNew }: Pick<DraftSheet, "fault" | "isNew">,
): Result<SeatCommand, "faulty" | "notNew"> {
  if (fault !== undefined) return err("faulty");
  if (!isNew) return err("notNew");
  return ok({ type: "proposeSettlement", settlement: textOfDraft(draft) });
}

/** A text to begin with: what the debrief has found that harms nobody. */
export interface Beginning {
  readonly reach: WholeGame["improvements"][number]["reach"];
  readonly settlement: SettlementText;
}

export const beginnings = (
  basis: OpenBasis,
  { improvements }: Pick<WholeGame, "improvements">,
): readonly Beginning[] =>
  improvements.map(({ reach, changes }) => ({ reach, settlement: withChanges(basis, changes) }));

function withChanges(basis: OpenBasis, changes: readonly ProgrammeChange[]): SettlementText {
  const standing = standingText(basis);
  const changed = changes.map(({ programme }) => programme);
  return {
    keep: standing.keep.filter((id) => !changed.includes(id)),
    adopt: Object.fromEntries(
      changes.flatMap((change) =>
        change.kind === "dropped" ? [] : [[change.programme, change.package]],
      ),
    ),
  };
}
