import type { Phrase } from "../phrase.ts";
import type { CheckLine } from "./checkModel.ts";

/** Where the pages were loaded from. */
export interface Place {
  /** `http:` or `https:`. */
  readonly protocol: string;
  readonly hostname: string;
  /** Empty where the protocol's own is used. */
  readonly port: string;
}

/** What a network must let through, one sentence a line. */
export type NeedKey =
  `classroom:check.report.${"what" | "host" | "socket" | "nothingElse" | "storage"}`;

/** One line of the text for those who run a network. */
export type ReportLine =
  | { readonly kind: "need"; readonly sentence: Phrase<NeedKey> }
  | { readonly kind: "foundHere" }
  | { readonly kind: "finding"; readonly of: CheckLine }
  | { readonly kind: "browser"; readonly browser: string };

/** What a network must let through, and what was found on this device. */
export function checkReport(
  place: Place,
  lines: readonly CheckLine[],
  browser: string,
): readonly ReportLine[] {
  const params = addressOf(place);
  return [
    ...NEEDS.map((key) => ({ kind: "need", sentence: { key, params } }) as const),
    { kind: "foundHere" },
    ...lines.map((of) => ({ kind: "finding", of }) as const),
    { kind: "browser", browser },
  ];
}

const NEEDS: readonly NeedKey[] = [
  "classroom:check.report.what",
  "classroom:check.report.host",
  "classroom:check.report.socket",
  "classroom:check.report.nothingElse",
  "classroom:check.report.storage",
];

function addressOf({ protocol, hostname, port }: Place): Readonly<Record<string, string>> {
  const isSecure = protocol === "https:";
  return {
    hostname,
    port: port === "" ? defaultPort(isSecure) : port,
    scheme: isSecure ? "https" : "http",
    socket: isSecure ? "wss" : "ws",
  };
}

const defaultPort = (isSecure: boolean): string => (isSecure ? "443" : "80");
