import type { SeatId } from "#shared/kernel/ids.ts";
import {
  type Agenda,
  type AgendaOption,
  type Settlement,
  worthwhile,
} from "#shared/negotiation/agenda.ts";
import { trustNeeded } from "#shared/rules/programmes.ts";
import type { GameState } from "#shared/rules/state.ts";
import { effectiveTrust } from "#shared/rules/trust.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Programme, Scenario } from "#shared/scenario/schema.ts";
import { ownCostOf, shareInPackage, valueOfPackage } from "#shared/views/valuation.ts";
import { bonusOf, linkedProgrammes } from "./programmeBonus.ts";
import type { DebriefProgramme } from "./programmeHistory.ts";
import { type Adoption, textsOf } from "./programmeTexts.ts";
import type { Step } from "./retrace.ts";

/** Everything that this table could have settled on, all programmes together. */
export interface ProgrammeSpace {
  readonly seats: readonly SeatId[];
  /** Gains are points of the own score against having no programme; the one means is money, US$ bn. */
  readonly agenda: Agenda;
  /** What each option of each item of the agenda brings into force. */
  readonly adoptions: readonly (readonly (readonly Adoption[])[])[];
  /** What the table did settle on. */
  readonly landed: Settlement;
}

/**
 * Every programme may be left alone or adopted on any text, in the first year in whose plenary every
 * delegation trusted every other enough for it, with all as members; or as it was in fact adopted.
 * Programmes that need each other, or that one aim of a mandate names together, are one item. For all
 * of them together there is what the delegations paid into programmes and had left over in the end, in
 * one purse, since deals can move money; what went into defence and crises stays as it was. Full
 * funding is taken for certain, and when in the game money falls due is left out.
 */
export function programmeSpace(
  scenario: Scenario,
  steps: readonly Step[],
  programmes: readonly DebriefProgramme[],
): ProgrammeSpace {
  const last = steps.at(-1)?.after;
  if (last === undefined) throw new Error("A game has a beginning");
  const seats = scenario.seats.map(({ id }) => id);
  const trust = trustByYear(scenario, steps);
  const inForce = programmes.filter(({ endedIn }) => endedIn === undefined);
  const items = linkedProgrammes(scenario).map((linked) => {
    const links = linked.length > 1;
    const single = linked.map((programme) =>
      choicesOf({ scenario, seats, years: last.years, trust }, programme, inForce, links),
    );
    return itemOf(scenario, last, linked, single);
  });
  const landed = items.map(({ landed: place }) => place);
  const agenda = { parties: seats.length, limits: [], items: items.map(({ options }) => options) };
  return {
    seats,
    agenda: { ...agenda, limits: [purseOf(last, programmes, agenda.items, landed)] },
    adoptions: items.map(({ adoptions }) => adoptions),
    landed,
  };
}

interface Frame {
  readonly scenario: Scenario;
  readonly seats: readonly SeatId[];
  readonly years: number;
  /** By year, the most trust that the least trusting pair had in a plenary; −1 before the first. */
  readonly trust: readonly number[];
}

interface Choice extends AgendaOption {
  /** Absent: the programme is left alone. */
  readonly adoption?: Adoption | undefined;
  readonly isLanded: boolean;
}

interface Item {
  readonly options: readonly AgendaOption[];
  readonly adoptions: readonly (readonly Adoption[])[];
  readonly landed: number;
}

function trustByYear(scenario: Scenario, steps: readonly Step[]): readonly number[] {
  const seats = scenario.seats.map(({ id }) => id);
  const years = steps.reduce((most, { year }) => Math.max(most, year), 0);
  const highest = Array.from({ length: years + 1 }, () => -1);
  let seen: GameState["trust"] | undefined;
  for (const { after, year, phase } of steps) {
    const known = highest[year] ?? -1;
    if (after.stage !== "playing" || phase !== "plenary") continue;
    if (known >= 0 && after.trust === seen) continue;
    seen = after.trust;
    const least = seats.reduce(
      (all, from) =>
        seats.reduce(
          (low, to) =>
            from === to ? low : Math.min(low, effectiveTrust(scenario, after, from, to)),
          all,
        ),
      100,
    );
    highest[year] = Math.max(known, least);
  }
  return highest;
}

