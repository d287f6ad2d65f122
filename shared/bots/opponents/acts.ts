import type { IssueId, OptionId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type {
  Deal,
  IntelligenceShown,
  Package,
  Position,
  Programme,
  PublicResolution,
} from "#shared/views/view.ts";
import type { Burden } from "./burden.ts";

/** Something that a delegation did and that tells what it wants of a programme. */
export type Act =
  /** Put forward a text, or changed `before` into it. */
  | {
      readonly kind: "wrote";
      readonly text: Package;
      readonly before: Package | undefined;
      /** What the text asked of it, in notches. */
      readonly burden: number;
    }
  | {
      readonly kind: "stood";
      readonly text: Package;
      readonly position: Position;
      readonly burden: number;
    }
  /** Showed an objective of its own: the programme, with one of these options if any are named, or never that. */
  | {
      readonly kind: "showed";
      readonly wants: boolean;
      readonly issue?: IssueId | undefined;
      readonly options?: readonly OptionId[] | undefined;
    }
  /** Asked another, in a draft, for a vote on the programme. */
  | { readonly kind: "asked"; readonly position: Position; readonly text: Package };

/** What a delegation did, on the record, about one resolution on a programme. */
export function actsIn(resolution: PublicResolution, seat: SeatId, burden: Burden): readonly Act[] {
  const { subject, texts, positions } = resolution;
  const written = texts.flatMap(({ by, package: text }, index): readonly Act[] =>
    by === seat
      ? [{ kind: "wrote", text, before: texts[index - 1]?.package, burden: burden.of(text) }]
      : [],
  );
  const last = texts.at(-1);
  const position = positions[seat];
  // Who wrote the last text stands by it as a matter of course. A position on a revision compares it
  // with the terms in force then, which the record does not keep.
  if (last === undefined || position === undefined || last.by === seat) return written;
  if (subject.kind !== "adoptProgramme") return written;
  return [
    ...written,
    { kind: "stood", text: last.package, position, burden: burden.of(last.package) },
  ];
}

/** The votes on a programme that a delegation asked this bot for in one private draft. */
export const askedIn = (deal: Deal, seat: SeatId, programme: Programme): readonly Act[] =>
  deal.revisions
    .filter(({ by }) => by === seat)
    .flatMap(({ clauses }) =>
      clauses.flatMap(({ from, duty }): readonly Act[] => {
        if (from === seat || duty.kind !== "vote" || duty.programme !== programme.id) return [];
        const { issue, option, position } = duty;
        const text = issue === undefined || option === undefined ? {} : { [issue]: option };
        return [{ kind: "asked", position, text }];
      }),
    );

type Condition = NonNullable<
  Extract<IntelligenceShown, { readonly kind: "objective" }>["condition"]
>;

/** What the condition of an objective that was shown says of a programme. One of several ways to meet it says nothing for sure. */
export function shownOf(condition: Condition, programme: ProgrammeId): readonly Act[] {
  if (condition.type === "all")
    return condition.conditions.flatMap((each) => shownOf(each, programme));
  const isNot = condition.type === "not";
  const plain = isNot ? condition.condition : condition;
  if (plain.type !== "programmeInForce" || plain.programme !== programme) return [];
  return [{ kind: "showed", wants: !isNot, issue: plain.issue, options: plain.options }];
}
