import { scenarioText, scenarioTextIfAny, t } from "#client/text/i18n.ts";
import type {
  CrisisId,
  IssueId,
  ObjectiveId,
  OptionId,
  OvertureId,
  ProgrammeId,
  SeatId,
} from "#shared/kernel/ids.ts";

/** What things are called, in the language of the reader. */
export const seatName = (seat: SeatId): string => scenarioText(`seats.${seat}.name`);
export const programmeName = (id: ProgrammeId): string => scenarioText(`programmes.${id}.title`);
export const issueName = (programme: ProgrammeId, issue: IssueId): string =>
  scenarioText(`programmes.${programme}.issues.${issue}.title`);
export const optionName = (programme: ProgrammeId, issue: IssueId, option: OptionId): string =>
  scenarioText(`programmes.${programme}.issues.${issue}.options.${option}`);
export const crisisName = (id: CrisisId): string => scenarioText(`crises.${id}.title`);
export const crisisKindName = (kind: string): string => scenarioText(`crisisKinds.${kind}`);
export const crisisOptionName = (crisis: CrisisId, option: OptionId): string =>
  scenarioText(`crises.${crisis}.options.${option}`);
export const overtureName = (id: OvertureId): string => scenarioText(`overtures.${id}.title`);

/** The objectives of others are secret until they are shown; their words are not known here. */
export const objectiveName = (seat: SeatId, objective: ObjectiveId): string =>
  scenarioTextIfAny(`mandates.${seat}.objectives.${objective}`) ??
  t("clauses:unknownObjective", { seat: seatName(seat) });
