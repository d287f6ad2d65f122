import { idsOf, type ProgrammeId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import { withLast } from "#shared/kernel/withLast.ts";
import type { ProgrammeState } from "../state/programme.ts";
import type { Resolution } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import { type EventOf, withResolution, withSeat } from "./patch.ts";

type PlenaryChange = EventOf<
  | "agendaSet"
  | "resolutionTabled"
  | "resolutionSeconded"
  | "resolutionAmended"
  | "positionTaken"
  | "silenceBroken"
  | "resolutionDecided"
  | "programmeAdopted"
  | "programmeRevised"
  | "programmeEnded"
  | "programmeFunded"
  | "procedureChanged"
>;

/** Resolutions, what they adopt, and the procedure (rules 8 and 9). */
export function evolvePlenary(state: GameState, event: PlenaryChange): GameState {
  switch (event.type) {
    case "agendaSet":
      return { ...state, agenda: event.order };
    case "resolutionTabled":
      return tabled(state, event);
    case "resolutionSeconded":
      return withResolution(state, event.resolution, ({ positions }) => ({
        second: event.by,
        status: "open",
        positions: { ...positions, [event.by]: "support" },
        silenceEndsAt: event.silenceEndsAt,
      }));
    case "resolutionAmended":
      return withResolution(state, event.resolution, ({ texts }) => ({
        texts: withLast(texts, { by: event.by, package: event.package }),
        positions: { [event.by]: "support" },
        silenceEndsAt: event.silenceEndsAt,
      }));
    case "positionTaken":
      return withResolution(state, event.resolution, ({ positions }) => ({
        positions: { ...positions, [event.seat]: event.position },
      }));
    case "silenceBroken":
      return state;
    case "resolutionDecided":
      return withResolution(state, event.resolution, () => ({
        status: event.outcome,
        members: event.outcome === "adopted" ? event.members : undefined,
        silenceEndsAt: undefined,
      }));
    case "programmeAdopted":
      return withProgramme(state, event.programme);
    case "programmeRevised": {
      const { package: terms, members, shares } = event;
      const before = programmeIn(state, event.programme);
      return withProgramme(state, { ...before, package: terms, members, shares });
    }
    case "programmeEnded":
      return ended(state, event.programme);
    case "programmeFunded":
      return funded(state, event);
    case "procedureChanged":
      return { ...state, procedure: { ...state.procedure, [event.matter]: event.rule } };
  }
}

function tabled(state: GameState, event: EventOf<"resolutionTabled">): GameState {
  const hasTerms = Object.keys(event.package).length > 0;
  const resolution: Resolution = {
    id: event.resolution,
    subject: event.subject,
    matter: event.matter,
    rule: event.rule,
    by: event.by,
    singleText: event.singleText,
    year: event.year,
    texts: hasTerms ? [{ by: event.by, package: event.package }] : [],
    positions: { [event.by]: "support" },
    status: event.singleText ? "open" : "tabled",
    silenceEndsAt: event.silenceEndsAt,
  };
  const resolutions = { ...state.resolutions, [resolution.id]: resolution };
  const isProgramme = event.subject.kind !== "crisisResponse";
  return withSeat({ ...state, resolutions }, event.by, ({ tablings }) => ({
    tablings: tablings + (isProgramme ? 1 : 0),
  }));
}

const withProgramme = (state: GameState, programme: ProgrammeState): GameState => ({
  ...state,
  programmes: { ...state.programmes, [programme.id]: programme },
});

function programmeIn(state: GameState, id: ProgrammeId): ProgrammeState {
  const programme = state.programmes[id];
  if (programme === undefined) throw new Error(`No programme ${id} in force`);
  return programme;
}

function ended(state: GameState, id: ProgrammeId): GameState {
  const { [id]: _ended, ...programmes } = state.programmes;
  return { ...state, programmes };
}

function funded(state: GameState, event: EventOf<"programmeFunded">): GameState {
  const before = programmeIn(state, event.programme);
  const paid = { ...before.paid };
  for (const seat of idsOf(event.by)) paid[seat] = money((paid[seat] ?? 0) + (event.by[seat] ?? 0));
  return withProgramme(state, {
    ...before,
    funded: event.funded,
    maturity: event.maturity,
    paid,
    lastBudget: { due: event.due, paid: event.by },
  });
}
