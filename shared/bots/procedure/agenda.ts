import type { ResolutionId } from "#shared/kernel/ids.ts";
import type { PublicProgramme } from "#shared/views/view.ts";
import { chanceOf, type OpenText } from "../judgement.ts";
import { openText } from "../openTexts.ts";
import { figuresOf } from "../packages.ts";
import { packageTerms, packageValue, statusQuoValue, subjectProgramme } from "../packageValue.ts";
import { type BotContext, type BotDecision, decision } from "../policy.ts";
import { isWorthDoing } from "./margin.ts";

/** An open text in the order of business. */
interface Called {
  readonly id: ResolutionId;
  readonly text: OpenText;
}

/**
 * The chair's order of business: what it expects most of is called first (8.16), since whatever is
 * adopted takes money from what is called after it. It is set again only when a new text has come.
 */
export function agendaMove(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  const open = own.legal.setAgenda;
  if (open.length < 2 || open.every((id) => table.agenda.includes(id))) return undefined;
  const called = open.flatMap((id): readonly Called[] => {
    const resolution = table.resolutions[id];
    const programme = resolution && subjectProgramme(context.scenario, resolution.subject);
    const terms = resolution?.texts.at(-1)?.package;
    if (resolution?.subject.kind !== "adoptProgramme") return [];
    if (programme === undefined || terms === undefined) return [];
    return [{ id, text: openText(context, resolution, programme, terms) }];
  });
  const gains = gainsOfPrecedence(context, called);
  const standing = (each: Called): number =>
    called.reduce((sum, other) => sum + gains(each, other), 0);
  const wanted = called.toSorted((a, b) => standing(b) - standing(a));
  const first = wanted[0];
  const points = gainOfOrder(gains, called, wanted);
  const why = [{ name: "cost" as const, points }];
  if (first === undefined || !isWorthDoing(context, why)) return undefined;
  const rest = open.filter((id) => !called.some((each) => each.id === id));
  const statement = { key: "callsFirst", params: { programme: first.text.programme.id } };
  return decision(
    { type: "setAgenda", order: [...wanted.map(({ id }) => id), ...rest] },
    [...why, ...packageTerms(context, first.text.programme, first.text.terms)],
    { to: [], statement },
  );
}

/** Points by which a text called before another leaves more than the other way round. */
type Precedence = (first: Called, then: Called) => number;

function gainsOfPrecedence(context: BotContext, called: readonly Called[]): Precedence {
  const alone = new Map(called.map((each) => [each, expectedOf(context, each.text)]));
  const lost = (first: Called, then: Called): number => {
    const { chance } = alone.get(first) ?? NOTHING;
    const after = expectedOf(withAdopted(context, first.text), then.text);
    return chance * ((alone.get(then) ?? NOTHING).points - after.points);
  };
  const pairs = new Map<string, number>();
  for (const a of called) {
    for (const b of called) if (a !== b) pairs.set(`${a.id}>${b.id}`, lost(a, b));
  }
  return (a, b) => (pairs.get(`${b.id}>${a.id}`) ?? 0) - (pairs.get(`${a.id}>${b.id}`) ?? 0);
}
const NOTHING = { chance: 0, points: 0 };

/** Points by which one order leaves more than another of the same texts. */
function gainOfOrder(gains: Precedence, now: readonly Called[], wanted: readonly Called[]): number {
  let points = 0;
  for (const [place, first] of wanted.entries()) {
    for (const then of wanted.slice(place + 1)) {
      if (now.indexOf(first) > now.indexOf(then)) points += gains(first, then);
    }
  }
  return points;
}

/** How likely a text passes, and what is to be expected of it; what is a loss it will see to itself. */
function expectedOf(
  context: BotContext,
  text: OpenText,
): { readonly chance: number; readonly points: number } {
  const { programme, terms } = text;
  const gain = packageValue(context, programme, terms) - statusQuoValue(context, programme);
  const chance = chanceOf(context, text);
  return { chance, points: chance * Math.max(0, gain) };
}

/** The position once a text has been adopted: its dues make money scarcer for everybody. */
function withAdopted(context: BotContext, { programme, terms }: OpenText): BotContext {
  const { view, scenario } = context;
  const adopted: PublicProgramme = {
    id: programme.id,
    adoptedIn: view.public.year,
    package: terms,
    members: scenario.seats.map(({ id }) => id),
    shares: figuresOf(programme)(terms).shares,
    maturity: 0,
    funded: 0,
    paid: {},
  };
  const programmes = { ...view.public.programmes, [programme.id]: adopted };
  return { ...context, view: { ...view, public: { ...view.public, programmes } } };
}
