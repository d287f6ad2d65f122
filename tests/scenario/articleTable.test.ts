import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Effect } from "#shared/scenario/schema/effects.ts";
import type { Programme, ProgrammeOption } from "#shared/scenario/schema/programmes.ts";
import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";
import { english, scenario, sources } from "./trilateral.ts";

/**
 * What the article claims, in our words and its order, and the counterpart of each claim in the pack
 * or the rules. Nothing that it says about the region may be missing from the game.
 */
const ROWS: readonly (readonly [claim: string, counterpart: string, holds: () => void])[] = [
  [
    "ASEAN stands at the centre of the region's diplomacy",
    "centrality is a track, ASEAN chairs first and most, and the region collapses without it",
    () => {
      const { chairs, collapse, tracks } = scenario.settings;
      expect(tracks.centrality).toBeGreaterThan(collapse.centrality);
      expect(chairs[0]).toBe("asean");
      const turns = (seat: string): number => chairs.filter((chair) => chair === seat).length;
      expect(turns("asean")).toBeGreaterThan(Math.max(turns("korea"), turns("japan")));
      rule("13.1", /centrality falls to/i);
    },
  ],
  [
    "An order of rules and shared norms",
    "the Code of Conduct programme, and a plenary with rules of decision",
    () => {
      expect(issueIds("codeOfConduct")).toContain("force");
      rule("8.6", /Consensus/i);
    },
  ],
  [
    "ASEAN's growth, the doubled digital economy, the regional trade agreement",
    "prosperity begins above the middle, and the Digital Economy Partnership raises it most",
    () => {
      expect(scenario.settings.tracks.prosperity).toBeGreaterThan(50);
      const strongest = scenario.programmes.toSorted(
        (a, b) => moved(b.effects, "prosperity") - moved(a.effects, "prosperity"),
      )[0];
      expect(strongest?.id).toBe("digitalPartnership");
      factBeside("growth", "digitalPartnership");
      factBeside("tradeAgreement", "digitalPartnership");
    },
  ],
  [
    "Two-way trade with Japan and with Korea",
    "all three are exposed to pressure on supply chains, Japan more than Korea",
    () => {
      const { exposure } = crisis("supplyChainCoercion");
      expect(exposure[seatOf("japan").id]).toBeGreaterThan(exposure[seatOf("korea").id] ?? 1);
      expect(exposure[seatOf("asean").id]).toBeGreaterThan(0);
      factBeside("trade", "supplyChainCoercion");
    },
  ],
  [
    "Investment from Japan and Korea, with two figures for each",
    "the partners' income; the card and the sources say which figure is used and why",
    () => {
      expect(seatOf("japan").income).toBe(14.5);
      expect(seatOf("korea").income).toBe(10.9);
      for (const figure of ["14.5", "10.9", "109"]) {
        expect(english("facts.investment.body")).toContain(figure);
        expect(sources).toContain(figure);
      }
    },
  ],
  [
    "Trade in services, with a figure that cannot be right",
    "noted in the sources, printed nowhere as a fact",
    () => {
      expect(sources).toMatch(/933\.6 bn[^\n]+cannot be bilateral/);
      expect(english("facts.trade.body")).not.toContain("933");
    },
  ],
  [
    "Rivalry of the United States and China, armed seas, pressure to choose",
    "the rivalry track, overtures of both powers, a secret alignment, crises at sea",
    () => {
      expect(scenario.settings.drift.rivalry).toBeGreaterThan(0);
      expect(new Set(scenario.overtures.map((card) => card.power))).toEqual(
        new Set(["us", "china"]),
      );
      expect(scenario.overtures.every((card) => card.alignment !== 0 && card.rivalry > 0)).toBe(
        true,
      );
      for (const id of ["standoffAtSea", "coastGuardGrounding"]) {
        expect(crisis(id).drivers.map((driver) => driver.track)).toContain("tension");
      }
    },
  ],
  [
    "A zone of peace, freedom and neutrality",
    "named in the Code of Conduct programme and in the glossary",
    () => {
      expect(english("programmes.codeOfConduct.title")).toContain("Zone of Peace");
      expect(scenario.glossary).toContain("zopfan");
    },
  ],
  [
    "The national strategies of Korea and Japan",
    "strategy cards, and mandates that follow them",
    () => {
      expect(english("seats.korea.strategy")).toContain("Global Pivotal State");
      expect(english("seats.japan.strategy")).toContain("Free and Open Indo-Pacific");
      expect(english("seats.asean.strategy")).toContain("ASEAN centrality");
      factBeside("strategies", "korea");
      factBeside("strategies", "japan");
    },
  ],
  [
    "Patrols, shared information, navies that know each other",
    "the patrol programme lowers tension, builds trust and prepares for crises at sea",
    () => {
      const patrols = programme("maritimePatrols");
      expect(issueIds("maritimePatrols")).toContain("sharing");
      expect(moved(patrols.effects, "tension")).toBeLessThan(0);
      expect(patrols.effects.some((effect) => effect.kind === "governmentTrust")).toBe(true);
      expect(patrols.exercises).toContain(crisis("standoffAtSea").kind);
    },
  ],
  [
    "Exchange of culture and students renews the trust of societies",
    "societal trust is a layer of its own, which bounds what governments can trust",
    () => {
      expect(scenario.settings.societal).toHaveLength(3);
      rule("3.5", /min.*government trust.*societal trust/);
      expect(raisesSocietalTrust(programme("historyYouth").effects)).toBe(true);
    },
  ],
  [
    "Grievances of history, questions of the war, disputes over territory",
    "Korea and Japan begin with the least societal trust; a crisis; steps of reconciliation",
    () => {
      const { societal, reconciliation } = scenario.settings;
      const lowest = societal.toSorted((a, b) => a.trust - b.trust)[0];
      expect(lowest?.between.toSorted()).toEqual(["japan", "korea"]);
      expect(lowest?.trust).toBeLessThan(30);
      expect(crisis("wartimeHistory").exposure[seatOf("korea").id]).toBeGreaterThan(0.5);
      expect(Object.values(reconciliation).every((step) => step.societalTrust > 0)).toBe(true);
    },
  ],
  [
    "Non-interference ties ASEAN's hands in flashpoints",
    "it may be invoked on marked matters, ASEAN's flashpoints among them, at a price",
    () => {
      for (const id of ["maritimePatrols", "codeOfConduct"]) {
        expect(programme(id).domesticAffairOf).toContain("asean");
      }
      expect(crisis("standoffAtSea").domesticAffairOf).toContain("asean");
      expect(scenario.settings.procedure.nonInterferenceCentrality).toBeLessThan(0);
      rule("8.15", /invoke non-interference/i);
    },
  ],
  [
    "Security guarantees on one side, economic incentives on the other",
    "overtures of both kinds, which pay now and cost centrality later",
    () => {
      const kinds = new Set(scenario.overtures.map((card) => card.kind));
      expect(kinds).toEqual(new Set(["securityGuarantee", "marketAccess", "infrastructureCredit"]));
      expect(scenario.overtures.every((card) => card.pays > 0 && card.centrality < 0)).toBe(true);
      rule("7.3", /Accepting pays at once/i);
    },
  ],
  [
    "Defence budgets of Japan and Korea, read as an arms race",
    "their spending at the start, opacity, and a security dilemma",
    () => {
      expect(seatOf("japan").defence.spending).toBe(55);
      expect(seatOf("korea").defence.spending).toBe(46.3);
      expect(scenario.seats.every((seat) => seat.defence.opacity > 0)).toBe(true);
      expect(scenario.settings.defence.threatPerPercent).toBeGreaterThan(0);
      rule("10.6", /believed growth/i);
      factBeside("defenceBudgets", "defenceTransparency");
    },
  ],
  [
    "Pandemics, attacks on networks, disasters of the climate",
    "crises of each, driven by the neglect of resilience in three parts",
    () => {
      for (const [id, track] of [
        ["respiratoryOutbreak", "health"],
        ["portRansomware", "cyber"],
        ["superTyphoon", "climate"],
      ] as const) {
        expect(crisis(id).drivers.map((driver) => driver.track)).toContain(track);
        expect(scenario.settings.drift[track]).toBeLessThan(0);
      }
      factBeside("sharedThreats", "respiratoryOutbreak");
    },
  ],
  [
    "Scattered institutions, and a consensus that is hard to reach",
    "co-ordination begins below one, and one objection blocks",
    () => {
      expect(scenario.settings.crises.coordination.base).toBeLessThan(1);
      expect(scenario.settings.procedure.initial.security).toBe("consensus");
      rule("8.6", /An objection by anybody blocks it/i);
    },
  ],
  [
    "A permanent secretariat, beyond yearly forums, for talks in a crisis",
    "the Secretariat programme opens talks during crises and betters co-ordination",
    () => {
      const secretariat = programme("secretariat");
      expect(secretariat.crisisTalks).toBe(true);
      expect(optionsOf(secretariat).some((option) => option.coordination > 0)).toBe(true);
      rule("4.2", /crisis only while a programme in force opens crisis talks/);
    },
  ],
  [
    "Joint exercises for pandemics",
    "a programme that raises health and is practice for a pandemic",
    () => {
      const exercises = programme("pandemicExercises");
      expect(moved(exercises.effects, "health")).toBeGreaterThan(0);
      expect(exercises.exercises).toContain(crisis("respiratoryOutbreak").kind);
    },
  ],
  [
    "Reconciliation by joint curricula, youth programmes and civil society",
    "a programme, a clause of deals, and a response in which civil society meets",
    () => {
      expect(programme("historyYouth").issues[0]?.options.map((option) => option.id)).toEqual([
        "exchange",
        "commission",
        "curriculum",
      ]);
      rule("6.4", /reconcile is done by the step/);
      expect(crisis("wartimeHistory").options.map((option) => option.id)).toContain("civilSociety");
    },
  ],
  [
    "Renewed forums that decide faster, and joint planning for defence and cyber space",
    "a reform programme that changes the procedure, and a planning cell",
    () => {
      const sets = optionsOf(programme("forumReform")).flatMap((option) =>
        Object.values(option.sets ?? {}),
      );
      expect(new Set(sets)).toEqual(new Set(["silence", "aseanMinusX", "emergencyMajority"]));
      expect(moved(programme("planningCell").effects, "cyber")).toBeGreaterThan(0);
      rule("8.12", /options that set decision rules change/i);
    },
  ],
  [
    "A common 5G standard and electronic payments",
    "issues of the Digital Economy Partnership",
    () => {
      expect(issueIds("digitalPartnership")).toEqual(
        expect.arrayContaining(["standard", "payments"]),
      );
      expect(english("programmes.digitalPartnership.issues.standard.title")).toContain("5G");
    },
  ],
  [
    "Open defence planning, and a yearly guideline for budgets",
    "a programme with reports and ceilings, under which growth frightens nobody",
    () => {
      const options = optionsOf(programme("defenceTransparency"));
      expect(new Set(options.flatMap((option) => option.reporting ?? []))).toEqual(
        new Set(["none", "annual", "inspected"]),
      );
      expect(options.filter((option) => option.growthCeiling !== undefined)).toHaveLength(3);
      rule("10.7", /within a guideline's ceiling/);
    },
  ],
  [
    "Development banks and regional funds against shocks from outside",
    "the Fund programme, in which pooled money counts for more",
    () => {
      const fund = programme("resilienceFund");
      expect(fund.leverage?.factor).toBeGreaterThan(1);
      expect(fund.leverage?.kinds).toContain(crisis("currencyStress").kind);
      expect(issueIds("resilienceFund")).toContain("house");
    },
  ],
  [
    "A framework of trust brings peace to the region",
    "the ending judges the region by trust, tension and centrality, and calls the best of it peace",
    () => {
      rule("13.5", /peace if mean effective trust .*tension .*centrality/);
      const debrief = readFileSync("client/text/en/debrief.json", "utf8");
      expect(debrief).toMatch(/"peace": "[^"]*peace[^"]*trust/);
    },
  ],
];

test("the table has every row", () => {
  expect(ROWS).toHaveLength(25);
  expect(new Set(ROWS.map(([claim]) => claim)).size).toBe(25);
});

for (const [claim, counterpart, holds] of ROWS) test(`${claim}: ${counterpart}`, holds);

test("every programme of the game answers a claim of the article", () => {
  expect(scenario.programmes.map(({ id }) => id)).toEqual([
    "secretariat",
    "pandemicExercises",
    "historyYouth",
    "forumReform",
    "planningCell",
    "digitalPartnership",
    "defenceTransparency",
    "resilienceFund",
    "maritimePatrols",
    "codeOfConduct",
    "disasterStandby",
  ]);
});

const RULES = readFileSync("shared/rules/RULES.md", "utf8").replaceAll(/[*_]/g, "").split("\n");

function rule(number: string, saying: RegExp): void {
  const text = RULES.find((line) => line.startsWith(`${number} `));
  expect(text, `rule ${number}`).toMatch(saying);
}

function found<Thing>(what: string, thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error(`The pack has no ${what}`);
  return thing;
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing =>
  found(
    id,
    things.find((each) => each.id === id),
  );
const programme = (id: string): Programme => byId(scenario.programmes, id);
const crisis = (id: string): (typeof scenario.crises)[number] => byId(scenario.crises, id);
const seatOf = (id: string): (typeof scenario.seats)[number] => byId(scenario.seats, id);
const issueIds = (id: string): readonly string[] => programme(id).issues.map((issue) => issue.id);
const optionsOf = ({ issues }: Programme): readonly ProgrammeOption[] =>
  issues.flatMap((issue) => issue.options);

function factBeside(fact: string, place: string): void {
  expect(byId(scenario.facts, fact).beside).toContain(place);
}

const moved = (effects: readonly Effect[], track: TrackId): number =>
  effects.reduce(
    (sum, effect) =>
      effect.kind === "track" && effect.track === track ? sum + effect.amount : sum,
    0,
  );

const raisesSocietalTrust = (effects: readonly Effect[]): boolean =>
  effects.some((effect) => effect.kind === "societalTrust" && effect.amount > 0);
