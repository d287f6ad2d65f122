import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Mandate, Package, Programme } from "#shared/views/view.ts";
import { drawFor, numberOf } from "./chance.ts";
import {
  budgetsLeft,
  pointsPerRaw,
  priceOfMoney,
  regionTerms,
  regionValue,
  scarcity,
} from "./evaluation.ts";
import { programmeOf } from "./lookUp.ts";
import { figuresOf, type PackageFigures } from "./packages.ts";
import { type BotContext, type BotView, type Term, total } from "./policy.ts";

/** The worth of having this programme on these terms, against not having it at all. */
export function packageTerms(
  context: BotContext,
  programme: Programme,
  terms: Package,
): readonly Term[] {
  const { seat } = context.view.own;
  const { perRaw, perBillion, outlook, sheet } = frameOf(context)(programme);
  const figures = figuresOf(programme)(terms);
  const options = idsOf(terms).map((issue): Term => {
    const option = terms[issue];
    const raw = option === undefined ? 0 : sheet.options[issue]?.[option];
    return { name: "sheet", about: issue, points: (raw ?? 0) * perRaw };
  });
  return [
    { name: "sheet", about: programme.id, points: sheet.adopted * perRaw },
    ...options,
    { name: "cost", about: programme.id, points: -costOf(outlook, figures, seat) * perBillion },
    ...regionTerms(context, figures.moves, outlook.effectYears),
  ];
}

/** The worth of a package in points of the own final score: the sum of its terms. */
export function packageValue(context: BotContext, programme: Programme, terms: Package): number {
  const { seat } = context.view.own;
  const { perRaw, perBillion, outlook, sheet } = frameOf(context)(programme);
  const figures = figuresOf(programme)(terms);
  return (
    rawPointsOf(sheet)(terms) * perRaw -
    costOf(outlook, figures, seat) * perBillion +
    regionValue(context, figures.moves, outlook.effectYears)
  );
}

/**
 * What a change of the table's text is measured against: the terms in force, or no programme. Who
 * stands outside a programme in force has only what it does for the region.
 */
export function statusQuoTerms(context: BotContext, programme: Programme): readonly Term[] {
  const inForce = context.view.public.programmes[programme.id];
  if (inForce === undefined) return [];
  const terms = packageTerms(context, programme, inForce.package);
  return isOutside(context, programme)
    ? terms.filter(({ name }) => name === "region" || name === "stability")
    : terms;
}

/** The sum of those terms, in points of the own final score. */
export function statusQuoValue(context: BotContext, programme: Programme): number {
  const inForce = context.view.public.programmes[programme.id];
  return inForce === undefined || isOutside(context, programme)
    ? total(statusQuoTerms(context, programme))
    : packageValue(context, programme, inForce.package);
}

/** Whether a programme is in force without this delegation. */
export function isOutside(context: BotContext, programme: Programme): boolean {
  const inForce = context.view.public.programmes[programme.id];
  return inForce !== undefined && !inForce.members.includes(context.view.own.seat);
}

/** The programme a subject is about, if it is about one. */
export const subjectProgramme = (
  scenario: PublicScenario,
  subject: { readonly kind: string; readonly programme?: Programme["id"] | undefined },
): Programme | undefined =>
  subject.programme === undefined ? undefined : programmeOf(scenario, subject.programme);

/** What the worth of all packages of a programme rests on at this moment. */
interface Frame {
  /** Points of the own final score in a raw point of the sheet, given how far it will mature. */
  readonly perRaw: number;
  /** Points of the own final score in US$ 1 bn of its cost. */
  readonly perBillion: number;
  readonly outlook: ProgrammeOutlook;
  /** The own sheet's part on it, as it is read. */
  readonly sheet: Sheet;
}
type Sheet = Mandate["programmes"][Programme["id"]];

const frameOf = remember((context: BotContext) =>
  remember((programme: Programme): Frame => {
    const { view, scenario } = context;
    const outlook = outlookOf(view, programme);
    const { signatureShare } = scenario.settings.score;
    const delivered = signatureShare + (1 - signatureShare) * outlook.maturityAtEnd;
    const isNew = view.public.programmes[programme.id] === undefined;
    return {
      perRaw: pointsPerRaw(view.own.mandate) * delivered,
      perBillion: priceOfMoney(context) * (isNew ? scarcity(context, view.own.seat) : 1),
      outlook,
      sheet: sheetOf(context, programme),
    };
  }),
);

/** What the own sheet says of a programme, without the issues that this bot overlooks for now. */
function sheetOf(context: BotContext, { id }: Programme): Sheet {
  const sheet = context.view.own.mandate.programmes[id] ?? BLANK;
  const { overlooks } = context.level;
  if (overlooks === 0) return sheet;
  const read = Object.entries(sheet.options).filter(
    ([issue]) => drawFor(context, numberOf(`${id} ${issue}`)) >= overlooks,
  );
  return { ...sheet, options: Object.fromEntries(read) };
}
const BLANK: Sheet = { adopted: 0, options: {} };

interface ProgrammeOutlook {
  /** Maturity that full funding from this year on reaches by the end, 0–1. */
  readonly maturityAtEnd: number;
  /** Sum over the coming reviews of the maturity then. */
  readonly effectYears: number;
  /** Part of the set-up cost, and years of upkeep, still to be paid. */
  readonly setUpPart: number;
  readonly upkeepYears: number;
}

/** What full funding from now on makes of a programme by the end of the game, as far as it has come. */
function outlookOf(view: BotView, { id, maturityYears }: Programme): ProgrammeOutlook {
  const left = budgetsLeft(view);
  const reached = view.public.programmes[id]?.maturity ?? 0;
  const missing = Math.ceil(maturityYears * (1 - reached) - ROUNDING);
  const instalments = Math.min(left, missing);
  const maturityAfter = (years: number): number => Math.min(1, reached + years / maturityYears);
  let effectYears = 0;
  for (let year = 1; year <= left; year++) effectYears += maturityAfter(year);
  return {
    maturityAtEnd: maturityAfter(left),
    effectYears,
    setUpPart: instalments / maturityYears,
    upkeepYears: left - instalments,
  };
}

/** Far below any step of maturity: the error of binary fractions. */
const ROUNDING = 1e-9;

/** US$ bn that a package will cost a seat over the rest of the game, if fully funded. */
const costOf = (
  { setUpPart, upkeepYears }: ProgrammeOutlook,
  { setUp, upkeep, shares }: PackageFigures,
  seat: SeatId,
): number => (shares[seat] ?? 0) * (setUp * setUpPart + upkeep * upkeepYears);

/** Raw points of the sheet for a package. */
const rawPointsOf = remember((sheet: Sheet) =>
  remember((terms: Package): number => {
    let points = sheet.adopted;
    for (const issue of idsOf(terms)) {
      const option = terms[issue];
      if (option !== undefined) points += sheet.options[issue]?.[option] ?? 0;
    }
    return points;
  }),
);