/** The ways to settle one programme that could be part of an efficient settlement, and the actual one. */
function choicesOf(
  frame: Frame,
  programme: Programme,
  inForce: readonly DebriefProgramme[],
  isLinked: boolean,
): readonly Choice[] {
  const actual = inForce.find(({ id }) => id === programme.id);
  const none: Choice = {
    gains: frame.seats.map(() => 0),
    uses: [0],
    isLanded: actual === undefined,
  };
  const texts = textsOf(programme).flatMap((text): readonly Choice[] => {
    const year = frame.trust.findIndex((trust) => trust >= trustNeeded(programme, text));
    const adoption = { programme: programme.id, year, package: text, members: frame.seats };
    return year < 1 ? [] : [choiceOf(frame, programme, adoption, false)];
  });
  // Linked ones are sifted with what they are linked to.
  const sifted = isLinked ? texts : worthwhile(texts).flatMap((place) => texts[place] ?? []);
  if (actual === undefined) return [none, ...sifted];
  const landed = { ...actual, programme: programme.id, year: actual.adoptedIn };
  return [none, choiceOf(frame, programme, adoptionOf(landed), true), ...sifted];
}

const adoptionOf = ({ programme, year, package: text, members }: Adoption): Adoption => ({
  programme,
  year,
  package: text,
  members,
});

function choiceOf(
  { scenario, seats, years }: Frame,
  programme: Programme,
  adoption: Adoption,
  isLanded: boolean,
): Choice {
  const open = publicScenario(scenario);
  const { members, package: text, year } = adoption;
  const all = members.reduce((sum, seat) => sum + shareInPackage(programme, text, seat), 0);
  const outlooks = seats.map((seat) => ({
    yearsLeft: years - year + 1,
    isMember: members.includes(seat),
    share: all === 0 ? 0 : shareInPackage(programme, text, seat) / all,
    coverage: members.length / seats.length,
    maturity: 0,
  }));
  return {
    adoption,
    isLanded,
    uses: [sumOf(outlooks, (outlook) => ownCostOf(programme, text, outlook))],
    gains: seats.map((seat, place) => {
      const mandate = scenario.mandates[seat];
      const outlook = outlooks[place];
      if (mandate === undefined || outlook === undefined) throw new Error(`No mandate of ${seat}`);
      return valueOfPackage(open, mandate, programme, text, outlook).total;
    }),
  };
}

/** One item of the agenda: every combination of its programmes' choices that the rules allow. */
function itemOf(
  scenario: Scenario,
  last: GameState,
  linked: readonly Programme[],
  single: readonly (readonly Choice[])[],
): Item {
  const bonus = bonusOf(scenario, last, linked);
  const combined = single
    .reduce<readonly (readonly Choice[])[]>(
      (begun, choices) => begun.flatMap((some) => choices.map((each) => [...some, each])),
      [[]],
    )
    .filter((choices) => choices.every(({ isLanded }) => isLanded) || areAllowed(linked, choices))
    .map((choices) => {
      const adoptions = choices.flatMap(({ adoption }) => adoption ?? []);
      const extra = bonus(adoptions);
      return {
        adoptions,
        isLanded: choices.every(({ isLanded }) => isLanded),
        gains: extra.map((points, party) => points + sumOf(choices, ({ gains }) => gains[party])),
        uses: [sumOf(choices, ({ uses }) => uses[0])],
      };
    });
  const wanted = new Set(worthwhile(combined));
  const options = combined.filter(({ isLanded }, place) => isLanded || wanted.has(place));
  return {
    options: options.map(({ gains, uses }) => ({ gains, uses })),
    adoptions: options.map(({ adoptions }) => adoptions),
    landed: options.findIndex(({ isLanded }) => isLanded),
  };
}

/** What a programme requires must be in force by the time it is adopted (rule 8.2). */
const areAllowed = (linked: readonly Programme[], choices: readonly Choice[]): boolean =>
  linked.every(({ requires }, place) => {
    const adoption = choices[place]?.adoption;
    return (
      adoption === undefined ||
      requires.every((needed) =>
        choices.some(
          (each) => each.adoption?.programme === needed && each.adoption.year <= adoption.year,
        ),
      )
    );
  });

/** What was paid into programmes, or would be owed for those in force, with what was left over. */
function purseOf(
  last: GameState,
  programmes: readonly DebriefProgramme[],
  items: Agenda["items"],
  landed: Settlement,
): number {
  const paid = sumOf(programmes, (each) => sumOf(Object.values(each.paid), (amount) => amount));
  const owed = sumOf(items, (options, item) => options[landed[item] ?? 0]?.uses[0]);
  const left = sumOf(Object.values(last.seats), ({ treasury }) => Math.max(0, treasury));
  return Math.max(paid, owed) + left;
}

const sumOf = <Each>(
  list: readonly Each[],
  of: (each: Each, place: number) => number | undefined,
): number => list.reduce((sum, each, place) => sum + (of(each, place) ?? 0), 0);
