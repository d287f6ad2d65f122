import type { CrisisId, ProgrammeId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Matter } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type {
  CrisisOutcome,
  DecisionRule,
  Position,
  PublicView,
  ResolutionStatus,
  SeatView,
} from "#shared/views/view.ts";
import { resolutionOnTable } from "./resolutionOnTable.ts";
import { type SeatModel, seatModel, type TableSurroundings } from "./seatModel.ts";
import { seatOrder } from "./seatRing.ts";
import type { TableTexts } from "./tableTexts.ts";
import { type TrackModel, trackModels } from "./trackModel.ts";

/** Exactly what is drawn and said at the table, for the canvas and for the buttons over it. */
export interface TableModel {
  /** The own seat first, then clockwise. */
  readonly seats: readonly SeatModel[];
  /** One for every two delegations. */
  readonly strands: readonly StrandModel[];
  /** The text that lies in the middle, if any. */
  readonly treaty?: TreatyModel | undefined;
  /** The crises of this year, once they have struck, in the order of the scenario. */
  readonly crises: readonly CrisisModel[];
  readonly tracks: readonly TrackModel[];
  /** Programmes in force, oldest first. */
  readonly seals: readonly SealModel[];
}

export interface StrandModel {
  readonly from: SeatId;
  readonly to: SeatId;
  /** Effective trust of `from` in `to`, 0–100, and back. */
  readonly forward: number;
  readonly backward: number;
}

export interface TreatyModel {
  readonly resolution: ResolutionId;
  readonly title: string;
  readonly status: ResolutionStatus;
  readonly rule: DecisionRule;
  readonly by: SeatId;
  /** In the order of the seats; undefined where none is taken. */
  readonly positions: readonly (Position | undefined)[];
}

export interface CrisisModel {
  readonly id: CrisisId;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly severity: 1 | 2 | 3;
  readonly need: Money;
  readonly struckBy?: SeatId | undefined;
  readonly outcome?: CrisisOutcome | undefined;
}

export interface SealModel {
  readonly programme: ProgrammeId;
  readonly title: string;
  readonly matter: Matter;
  /** 0 signed … 1 in full effect. */
  readonly maturity: number;
}

/** The picture of a table from its newest views. */
export function tableModel(
  views: { readonly public: PublicView; readonly own?: SeatView },
  scenario: PublicScenario,
  surroundings: TableSurroundings,
  texts: TableTexts,
): TableModel {
  const view = views.public;
  const order = seatOrder(
    scenario.seats.map((seat) => seat.id),
    views.own?.seat,
  );
  const treaty = treatyOf(view, order, texts);
  return {
    seats: order.map((id) => seatModel(id, views, scenario, surroundings, texts)),
    strands: strandsOf(view, order),
    treaty,
    crises: crisesOf(view, scenario, texts),
    tracks: trackModels(view, scenario),
    seals: sealsOf(view, scenario, texts),
  };
}

function strandsOf(view: PublicView, order: readonly SeatId[]): readonly StrandModel[] {
  return order.flatMap((from, index) =>
    order.slice(index + 1).map((to) => ({
      from,
      to,
      forward: view.effectiveTrust[`${from}>${to}`] ?? 0,
      backward: view.effectiveTrust[`${to}>${from}`] ?? 0,
    })),
  );
}

function treatyOf(
  view: PublicView,
  order: readonly SeatId[],
  texts: TableTexts,
): TreatyModel | undefined {
  const resolution = resolutionOnTable(view);
  if (resolution === undefined) return undefined;
  const { subject } = resolution;
  return {
    resolution: resolution.id,
    title:
      subject.kind === "crisisResponse"
        ? texts.crisisTitle(subject.crisis)
        : texts.programmeTitle(subject.programme),
    status: resolution.status,
    rule: resolution.rule,
    by: resolution.by,
    positions: order.map((id) => resolution.positions[id]),
  };
}

function crisesOf(
  view: PublicView,
  scenario: PublicScenario,
  texts: TableTexts,
): readonly CrisisModel[] {
  if (view.phase !== "crisis" && view.phase !== "review") return [];
  return scenario.crises.flatMap((card) => {
    const crisis = view.crises[card.id];
    if (crisis === undefined || crisis.year !== view.year) return [];
    const { id, severity, need, struckBy, outcome } = crisis;
    return [
      {
        id,
        kind: card.kind,
        title: texts.crisisTitle(id),
        body: texts.crisisBody(id),
        severity,
        need,
        struckBy,
        outcome,
      },
    ];
  });
}

function sealsOf(
  view: PublicView,
  scenario: PublicScenario,
  texts: TableTexts,
): readonly SealModel[] {
  return scenario.programmes
    .flatMap((programme) => {
      const adopted = view.programmes[programme.id];
      return adopted === undefined ? [] : [{ programme, adopted }];
    })
    .toSorted((a, b) => a.adopted.adoptedIn - b.adopted.adoptedIn)
    .map(({ programme, adopted }) => ({
      programme: programme.id,
      title: texts.programmeTitle(programme.id),
      matter: programme.matter,
      maturity: adopted.maturity,
    }));
}
