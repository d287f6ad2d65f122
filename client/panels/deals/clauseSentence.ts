import { type TextKey, t } from "#client/text/i18n.ts";
import type { ClauseDraft } from "#client/viewmodel/deals/clauseDraft.ts";
import { seatId } from "#shared/kernel/ids.ts";
import { seatName } from "../parts/names.ts";

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
      : [{ name: "condition", parts: cut(conditionText(clause.condition, clause)) }]),
  ];
}

function dutyText(clause: ClauseDraft): string {
  const key: TextKey = clause.kind === "vote" ? "clauses:edit.vote" : `clauses:duty.${clause.kind}`;
  return t(key, { ...PLACES, from: partyMark("from", clause.from), amount: moneyPlace() });
}

const optionText = (clause: ClauseDraft): string =>
  t(clause.issue === "" ? "clauses:edit.voteIssue" : "clauses:edit.voteOption", PLACES);

const conditionText = (
  condition: Exclude<ClauseDraft["condition"], "none">,
  { ifParty }: ClauseDraft,
): string =>
  t(`clauses:condition.${condition}`, {
    crisisKind: mark("ifCrisisKind"),
    programme: mark("ifProgramme"),
    party: partyMark("ifParty", ifParty),
  });

const mark = (field: SentenceField): string => `⟦${field}⟧`;

/** Names the party that is chosen, since words behind it may take their form from it: `한국은`, `인도네시아는`. */
const partyMark = (field: SentenceField, party: string): string =>
  party === "" ? mark(field) : `⟦${field} ${seatName(seatId(party))}⟧`;

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

/** A field is set off by its frame: quotation marks around it would stand alone beside it. */
const unquoted = (text: string): string => text.replaceAll(/[“‘「](⟦[^⟦⟧]+⟧)[”’」]/gu, "$1");

function cut(text: string): readonly SentencePart[] {
  return unquoted(text)
    .split(/(⟦[^⟦⟧]+⟧)/u)
    .filter((part) => part !== "")
    .map((part): SentencePart => {
      const [, name] = /^⟦(\w+)/u.exec(part) ?? [];
      const field = FIELDS.find((each) => each === name);
      return field === undefined ? { kind: "words", text: part } : { kind: "field", field };
    });
}
