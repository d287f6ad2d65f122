import type { YAMLError } from "yaml";
import type { Finding } from "./faults.ts";

type Complaint = Pick<Finding, "reason" | "expected">;

/** What an error of the YAML library comes to for whoever writes a scenario. */
export const complaintOf = (code: YAMLError["code"]): Complaint => COMPLAINTS[code];

/** Of a file whose aliases repeat each other without end. */
export const TOO_MANY_ALIASES: Complaint = {
  reason: { code: "tooManyAliases" },
  expected: [{ code: "plainValue" }],
};

const BLOCK_AS_KEY: Complaint = {
  reason: { code: "blockAsKey" },
  expected: [{ code: "shortKey" }],
};
const BAD_MARKUP: Complaint = {
  reason: { code: "badMarkup" },
  expected: [{ code: "plainValue" }],
};
const UNEXPECTED: Complaint = {
  reason: { code: "unexpected" },
  expected: [{ code: "wellFormed" }],
};

const COMPLAINTS: Readonly<Record<YAMLError["code"], Complaint>> = {
  ALIAS_PROPS: BAD_MARKUP,
  BAD_ALIAS: BAD_MARKUP,
  BAD_COLLECTION_TYPE: BAD_MARKUP,
  BAD_DIRECTIVE: BAD_MARKUP,
  BAD_DQ_ESCAPE: { reason: { code: "badQuoted" }, expected: [{ code: "validEscape" }] },
  BAD_INDENT: { reason: { code: "badIndent" }, expected: [{ code: "sameIndent" }] },
  BAD_PROP_ORDER: BAD_MARKUP,
  BAD_SCALAR_START: { reason: { code: "badStart" }, expected: [{ code: "quotedStart" }] },
  BLOCK_AS_IMPLICIT_KEY: BLOCK_AS_KEY,
  BLOCK_IN_FLOW: UNEXPECTED,
  DUPLICATE_KEY: { reason: { code: "repeatedKey" }, expected: [{ code: "freeName" }] },
  IMPOSSIBLE: UNEXPECTED,
  KEY_OVER_1024_CHARS: BLOCK_AS_KEY,
  MISSING_CHAR: { reason: { code: "missingCharacter" }, expected: [{ code: "theCharacter" }] },
  MULTILINE_IMPLICIT_KEY: BLOCK_AS_KEY,
  MULTIPLE_ANCHORS: BAD_MARKUP,
  MULTIPLE_DOCS: { reason: { code: "severalDocuments" }, expected: [{ code: "oneDocument" }] },
  MULTIPLE_TAGS: BAD_MARKUP,
  NON_STRING_KEY: BLOCK_AS_KEY,
  RESOURCE_EXHAUSTION: UNEXPECTED,
  TAB_AS_INDENT: { reason: { code: "tabIndent" }, expected: [{ code: "spaces" }] },
  TAG_RESOLVE_FAILED: BAD_MARKUP,
  UNEXPECTED_TOKEN: UNEXPECTED,
};
