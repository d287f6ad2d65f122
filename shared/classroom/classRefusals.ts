/** Every reason for which something asked of a class may be refused; one sentence each under `classroom:refusals.<code>`. */
export const CLASS_REFUSAL_CODES = [
  "notAllowedForYou",
  "classLocked",
  "classClosed",
  "classFull",
  "studentUnknown",
  "rosterEntryUnknown",
  "rosterEntryTaken",
  /** Somebody has come in under an entry of it. */
  "rosterInUse",
  "nameNotChosen",
  "nameEmpty",
  "tableUnknown",
  "seatUnknown",
  /** `params.size` people may share a delegation. */
  "teamFull",
  "notPlaced",
  "nobodySeated",
  "notInYourTeam",
  "onlyTheHead",
  "nobodyStandsIn",
  "headNeedsNoSuggestion",
  "stepLeftOut",
  /** `params.step` is the one that is on. */
  "notInThisStep",
  /** Games that have begun stay: one cannot go back before them. */
  "tablesAlreadyLaid",
  "tablesNotLaid",
  "questionUnknown",
  "optionUnknown",
  "alreadyAnswered",
  "promptUnknown",
  "itemUnknown",
  /** `params.max` may be open at a time. */
  "tooManySuggestions",
  "suggestionUnknown",
  "suggestionSettled",
  "stageUnknown",
  // At the door
  "malformed",
  "tooFast",
  "storageFull",
  "internalError",
  "commandIdReused",
] as const;
export type ClassRefusalCode = (typeof CLASS_REFUSAL_CODES)[number];

export interface ClassRefusal {
  readonly code: ClassRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const classRefusal = (
  code: ClassRefusalCode,
  params: ClassRefusal["params"] = {},
): ClassRefusal => ({ code, params });
