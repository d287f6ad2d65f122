import { idsOf, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { DecisionRule } from "#shared/scenario/schema/vocabulary.ts";
import type { Talks } from "./concessions.ts";
import type { Found } from "./discussionQuestion.ts";

/** Who ended farthest below. After a collapse everybody is; then there are better questions. */
export function belowWalkAway({ ending }: GameState): Found {
  if (ending === undefined || ending.reason === "collapsed") return undefined;
  const [farthest] = idsOf(ending.scores)
    .flatMap((seat) => {
      const final = ending.scores[seat];
      return final === undefined
        ? []
        : [
            {
              seat,
              score: final.score,
              walkAway: final.walkAway,
              by: final.walkAway - final.score,
            },
          ];
    })
    .toSorted((a, b) => b.by - a.by);
  if (farthest === undefined || farthest.by < TELLING_LOSS) return undefined;
  const { seat, score, walkAway } = farthest;
  return { key: "belowWalkAway", concept: "walkAway", seat, score, walkAway };
}
/** Points below a walk-away value, which is itself a mean of many games, that are worth a question. */
const TELLING_LOSS = 1;

/** One that never came about. */
export function textBlocked(state: GameState): Found {
  const text = blockedTexts(state).find(
    ({ programme }) => state.programmes[programme] === undefined,
  );
  return text === undefined ? undefined : { key: "textBlocked", concept: "consensusCost", ...text };
}

/** One that came about in the end, on this text or another. */
export function textDelayed(state: GameState): Found {
  for (const { programme, seats, year } of blockedTexts(state)) {
    const adoptedIn = state.programmes[programme]?.adoptedIn;
    if (adoptedIn === undefined || adoptedIn < year) continue;
    return { key: "textDelayed", concept: "consensusCost", programme, seats, year, adoptedIn };
  }
  return undefined;
}

function blockedTexts({ resolutions }: GameState): readonly {
  readonly programme: ProgrammeId;
  readonly seats: readonly SeatId[];
  readonly year: number;
  readonly rule: DecisionRule;
}[] {
  return Object.values(resolutions).flatMap(({ subject, positions, status, year, rule }) => {
    if (status !== "blocked" || subject.kind === "crisisResponse") return [];
    const seats = idsOf(positions).filter((seat) => positions[seat] === "object");
    return seats.length === 0 ? [] : [{ programme: subject.programme, seats, year, rule }];
  });
}

/**
 * The adopted programme on whose texts one delegation gave up much more of its best than another, from
 * the first that it put forward to its last. Who put forward one only has not been seen to move.
 */
export function gaveWay({ programmes }: GameState, talks: readonly Talks[]): Found {
  const [widest] = talks
    .flatMap(({ about, drafts }) => {
      if (about.kind !== "programme" || programmes[about.programme] === undefined) return [];
      const moved = [...Map.groupBy(drafts, ({ by }) => by)]
        .flatMap(([seat, own]) => {
          const first = own[0]?.conceded;
          const last = own.at(-1)?.conceded;
          if (own.length < 2 || first === undefined || last === undefined) return [];
          return [{ seat, part: Math.max(0, last - first) }];
        })
        .toSorted((a, b) => b.part - a.part);
      const [more] = moved;
      const less = moved.at(-1);
      if (more === undefined || less === undefined) return [];
      return [{ programme: about.programme, more, less, gap: more.part - less.part }];
    })
    .toSorted((a, b) => b.gap - a.gap);
  if (widest === undefined || widest.gap < TELLING_PART) return undefined;
  const { programme, more, less } = widest;
  return {
    key: "gaveWay",
    concept: "concession",
    programme,
    more: more.seat,
    morePart: more.part,
    less: less.seat,
    lessPart: less.part,
  };
}
/** Part of the own best that one gave up more than another and is worth a question. */
const TELLING_PART = 0.3;

/** The adopted text with most drafts. */
export function amendedText({ resolutions }: GameState): Found {
  const [most] = Object.values(resolutions)
    .flatMap(({ subject, status, texts }) =>
      subject.kind !== "crisisResponse" && status === "adopted" && texts.length > 1
        ? [{ programme: subject.programme, texts: texts.length }]
        : [],
    )
    .toSorted((a, b) => b.texts - a.texts);
  return most === undefined ? undefined : { key: "amendedText", concept: "logRolling", ...most };
}
