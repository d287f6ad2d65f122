import { expect, test } from "vitest";
import { programmesOf } from "#shared/analysis/programmeHistory.ts";
import { optionId, programmeId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { textOf } from "#tests/support/texts.ts";
import { journal } from "./journal.ts";

const SECRETARIAT = programmeId("secretariat");
const programme = (change: Partial<ProgrammeState> = {}): ProgrammeState => ({
  id: SECRETARIAT,
  adoptedIn: 1,
  package: textOf("secretariat"),
  members: [ASEAN, KOREA, JAPAN],
  shares: { [ASEAN]: 0.2, [KOREA]: 0.4, [JAPAN]: 0.4 },
  maturity: 0,
  funded: 0,
  paid: {},
  ...change,
});

test("a programme in force has its terms, its maturity and what each paid", () => {
  const table = journal()
    .inPhase("plenary")
    .after({ type: "programmeAdopted", programme: programme() })
    .inPhase("budget")
    .having(INSTRUCTOR, ADVANCE);
  expect(programmesOf(table.stood)).toEqual([
    {
      id: SECRETARIAT,
      adoptedIn: 1,
      endedIn: undefined,
      revisedIn: [],
      package: textOf("secretariat"),
      members: [ASEAN, KOREA, JAPAN],
      maturity: 0.5,
      paid: { asean: 0.9, korea: 1.8, japan: 1.8 },
    },
  ]);
});

test("a revision changes its terms and is dated", () => {
  const terms = { ...textOf("secretariat"), seat: optionId("seoul") };
  const table = journal()
    .after({ type: "programmeAdopted", programme: programme() })
    .inPhase("plenary", 2)
    .after({
      type: "programmeRevised",
      programme: SECRETARIAT,
      package: terms,
      members: [KOREA, JAPAN],
      shares: { [KOREA]: 0.5, [JAPAN]: 0.5 },
    });
  expect(programmesOf(table.stood)).toEqual([
    expect.objectContaining({ revisedIn: [2], package: terms, members: [KOREA, JAPAN] }),
  ]);
});

test("a programme that was ended stays in the account, and adopted anew it is another", () => {
  const table = journal()
    .after({ type: "programmeAdopted", programme: programme() })
    .inPhase("plenary", 2)
    .after({ type: "programmeEnded", programme: SECRETARIAT })
    .inPhase("plenary", 3)
    .after({ type: "programmeAdopted", programme: programme({ adoptedIn: 3 }) });
  expect(programmesOf(table.stood).map(({ adoptedIn, endedIn }) => [adoptedIn, endedIn])).toEqual([
    [1, 2],
    [3, undefined],
  ]);
});

test("revisions belong to the programme that they revised, to its last year on", () => {
  const revised: Event = {
    type: "programmeRevised",
    programme: SECRETARIAT,
    package: textOf("secretariat"),
    members: [KOREA, JAPAN],
    shares: {},
  };
  const table = journal()
    .after({ type: "programmeAdopted", programme: programme() }, revised)
    .inPhase("plenary", 2)
    .after(revised, { type: "programmeEnded", programme: SECRETARIAT })
    .inPhase("plenary", 3)
    .after({ type: "programmeAdopted", programme: programme({ adoptedIn: 3 }) }, revised);
  expect(programmesOf(table.stood).map(({ revisedIn }) => revisedIn)).toEqual([[1, 2], [3]]);
});

test("1.7 a programme whose adoption was taken back was never there", () => {
  const table = journal()
    .inPhase("plenary")
    .after({ type: "programmeAdopted", programme: programme() })
    .rewound();
  expect(programmesOf(table.stood)).toEqual([]);
});
