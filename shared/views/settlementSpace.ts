import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import {
  type Agenda,
  type AgendaOption,
  type Settlement,
  worthwhile,
} from "#shared/negotiation/agenda.ts";
import { isSameText, textsOf } from "#shared/rules/packages.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import {
  type Adoption,
  adoptionsOf,
  costOf,
  firstYearFor,
  outlooksOf,
  type SettlementBasis,
} from "#shared/rules/settlements.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import { valueOfPackage } from "./packageValue.ts";
import { aimsWorth } from "./settlementAims.ts";
import type { OpenBasis } from "./settlementBasis.ts";
import type { SettlementText } from "./view.ts";

/** Everything that a table could have settled on, all programmes together. */
export interface SettlementSpace {
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
export const settlementSpace = remember((basis: OpenBasis): SettlementSpace => {
  const { scenario, ground } = basis;
  const seats = scenario.seats.map(({ id }) => id);
  const items = linkedProgrammes(basis).map((linked) => {
    const links = linked.length > 1;
    return itemOf(
      basis,
      linked,
      linked.map((programme) => choicesOf(basis, programme, links)),
    );
  });
  return {
    seats,
    agenda: {
      parties: seats.length,
      limits: [ground.purse],
      items: items.map(({ options }) => options),
    },
    adoptions: items.map(({ adoptions }) => adoptions),
    landed: items.map(({ landed }) => landed),
  };
});

/** What a text brings each delegation, in the order of the seats: points of its score against having no programme. */
export function settlementGains(basis: OpenBasis, text: SettlementText): readonly number[] {
  const adoptions = adoptionsOf(basis, text);
  const bonus = linkedProgrammes(basis).map((linked) =>
    aimsWorth(basis, linked)(adoptions.filter(({ programme }) => isAmong(linked, programme))),
  );
  const worth = adoptions.map((each) => {
    const programme = programmeCard(basis.scenario, each.programme);
    return programme === undefined ? [] : gainsOf(basis, programme, each);
  });
  return basis.scenario.seats.map((_, party) =>
    sumOf([...worth, ...bonus], (points) => points[party]),
  );
}

/** The text of a settlement: what is as it was stays so, the rest is adopted by all. */
export function textOf(
  { landed }: Pick<SettlementBasis, "landed">,
  { adoptions }: Pick<SettlementSpace, "adoptions">,
  settlement: Settlement,
): SettlementText {
  const adopted = settlement.flatMap((place, item) => adoptions[item]?.[place] ?? []);
  const isKept = (each: Adoption): boolean => landed.some((was) => isSameAdoption(was, each));
  return {
    keep: adopted.filter(isKept).map(({ programme }) => programme),
    adopt: Object.fromEntries(
      adopted.filter((each) => !isKept(each)).map((each) => [each.programme, each.package]),
    ),
  };
}

const isSameAdoption = (one: Adoption, other: Adoption): boolean =>
  one.programme === other.programme &&
  one.year === other.year &&
  one.members.length === other.members.length &&
  isSameText(one.package, other.package);

/**
 * Programmes in the groups that hang together: one requires another, or an objective or a red line
 * names both. In the scenario's order.
 */
function linkedProgrammes({ scenario, ground }: OpenBasis): readonly (readonly Programme[])[] {
  const links = [
    ...scenario.programmes.map(({ id, requires }) => [id, ...requires]),
    ...Object.values(ground.aims).flatMap((aims) => aims.map(({ programmes }) => programmes)),
  ];
  const groups: ProgrammeId[][] = [];
  for (const link of links) {
    if (link.length === 0) continue;
    const touched = groups.filter((group) => link.some((id) => group.includes(id)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...new Set([...touched.flat(), ...link])]);
  }
  return groups
    .map((group) => scenario.programmes.filter(({ id }) => group.includes(id)))
    .filter((group) => group.length > 0);
}

interface Choice extends AgendaOption {
  /** Absent: the programme is left alone. */
  readonly adoption?: Adoption | undefined;
  readonly isLanded: boolean;
}

/** The ways to settle one programme that could be part of an efficient settlement, and the actual one. */
function choicesOf(basis: OpenBasis, programme: Programme, isLinked: boolean): readonly Choice[] {
  const seats = basis.scenario.seats.map(({ id }) => id);
  const actual = basis.landed.find((each) => each.programme === programme.id);
  const none: Choice = { gains: seats.map(() => 0), uses: [0], isLanded: actual === undefined };
  const texts = textsOf(programme).flatMap((text): readonly Choice[] => {
    const year = firstYearFor(basis.ground, programme, text);
    if (year === undefined) return [];
    const adoption = { programme: programme.id, year, package: text, members: seats };
    return [choiceOf(basis, programme, adoption, false)];
  });
  // Linked ones are sifted with what they are linked to.
  const sifted = isLinked ? texts : worthwhile(texts).flatMap((place) => texts[place] ?? []);
  if (actual === undefined) return [none, ...sifted];
  return [none, choiceOf(basis, programme, actual, true), ...sifted];
}

const choiceOf = (
  basis: OpenBasis,
  programme: Programme,
  adoption: Adoption,
  isLanded: boolean,
): Choice => ({
  adoption,
  isLanded,
  uses: [costOf(basis, adoption)],
  gains: gainsOf(basis, programme, adoption),
});

function gainsOf(basis: OpenBasis, programme: Programme, adoption: Adoption): readonly number[] {
  const outlooks = outlooksOf(basis, programme, adoption);
  return basis.scenario.seats.map(({ id }, place) => {
    const mandate = basis.mandates[id];
    const outlook = outlooks[place];
    if (mandate === undefined || outlook === undefined) throw new Error(`No mandate of ${id}`);
    return valueOfPackage(basis.scenario, mandate, programme, adoption.package, outlook).total;
  });
}

interface Item {
  readonly options: readonly AgendaOption[];
  readonly adoptions: readonly (readonly Adoption[])[];
  readonly landed: number;
}

/** One item of the agenda: every combination of its programmes' choices that the rules allow. */
function itemOf(
  basis: OpenBasis,
  linked: readonly Programme[],
  single: readonly (readonly Choice[])[],
): Item {
  const bonus = aimsWorth(basis, linked);
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

const isAmong = (linked: readonly Programme[], programme: ProgrammeId): boolean =>
  linked.some(({ id }) => id === programme);

const sumOf = <Each>(
  list: readonly Each[],
  of: (each: Each, place: number) => number | undefined,
): number => list.reduce((sum, each, place) => sum + (of(each, place) ?? 0), 0);
