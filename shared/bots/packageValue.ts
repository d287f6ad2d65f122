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
import { fundingOfShares } from "./opponents/dues.ts";
import { figuresOf, type PackageFigures } from "./packages.ts";
import { type BotContext, type BotView, type Term, total } from "./policy.ts";

/** The worth of having this programme on these terms, against not having it at all. */
export function packageTerms(
  context: BotContext,
  programme: Programme,
  terms: Package,
): readonly Term[] {
  const { seat } = context.view.own;
  const figures = figuresOf(programme)(terms);
  const { perRaw, perBillion, outlook, sheet } = frameOf(context)(programme)(figures.shares);
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
  const figures = figuresOf(programme)(terms);
  const { perRaw, perBillion, outlook, sheet } = frameOf(context)(programme)(figures.shares);
  return (
    rawPointsOf(sheet)(terms) * perRaw -
    costOf(outlook, figures, seat) * perBillion +
    regionValue(context, figures.moves, outlook.effectYears)
  );
}

/** Points of the own final score that full funding of a programme from now on brings over none, its cost aside. */
export function worthOfFunding(context: BotContext, programme: Programme, terms: Package): number {
  const { view, scenario } = context;
  const [all, none] = [outlookOf(view, programme, 1), outlookOf(view, programme, 0)];
  const raw = rawPointsOf(sheetOf(context, programme))(terms) * pointsPerRaw(view.own.mandate);
  const delivered =
    (1 - scenario.settings.score.signatureShare) * (all.maturityAtEnd - none.maturityAtEnd);
  const { moves } = figuresOf(programme)(terms);
  return raw * delivered + regionValue(context, moves, all.effectYears - none.effectYears);
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

/** What the worth of a package rests on at this moment. */
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

/** One for all packages of a programme that share its cost alike. */
const frameOf = remember((context: BotContext) =>
  remember((programme: Programme) => {
    const { view, scenario } = context;
    const { signatureShare } = scenario.settings.score;
    const isNew = view.public.programmes[programme.id] === undefined;
    const perBillion = priceOfMoney(context) * (isNew ? scarcity(context, view.own.seat) : 1);
    const sheet = sheetOf(context, programme);
    return remember((shares: PackageFigures["shares"]): Frame => {
      const outlook = outlookOf(view, programme, fundingOfShares(context, shares));
      const delivered = signatureShare + (1 - signatureShare) * outlook.maturityAtEnd;
      return { perRaw: pointsPerRaw(view.own.mandate) * delivered, perBillion, outlook, sheet };
    });
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
  /** Maturity that the expected funding from this year on reaches by the end, 0–1. */
  readonly maturityAtEnd: number;
  /** Sum over the coming reviews of how far it works then. */
  readonly effectYears: number;
  /** Part of the set-up cost, and years of upkeep, still to be paid. */
  readonly setUpPart: number;
  readonly upkeepYears: number;
}

/**
 * What funding from now on makes of a programme by the end of the game, as far as it has come: with the part
 * `funded` of all dues, 0–1, it grows by that part of a full instalment, and once mature works by it (9.2). The
 * own dues are taken to be paid, and the programme to be mature for its upkeep when it was planned to be.
 */
function outlookOf(
  view: BotView,
  { id, maturityYears }: Programme,
  funded: number,
): ProgrammeOutlook {
  const left = budgetsLeft(view);
  const reached = view.public.programmes[id]?.maturity ?? 0;
  const missing = Math.ceil(maturityYears * (1 - reached) - ROUNDING);
  const instalments = Math.min(left, missing);
  const maturityAfter = (years: number): number =>
    reached + funded * (Math.min(1, reached + years / maturityYears) - reached);
  let effectYears = 0;
  for (let year = 1; year <= left; year++)
    effectYears += reached < 1 ? maturityAfter(year) : funded;
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
