import { type TextKey, t } from "#client/text/i18n.ts";
import type { ClauseDraft } from "#client/viewmodel/clauseModel.ts";

/** A field that stands inside a sentence of a clause. */
export type SentenceField =
  | "from"
  | "to"
  | "amount"
  | "percent"
  | "programme"
  | "position"
  | "issue"
  | "option"
  | "power"
  | "step"
  | "objective"
  | "crisisKind"
  | "due"
  | "ifCrisisKind"
  | "ifProgramme"
  | "ifParty";

export interface Sentence {
  readonly name: string;
  readonly parts: readonly SentencePart[];
}
export type SentencePart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "field"; readonly field: SentenceField };

/**
 * The sentences of a clause cut where their fields stand. They are the sentences that treaty text
 * is read in, so the order of words and fields is that of the language.
 */
export function sentencesOf(clause: ClauseDraft): readonly Sentence[] {
  return [
    { name: "duty", parts: cut(dutyText(clause)) },
    ...(clause.kind === "vote" ? [{ name: "option", parts: cut(optionText(clause)) }] : []),
    ...(clause.condition === "none"
      ? []
      : [{ name: "condition", parts: cut(conditionText(clause.condition)) }]),
  ];
}

function dutyText(clause: ClauseDraft): string {
  const key: TextKey = clause.kind === "vote" ? "clauses:edit.vote" : `clauses:duty.${clause.kind}`;
  return t(key, { ...PLACES, amount: moneyPlace() });
}

const optionText = (clause: ClauseDraft): string =>
  t(clause.issue === "" ? "clauses:edit.voteIssue" : "clauses:edit.voteOption", PLACES);

const conditionText = (condition: Exclude<ClauseDraft["condition"], "none">): string =>
  t(`clauses:condition.${condition}`, {
    crisisKind: mark("ifCrisisKind"),
    programme: mark("ifProgramme"),
    party: mark("ifParty"),
  });

const mark = (field: SentenceField): string => `⟦${field}⟧`;

const FIELDS = [
  "from",
  "to",
  "amount",
  "percent",
  "programme",
  "position",
  "issue",
  "option",
  "power",
  "step",
  "objective",
  "crisisKind",
  "due",
  "ifCrisisKind",
  "ifProgramme",
  "ifParty",
] as const satisfies readonly SentenceField[];

const PLACES: Readonly<Record<string, string>> = Object.fromEntries(
  FIELDS.map((field) => [field, mark(field)]),
);

/** Money as the language writes it, with the field in place of the number. */
const moneyPlace = (): string => t("common:money", { amount: mark("amount") });

function cut(text: string): readonly SentencePart[] {
  return text
    .split(/(⟦\w+⟧)/u)
    .filter((part) => part !== "")
    .map((part): SentencePart => {
      const field = FIELDS.find((each) => mark(each) === part);
      return field === undefined ? { kind: "words", text: part } : { kind: "field", field };
    });
}
