import type { CrisisId, IssueId, OptionId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";

/** The language of whoever reads a report: sentences, names and numbers. */
export interface ReportWords {
  /** A text of the client by its key, `classDebrief:scores.title`; `count` chooses the plural. */
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  /** A text of the scenario by its key, `seats.korea.name`. */
  readonly scenario: (key: string) => string;
  /** With at most one decimal. */
  readonly number: (value: number) => string;
  /** Money without its unit; `amount` is US$ billion. */
  readonly amount: (amount: Money) => string;
  /** A number with its sign. */
  readonly change: (value: number) => string;
  /** 0.4 is 40 %. */
  readonly share: (part: number) => string;
  /** `a, b and c`. */
  readonly list: (names: readonly string[]) => string;
  /** Sentences one after another, with or without a space as the language has it. */
  readonly sentences: (sentences: readonly string[]) => string;
}

/** What things are called. */
export class Names {
  readonly words: ReportWords;

  constructor(words: ReportWords) {
    this.words = words;
  }

  seat(seat: SeatId): string {
    return this.words.scenario(`seats.${seat}.name`);
  }

  programme(id: ProgrammeId): string {
    return this.words.scenario(`programmes.${id}.title`);
  }

  issue(programme: ProgrammeId, issue: IssueId): string {
    return this.words.scenario(`programmes.${programme}.issues.${issue}.title`);
  }

  option(programme: ProgrammeId, issue: IssueId, option: OptionId): string {
    return this.words.scenario(`programmes.${programme}.issues.${issue}.options.${option}`);
  }

  crisis(id: CrisisId): string {
    return this.words.scenario(`crises.${id}.title`);
  }

  crisisOption(crisis: CrisisId, option: OptionId): string {
    return this.words.scenario(`crises.${crisis}.options.${option}`);
  }

  track(track: TrackId): string {
    return this.words.say(`panels:track.${track}`);
  }

  table(number: number): string {
    return this.words.say("classDebrief:table", { number });
  }

  /** `Tables 1, 3 and 4`. */
  tables(numbers: readonly number[]): string {
    const list = this.words.list(numbers.map(String));
    return this.words.say("classDebrief:tables", { count: numbers.length, list });
  }
}
