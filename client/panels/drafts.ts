import { type Signal, signal } from "@preact/signals";
import { z } from "zod";
import type { TableStore } from "#client/store/tableStore.ts";
import { DUTY_KINDS } from "#client/viewmodel/deals/clauseDraft.ts";
import type { DealDraft } from "#client/viewmodel/deals/dealDraftModel.ts";
import type { BudgetDraft } from "#client/viewmodel/now/budgetModel.ts";
import type { CrisisDraft } from "#client/viewmodel/now/crisisModel.ts";
import { POSITIONS } from "#client/viewmodel/plenary/resolutionModel.ts";
import { POWERS, RECONCILIATION_STEPS } from "#shared/scenario/schema/vocabulary.ts";

/**
 * What people are writing: it outlives a change of tab, a new phase, a refusal and a reload of the
 * page. Kept for this browser tab alone, a table and a seat apart.
 */
export interface DraftShelf<Draft> {
  /** The draft of that name, begun with `initial` where there is none. */
  readonly open: (store: DraftOwner, name: string, initial: () => Draft) => Signal<Draft>;
  /** Whether something was begun under that name. */
  readonly has: (store: DraftOwner, name: string) => boolean;
  /** Forgets it, once it is sent. */
  readonly drop: (store: DraftOwner, name: string) => void;
}
type DraftOwner = Pick<TableStore, "code" | "seat">;

const clause = z.object({
  key: z.string(),
  kind: z.enum(DUTY_KINDS),
  from: z.string(),
  to: z.string(),
  amount: z.string(),
  percent: z.string(),
  programme: z.string(),
  position: z.enum(POSITIONS),
  issue: z.string(),
  option: z.string(),
  power: z.enum(POWERS),
  step: z.enum(RECONCILIATION_STEPS),
  objective: z.string(),
  crisisKind: z.string(),
  due: z.string(),
  escrow: z.boolean(),
  condition: z.enum(["none", "ifCrisis", "ifProgramme", "ifPerformed"]),
  ifCrisisKind: z.string(),
  ifProgramme: z.string(),
  ifParty: z.string(),
});
const texts = z.record(z.string(), z.string());

export const dealDrafts = shelf<DealDraft>(
  "deal",
  z.object({
    partners: z.array(z.string()),
    open: z.boolean(),
    clauses: z.array(clause),
    answers: z.number(),
  }),
);
export const packageDrafts = shelf<Readonly<Record<string, string>>>("package", texts);
export const budgetDrafts = shelf<BudgetDraft>(
  "budget",
  z.object({
    growth: z.string(),
    publish: z.boolean(),
    programmes: texts,
    obligations: texts,
    steps: z.array(z.string()),
  }),
);
export const crisisDrafts = shelf<CrisisDraft>(
  "crisis",
  z.object({ option: z.string(), amount: z.string() }),
);
/** Under which name the deal of one's own is begun; counters have their deal's. */
export const NEW_DEAL = "new";

/** Messages by channel, reflections by year. */
export const textDrafts = shelf<string>("text", z.string());
/** The number of the last line read, by channel. */
export const readMarks = shelf<Readonly<Record<string, number>>>(
  "read",
  z.record(z.string(), z.number()),
);

function shelf<Draft>(kind: string, shape: z.ZodType<Draft>): DraftShelf<Draft> {
  const drafts = new Map<string, Signal<Draft>>();
  const placeOf = (store: DraftOwner, name: string): string =>
    ["mufakat", "draft", store.code, store.seat ?? "host", kind, name].join("/");
  return {
    open: (store, name, initial) => {
      const place = placeOf(store, name);
      const known = drafts.get(place);
      if (known !== undefined) return known;
      const draft = signal(stored(place, shape) ?? initial());
      drafts.set(place, draft);
      keepStored(place, draft);
      return draft;
    },
    has: (store, name) => {
      const place = placeOf(store, name);
      return drafts.has(place) || stored(place, shape) !== undefined;
    },
    drop: (store, name) => {
      const place = placeOf(store, name);
      drafts.delete(place);
      sessionStorage.removeItem(place);
    },
  };
}

function stored<Draft>(place: string, shape: z.ZodType<Draft>): Draft | undefined {
  const text = sessionStorage.getItem(place);
  if (text === null) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes every change; the first value is not one. */
function keepStored<Draft>(place: string, draft: Signal<Draft>): void {
  let first = true;
  draft.subscribe((value) => {
    if (first) first = false;
    else write(place, JSON.stringify(value));
  });
}

/** A full or closed storage costs the reload its memory, nothing else. */
function write(place: string, text: string): void {
  try {
    sessionStorage.setItem(place, text);
  } catch {
    sessionStorage.removeItem(place);
  }
}
