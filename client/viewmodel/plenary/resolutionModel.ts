import { assertNever } from "#shared/kernel/assertNever.ts";
import type { IssueId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type {
  LegalCommands,
  Package,
  Position,
  Programme,
  PublicResolution,
} from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { changedIssues, changesOf } from "./packageModel.ts";

/** A resolution as its reader finds it. */
export interface ResolutionEntry {
  readonly resolution: PublicResolution;
  /** Whose terms the text sets; absent where it sets none, as an end or a response to a crisis. */
  readonly programme?: Programme | undefined;
  /** The text on the table; empty where the subject has no terms. */
  readonly text: Package;
  /** What the text is compared with: the one before it, else the terms in force; absent for a first text. */
  readonly former?: Package | undefined;
  /** Issues on which the text differs from the former. */
  readonly changed: readonly IssueId[];
  readonly amendments: number;
  readonly positions: readonly {
    readonly seat: SeatId;
    readonly position?: Position | undefined;
  }[];
  /** Who has still to take a position, or to second. */
  readonly waitingFor: readonly SeatId[];
  readonly mine?: Position | undefined;
  readonly can: ResolutionActs;
}

/** What the reader may do with it now. */
export interface ResolutionActs {
  readonly second: boolean;
  readonly amend: boolean;
  readonly positions: readonly Position[];
  readonly shelve: boolean;
  readonly chairStatement: boolean;
  readonly membersStatement: boolean;
  readonly nonInterference: boolean;
}

export const POSITIONS = [
  "support",
  "abstain",
  "object",
  "dissociate",
] as const satisfies readonly Position[];

/** This year's resolutions: what is before the plenary in the chair's order, then what is decided. */
export function resolutionEntries(desk: OpenDesk): {
  readonly live: readonly ResolutionEntry[];
  readonly decided: readonly ResolutionEntry[];
} {
  const { table } = desk;
  const place = new Map(table.agenda.map((id, index) => [id, index]));
  const order = (id: ResolutionId): number => place.get(id) ?? table.agenda.length;
  const entries = Object.values(table.resolutions)
    .filter(({ year }) => year === table.year)
    .map((resolution) => resolutionEntry(desk, resolution));
  return {
    live: entries
      .filter(({ resolution }) => isLive(resolution))
      .toSorted((a, b) => order(a.resolution.id) - order(b.resolution.id)),
    decided: entries.filter(({ resolution }) => !isLive(resolution)).toReversed(),
  };
}

function resolutionEntry(desk: OpenDesk, resolution: PublicResolution): ResolutionEntry {
  const text = resolution.texts.at(-1)?.package ?? {};
  const former = formerText(desk, resolution);
  const positions = desk.scenario.seats.map(({ id }) => ({
    seat: id,
    position: resolution.positions[id],
  }));
  return {
    resolution,
    programme: termsOf(desk, resolution),
    text,
    former,
    changed: changedIssues(former ?? text, text),
    amendments: Math.max(0, resolution.texts.length - 1),
    positions,
    waitingFor: waitingFor(resolution, positions),
    mine: desk.own === undefined ? undefined : resolution.positions[desk.own.seat],
    can: actsOn(resolution.id, desk.own?.legal),
  };
}

/** The command that amends the text, or why there is nothing to amend. */
export function amendCommand(
  entry: ResolutionEntry,
  chosen: Package,
): Result<SeatCommand, Phrase<"panels:plenary.error.unchanged">> {
  const changes = changesOf(entry.text, chosen);
  return Object.keys(changes).length === 0
    ? err(phrase("panels:plenary.error.unchanged"))
    : ok({ type: "amendResolution", resolution: entry.resolution.id, changes });
}

/** The open resolutions with one of them moved a place up or down; the order to be set. */
export function movedInAgenda(
  order: readonly ResolutionId[],
  id: ResolutionId,
  by: -1 | 1,
): readonly ResolutionId[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const others = order.filter((each) => each !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

const isLive = ({ status }: PublicResolution): boolean => {
  switch (status) {
    case "tabled":
    case "open":
      return true;
    case "adopted":
    case "blocked":
    case "shelved":
    case "struck":
    case "chairStatement":
    case "membersStatement":
      return false;
    default:
      return assertNever(status);
  }
};

function termsOf(desk: OpenDesk, { subject }: PublicResolution): Programme | undefined {
  return subject.kind === "adoptProgramme" || subject.kind === "reviseProgramme"
    ? programmeCard(desk.scenario, subject.programme)
    : undefined;
}

function formerText(desk: OpenDesk, { texts, subject }: PublicResolution): Package | undefined {
  const before = texts.at(-2)?.package;
  return before === undefined && subject.kind === "reviseProgramme"
    ? desk.table.programmes[subject.programme]?.package
    : before;
}

function waitingFor(
  resolution: PublicResolution,
  positions: ResolutionEntry["positions"],
): readonly SeatId[] {
  if (resolution.status === "tabled") {
    return positions.map(({ seat }) => seat).filter((seat) => seat !== resolution.by);
  }
  if (resolution.status !== "open" || resolution.rule === "silence") return [];
  return positions.filter(({ position }) => position === undefined).map(({ seat }) => seat);
}

function actsOn(id: ResolutionId, legal: LegalCommands | undefined): ResolutionActs {
  const has = (list: readonly ResolutionId[] | undefined): boolean => list?.includes(id) ?? false;
  return {
    second: has(legal?.secondResolution),
    amend: has(legal?.amendResolution),
    positions: legal?.takePosition.find((each) => each.resolution === id)?.positions ?? [],
    shelve: has(legal?.shelveResolution),
    chairStatement: has(legal?.issueChairStatement),
    membersStatement: has(legal?.issueMembersStatement),
    nonInterference:
      legal?.invokeNonInterference.some(
        (against) => against.kind === "resolution" && against.resolution === id,
      ) ?? false,
  };
}
