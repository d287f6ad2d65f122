/** A mistake in a scenario pack, where it stands and what would be valid; `faultWords` tells it to its author. */
export interface PackFault {
  /** Name inside the pack, for example `texts/en.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Keys and list positions from the top of the file, joined by dots. Empty: the file itself. */
  readonly path: string;
  readonly reason: Reason;
  /** What would be valid there, any one of these; none where the reason says it all. */
  readonly expected: readonly Expectation[];
}

export type Path = readonly (string | number)[];

/** A mistake that is not yet placed in its file. */
export interface Finding {
  readonly path: Path;
  readonly reason: Reason;
  readonly expected: readonly Expectation[];
  /** Whether the key itself is at fault, not its value. */
  readonly key?: boolean | undefined;
}

/** What ids in a scenario are ids of. `place` is anything beside which a fact card can lie. */
export type Kind =
  | "seat"
  | "programme"
  | "issue"
  | "option"
  | "crisis"
  | "crisisKind"
  | "driver"
  | "objective"
  | "overture"
  | "news"
  | "fact"
  | "term"
  | "question"
  | "pair"
  | "step"
  | "entry"
  | "place";

/** What is wrong, by code, with the ids and numbers of this case. `count` chooses the plural. */
export type Reason =
  | Coded<
      | "badIndent"
      | "badMarkup"
      | "badQuoted"
      | "badStart"
      | "blockAsKey"
      | "fieldMissing"
      | "fileMissing"
      | "groupNeeded"
      | "lowAboveHigh"
      | "malformed"
      | "missingCharacter"
      | "neverBreaks"
      | "neverDrawn"
      | "noForm"
      | "noText"
      | "nobodyPays"
      | "notPossible"
      | "oneKind"
      | "optionsOfWhich"
      | "repeatedKey"
      | "rightNotAmong"
      | "severalDocuments"
      | "shortIsLonger"
      | "tabIndent"
      | "textEmpty"
      | "textMissing"
      | "tooBig"
      | "tooManyAliases"
      | "tooSmall"
      | "unexpected"
      | "wrongType"
    >
  | Coded<"crisesRunOut", { readonly count: number; readonly year: number }>
  | Coded<"missingId" | "takenId" | "unknownId", { readonly kind: Kind; readonly id: string }>
  | Coded<"noShares" | "packTaken" | "requiresItself" | "sameTwice", { readonly id: string }>
  | Coded<"pairMissing", { readonly pair: string }>
  | Coded<"planTakes", { readonly count: number }>
  | Coded<"severalPay", { readonly all: readonly string[] }>
  | Coded<"sharesSum", { readonly sum: number }>
  | Coded<"unknownField" | "unknownText", { readonly field: string }>
  | Coded<"yearAfterEnd", { readonly year: number }>;

/** What would be valid, by code. */
export type Expectation =
  | Coded<ValueType | SchemaMessage>
  | Coded<
      | "adoptableBefore"
      | "everyPair"
      | "freeName"
      | "issueBeside"
      | "lowAtMostHigh"
      | "noKey"
      | "nothing"
      | "oneDocument"
      | "ownId"
      | "plainValue"
      | "quotedStart"
      | "sameIndent"
      | "sharesForAll"
      | "sharesOnOneIssue"
      | "sharesSumToOne"
      | "shortKey"
      | "spaces"
      | "text"
      | "textOrGroup"
      | "theCharacter"
      | "twoKinds"
      | "twoSeats"
      | "validEscape"
      | "weightOrBacklash"
      | "weightOrDriver"
      | "wellFormed"
    >
  | Coded<"above" | "atLeast" | "atMost" | "twoAYear" | "upTo", { readonly limit: number }>
  | Coded<"entriesAtLeast" | "entriesAtMost" | "stepsTake", { readonly count: number }>
  | Coded<"entryForEach", { readonly all: readonly string[] }>
  | Coded<"fileNamed", { readonly file: string }>
  | Coded<"oneOf", { readonly choices: readonly string[] }>;

/** What kinds of values the schema asks for. */
export type ValueType =
  | "number"
  | "wholeNumber"
  | "string"
  | "yesOrNo"
  | "list"
  | "pairOfTwo"
  | "group";

/**
 * What would be valid where the schema has a pattern or a rule of its own: the code stands there as its
 * message, so that the complaint of zod carries it.
 */
export const SCHEMA_MESSAGES = [
  "idForm",
  "flagForm",
  "colourForm",
  "countryForm",
  "versionForm",
  "moneySteps",
  "notNegative",
  "hundredAboveZero",
] as const;
export type SchemaMessage = (typeof SCHEMA_MESSAGES)[number];

type Coded<Code extends string, Params = unknown> = Code extends unknown
  ? { readonly code: Code } & Params
  : never;
