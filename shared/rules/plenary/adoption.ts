import type { SeatId } from "#shared/kernel/ids.ts";
import { nextFloat } from "#shared/kernel/rng.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import { moveTracks } from "../effects.ts";
import { cardInScenario } from "../programmeCards.ts";
import { inForce } from "../programmesInForce.ts";
import type { TrackMove } from "../state/moves.ts";
import type { Package } from "../state/programme.ts";
import type { Resolution } from "../state/resolution.ts";
import type { Unfolding } from "../unfolding.ts";
import { seatsFor } from "./agenda.ts";
import { FEWEST_MEMBERS, keepersOf, sharesAmong } from "./membership.ts";
import { alignProcedure } from "./procedure.ts";

/** Lets an adopted resolution take effect (8.9, 8.10, 8.12, 9.6). */
export function carryOut(u: Unfolding, resolution: Resolution, members: readonly SeatId[]): void {
  const { subject } = resolution;
  switch (subject.kind) {
    case "adoptProgramme":
      adopt(u, resolution, cardInScenario(u.scenario, subject.programme), members);
      break;
    case "reviseProgramme":
      revise(u, cardInScenario(u.scenario, subject.programme), textOf(resolution), members);
      break;
    case "endProgramme":
      end(u, resolution, cardInScenario(u.scenario, subject.programme));
      break;
    case "crisisResponse":
      u.emit({ type: "collectiveResponseSet", crisis: subject.crisis, option: subject.option });
      return;
  }
  moveTracks(u, dissociations(u, resolution));
  alignProcedure(u);
}

function adopt(
  u: Unfolding,
  resolution: Resolution,
  programme: Programme,
  members: readonly SeatId[],
): void {
  const terms = textOf(resolution);
  u.emit({
    type: "programmeAdopted",
    programme: {
      id: programme.id,
      adoptedIn: u.state.year,
      package: terms,
      members,
      shares: sharesAmong(programme, terms, members),
      maturity: 0,
      funded: 0,
      paid: {},
    },
  });
  const { adoptedCentrality } = u.scenario.settings.procedure;
  moveTracks(u, [centrality(adoptedCentrality, programme.id)]);
  drawBacklash(u, programme);
}

function revise(
  u: Unfolding,
  programme: Programme,
  terms: Package,
  members: readonly SeatId[],
): void {
  const shares = sharesAmong(programme, terms, members);
  u.emit({ type: "programmeRevised", programme: programme.id, package: terms, members, shares });
}

/** Ends a programme; under ASEAN minus X those who did not agree keep it, if they are enough (8.8). */
function end(u: Unfolding, resolution: Resolution, programme: Programme): void {
  const standing = inForce(u.state, programme.id);
  if (standing === undefined) throw new Error(`No programme ${programme.id} in force`);
  const keepers =
    resolution.rule === "aseanMinusX" ? keepersOf(u.state, resolution, programme.id) : [];
  if (keepers.length >= FEWEST_MEMBERS) return revise(u, programme, standing.package, keepers);
  u.emit({ type: "programmeEnded", programme: programme.id });
  const { adoptedCentrality } = u.scenario.settings.procedure;
  moveTracks(u, [centrality(-adoptedCentrality, programme.id)]);
}

/** One draw at every adoption, whatever it brings; news that broke or is due does not break again (9.6). */
function drawBacklash(u: Unfolding, { backlash }: Programme): void {
  if (backlash === undefined) return;
  const { chance, news } = backlash;
  const isDrawn = u.draw(nextFloat) < chance;
  const isKnown = u.state.newsSeen.includes(news) || u.state.newsComing.includes(news);
  if (isDrawn && !isKnown) u.emit({ type: "newsForeseen", news });
}

/** What those on record as staying out of an agreed text cost the region's unity (8.10). */
function dissociations(u: Unfolding, resolution: Resolution): readonly TrackMove[] {
  if (resolution.rule !== "consensus" && resolution.rule !== "silence") return [];
  const { dissociationCentrality } = u.scenario.settings.procedure;
  return seatsFor(u.state, resolution, "dissociate").map((seat) =>
    centrality(dissociationCentrality, seat),
  );
}

const centrality = (by: number, about: string): TrackMove => ({
  track: "centrality",
  by,
  reason: "procedure",
  about,
});

function textOf({ id, texts }: Resolution): Package {
  const text = texts.at(-1);
  if (text === undefined) throw new Error(`No text in ${id}`);
  return text.package;
}
