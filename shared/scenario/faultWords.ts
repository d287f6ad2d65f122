import { numberWriter } from "#shared/kernel/numberWriter.ts";
import type { Expectation, PackFault, Reason } from "./faults.ts";

/** The language of whoever writes a scenario. */
export interface Speaker {
  /** Code of a language, for its lists and numbers. */
  readonly language: string;
  /** A text of the client by its key, `faults:reasons.tooBig`; `count` chooses the plural. */
  readonly say: (key: string, params: Readonly<Record<string, string | number>>) => string;
}

/** A fault as its author reads it. */
export interface FaultWords {
  readonly reason: string;
  /** What would be valid; empty where the reason says it all. */
  readonly expected: string;
}

/** What is wrong and what would be valid, in the speaker's language. */
export const faultWords = (
  { reason, expected }: Pick<PackFault, "reason" | "expected">,
  speaker: Speaker,
): FaultWords => ({
  reason: said("reasons", reason, speaker),
  expected: new Intl.ListFormat(speaker.language, { type: "disjunction" }).format(
    expected.map((each) => said("expected", each, speaker)),
  ),
});

type Param = string | number | readonly string[];

function said(
  part: "reasons" | "expected",
  { code, ...params }: Reason | Expectation,
  speaker: Speaker,
): string {
  const filled = Object.entries<Param>(params).map(
    ([name, value]) => [name, written(name, value, speaker)] as const,
  );
  return speaker.say(`faults:${part}.${code}`, Object.fromEntries(filled));
}

function written(name: string, value: Param, { language, say }: Speaker): string | number {
  if (typeof value === "object")
    return new Intl.ListFormat(language, {
      type: name === "choices" ? "disjunction" : "conjunction",
    }).format(value);
  if (typeof value === "string") return name === "kind" ? say(`faults:kinds.${value}`, {}) : value;
  return name === "count" ? value : numberWriter(language, { maximumFractionDigits: 3 })(value);
}
