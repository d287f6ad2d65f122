import { type IssueId, idsOf, type ProgrammeId, type ResolutionId } from "#shared/kernel/ids.ts";
import type { Package, ResolutionSubject } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import {
  crisisParam,
  labelParam,
  moneyParam,
  type Param,
  type Phrase,
  phrase,
  programmeParam,
  seatParam,
  seatsParam,
  shareParam,
} from "../phrase.ts";
import { changedIssues } from "../plenary/packageModel.ts";
import { subjectProgramme } from "../plenary/programmeModel.ts";
import { line, resolutionIn, type Wordings } from "./recordContext.ts";

/** Resolutions, what becomes of them, and the programmes they make. */
export const PLENARY_WORDINGS: Wordings<PlenaryEvent> = {
  agendaSet: ({ order }, desk) =>
    line(
      phrase("record:agendaSet"),
      order.map((id) => phrase("record:detail.subject", { subject: subjectParam(desk, id) })),
    ),
  resolutionTabled: ({ by, subject, package: text, singleText, rule }) =>
    line(
      phrase(`record:${singleText ? "singleText" : "tabled"}.${subject.kind}`, {
        by: seatParam(by),
        ...subjectParams(subject),
      }),
      [
        ...packageLines(subjectProgramme(subject), text),
        phrase("record:detail.rule", { rule: labelParam(`panels:rule.${rule}`) }),
      ],
    ),
  resolutionSeconded: ({ resolution, by }, desk) =>
    line(
      phrase("record:resolutionSeconded", {
        by: seatParam(by),
        subject: subjectParam(desk, resolution),
      }),
    ),
  resolutionAmended: ({ resolution, by, package: text }, desk) =>
    line(
      phrase("record:resolutionAmended", {
        by: seatParam(by),
        subject: subjectParam(desk, resolution),
      }),
      amendmentLines(desk, resolution, text),
    ),
  positionTaken: ({ resolution, seat, position }, desk) =>
    line(
      phrase(`record:positionTaken.${position}`, {
        seat: seatParam(seat),
        subject: subjectParam(desk, resolution),
      }),
    ),
  silenceBroken: ({ resolution, by }, desk) =>
    line(
      phrase("record:silenceBroken", {
        by: seatParam(by),
        subject: subjectParam(desk, resolution),
      }),
    ),
  resolutionDecided: ({ resolution, outcome, members }, desk) =>
    line(
      phrase(`record:resolutionDecided.${outcome}`, { subject: subjectParam(desk, resolution) }),
      members.length === 0
        ? []
        : [phrase("record:detail.members", { members: seatsParam(members) })],
    ),
  programmeAdopted: ({ programme }) =>
    line(phrase("record:programmeAdopted", { programme: programmeParam(programme.id) }), [
      phrase("record:detail.members", { members: seatsParam(programme.members) }),
      ...packageLines(programme.id, programme.package),
    ]),
  programmeRevised: ({ programme, package: text, members }) =>
    line(phrase("record:programmeRevised", { programme: programmeParam(programme) }), [
      phrase("record:detail.members", { members: seatsParam(members) }),
      ...packageLines(programme, text),
    ]),
  programmeEnded: ({ programme }) =>
    line(phrase("record:programmeEnded", { programme: programmeParam(programme) })),
  procedureChanged: ({ matter, rule }) =>
    line(
      phrase("record:procedureChanged", {
        matter: labelParam(`panels:matter.${matter}`),
        rule: labelParam(`panels:rule.${rule}`),
      }),
    ),
  nonInterferenceInvoked: ({ seat, against }, desk) =>
    line(
      phrase("record:nonInterferenceInvoked", {
        seat: seatParam(seat),
        subject:
          against.kind === "crisis"
            ? crisisParam(against.crisis)
            : subjectParam(desk, against.resolution),
      }),
    ),
  programmeFunded: ({ programme, by, funded, maturity }) =>
    line(
      phrase("record:programmeFunded", {
        programme: programmeParam(programme),
        funded: shareParam(funded),
        maturity: shareParam(maturity),
      }),
      idsOf(by).map((seat) =>
        phrase("record:detail.amount", {
          seat: seatParam(seat),
          amount: moneyParam(by[seat] ?? 0),
        }),
      ),
    ),
};
export type PlenaryEvent =
  | "agendaSet"
  | "resolutionTabled"
  | "resolutionSeconded"
  | "resolutionAmended"
  | "positionTaken"
  | "silenceBroken"
  | "resolutionDecided"
  | "programmeAdopted"
  | "programmeRevised"
  | "programmeEnded"
  | "procedureChanged"
  | "nonInterferenceInvoked"
  | "programmeFunded";

/** What a resolution is about, by its name. */
export function subjectName(subject: ResolutionSubject): Param {
  return subject.kind === "crisisResponse"
    ? crisisParam(subject.crisis)
    : programmeParam(subject.programme);
}

/** What fills the places of a sentence about a subject. */
export function subjectParams(subject: ResolutionSubject): Readonly<Record<string, Param>> {
  return subject.kind === "crisisResponse"
    ? {
        crisis: crisisParam(subject.crisis),
        option: { kind: "crisisOption", crisis: subject.crisis, option: subject.option },
      }
    : { programme: programmeParam(subject.programme) };
}

/** What the resolution of that id is about, by its name. */
export function subjectParam(desk: OpenDesk, id: ResolutionId): Param {
  const resolution = resolutionIn(desk, id);
  return resolution === undefined ? id : subjectName(resolution.subject);
}

/** The options of a text, issue by issue. */
export const packageLines = (
  programme: ProgrammeId | undefined,
  text: Package,
): readonly Phrase[] =>
  programme === undefined ? [] : optionLines(programme, idsOf<IssueId>(text), text);

function amendmentLines(desk: OpenDesk, id: ResolutionId, text: Package): readonly Phrase[] {
  const resolution = resolutionIn(desk, id);
  const programme = resolution && subjectProgramme(resolution.subject);
  if (resolution === undefined || programme === undefined) return [];
  const place = resolution.texts.findIndex(
    (each) => changedIssues(each.package, text).length === 0,
  );
  const before = resolution.texts[place - 1];
  const issues = before === undefined ? idsOf<IssueId>(text) : changedIssues(before.package, text);
  return optionLines(programme, issues, text);
}

const optionLines = (
  programme: ProgrammeId,
  issues: readonly IssueId[],
  text: Package,
): readonly Phrase[] =>
  issues.flatMap((issue) => {
    const option = text[issue];
    return option === undefined
      ? []
      : [
          phrase("record:detail.option", {
            issue: { kind: "issue", programme, issue },
            option: { kind: "option", programme, issue, option },
          }),
        ];
  });
