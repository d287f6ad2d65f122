import { assertNever } from "#shared/kernel/assertNever.ts";
import {
  idsOf,
  type ObligationId,
  type ProgrammeId,
  type ResolutionId,
} from "#shared/kernel/ids.ts";
import type { CommandOf, PlenaryCommand, SeatCommand } from "#shared/rules/commands.ts";
import type { OpenDesk } from "../desk.ts";
import {
  changeParam,
  crisisParam,
  labelParam,
  moneyParam,
  type Param,
  type Phrase,
  phrase,
  programmeParam,
  seatParam,
  seatsParam,
} from "../phrase.ts";
import { subjectProgramme } from "../plenary/programmeModel.ts";
import { dealIn, line, obligationIn, resolutionIn, type Wording } from "../record/recordContext.ts";
import { clauseLines } from "../record/recordDeals.ts";
import { packageLines, subjectParam, subjectParams } from "../record/recordPlenary.ts";

type DealCommand = CommandOf<
  "proposeDeal" | "counterDeal" | "signDeal" | "rejectDeal" | "withdrawDeal" | "shareIntelligence"
>;

/** A command of a delegation in words, as one asks for it: “Sign the draft of …”. Texts under `classroom:suggestion`. */
export function wordCommand(command: SeatCommand, desk: OpenDesk): Wording {
  switch (command.type) {
    case "markReady":
      return line(phrase(`${BASE}.${command.ready ? "ready" : "notReady"}`));
    case "speak":
      return speaking(command);
    case "proposeDeal":
    case "counterDeal":
    case "signDeal":
    case "rejectDeal":
    case "withdrawDeal":
    case "shareIntelligence":
      return dealing(command, desk);
    case "answerOverture":
      return line(
        phrase(`${BASE}.overture.${command.answer}`, {
          overture: { kind: "overture", overture: command.overture },
        }),
      );
    case "tableResolution":
    case "offerSingleText":
    case "secondResolution":
    case "amendResolution":
    case "takePosition":
    case "shelveResolution":
    case "issueChairStatement":
    case "issueMembersStatement":
    case "setAgenda":
    case "invokeNonInterference":
      return inPlenary(command, desk);
    case "submitBudget":
      return line(phrase(`${BASE}.budget`), budgetLines(command, desk));
    case "respondCrisis":
      return line(
        phrase(`${BASE}.crisis`, {
          crisis: crisisParam(command.crisis),
          option: { kind: "crisisOption", crisis: command.crisis, option: command.option },
          amount: moneyParam(command.amount),
        }),
      );
    case "writeReflection":
      return line(phrase(`${BASE}.reflection`, { text: command.text }));
    case "proposeSettlement":
      return line(phrase(`${BASE}.proposeSettlement`), settlementLines(command));
    case "answerSettlement":
      return line(
        phrase(`${BASE}.answerSettlement.${command.accepted ? "accept" : "decline"}`, {
          proposal: command.proposal,
        }),
      );
    default:
      return assertNever(command);
  }
}

/** Programme by programme; what the text leaves out goes unsaid. */
const settlementLines = ({ settlement }: CommandOf<"proposeSettlement">): readonly Phrase[] => [
  ...settlement.keep.map((id) =>
    phrase(`${BASE}.settlement.keep`, { programme: programmeParam(id) }),
  ),
  ...idsOf<ProgrammeId>(settlement.adopt).flatMap((id) => [
    phrase(`${BASE}.settlement.adopt`, { programme: programmeParam(id) }),
    ...packageLines(id, settlement.adopt[id] ?? {}),
  ]),
];

const BASE = "classroom:suggestion";

function speaking({ to, text, statement }: CommandOf<"speak">): Wording {
  const said: Param = statement === undefined ? text : { kind: "statement", statement };
  return to.length === 0
    ? line(phrase(`${BASE}.sayToAll`, { said }))
    : line(phrase(`${BASE}.say`, { to: seatsParam(to), said }));
}

function dealing(command: DealCommand, desk: OpenDesk): Wording {
  switch (command.type) {
    case "proposeDeal":
      return line(
        phrase(`${BASE}.${command.open ? "proposeOpen" : "proposeSecret"}`, {
          others: seatsParam(command.with),
        }),
        clauseLines(command.clauses),
      );
    case "counterDeal":
      return line(phrase(`${BASE}.counter`, { others: othersOf(command, desk) }), [
        ...clauseLines(command.clauses),
      ]);
    case "signDeal":
      return line(
        phrase(`${BASE}.sign`, { others: othersOf(command, desk) }),
        clauseLines(dealIn(desk, command.deal)?.revisions[command.revision - 1]?.clauses ?? []),
      );
    case "rejectDeal":
      return line(phrase(`${BASE}.reject`, { others: othersOf(command, desk) }));
    case "withdrawDeal":
      return line(phrase(`${BASE}.withdraw`, { others: othersOf(command, desk) }));
    case "shareIntelligence":
      return sharing(command, desk);
    default:
      return assertNever(command);
  }
}

/** The other parties of the deal that a command is about. */
const othersOf = (
  { deal }: CommandOf<"counterDeal" | "signDeal" | "rejectDeal" | "withdrawDeal">,
  desk: OpenDesk,
): Param =>
  seatsParam((dealIn(desk, deal)?.parties ?? []).filter((seat) => seat !== desk.own?.seat));

function sharing({ to, item }: CommandOf<"shareIntelligence">, desk: OpenDesk): Wording {
  const own = desk.own?.seat;
  if (item.kind === "forecast" || own === undefined) {
    return line(phrase(`${BASE}.showForecast`, { to: seatParam(to) }));
  }
  return line(
    phrase(`${BASE}.showObjective`, {
      to: seatParam(to),
      objective: { kind: "objective", seat: own, objective: item.objective },
    }),
  );
}

function inPlenary(command: PlenaryCommand, desk: OpenDesk): Wording {
  switch (command.type) {
    case "tableResolution":
    case "offerSingleText": {
      const how = command.type === "tableResolution" ? "table" : "singleText";
      return line(
        phrase(`${BASE}.${how}.${command.subject.kind}`, subjectParams(command.subject)),
        packageLines(subjectProgramme(command.subject), command.package),
      );
    }
    case "secondResolution":
      return about("second", desk, command.resolution);
    case "amendResolution": {
      const resolution = resolutionIn(desk, command.resolution);
      const programme = resolution && subjectProgramme(resolution.subject);
      return line(
        phrase(`${BASE}.amend`, { subject: subjectParam(desk, command.resolution) }),
        packageLines(programme, command.changes),
      );
    }
    case "takePosition":
      return about(`position.${command.position}`, desk, command.resolution);
    case "shelveResolution":
      return about("shelve", desk, command.resolution);
    case "issueChairStatement":
      return about("chairStatement", desk, command.resolution);
    case "issueMembersStatement":
      return about("membersStatement", desk, command.resolution);
    case "setAgenda":
      return line(
        phrase(`${BASE}.agenda`),
        command.order.map((id) =>
          phrase("record:detail.subject", { subject: subjectParam(desk, id) }),
        ),
      );
    case "invokeNonInterference": {
      const { against } = command;
      const subject =
        against.kind === "crisis"
          ? crisisParam(against.crisis)
          : subjectParam(desk, against.resolution);
      return line(phrase(`${BASE}.nonInterference`, { subject }));
    }
    default:
      return assertNever(command);
  }
}

const about = (what: string, desk: OpenDesk, resolution: ResolutionId): Wording =>
  line(phrase(`${BASE}.${what}`, { subject: subjectParam(desk, resolution) }));

/** What a budget spends, line by line; what is nothing goes unsaid but for defence. */
function budgetLines({ budget }: CommandOf<"submitBudget">, desk: OpenDesk): readonly Phrase[] {
  const { defenceGrowth, publishDefence, programmes, obligations, reconciliation } = budget;
  return [
    phrase(`${BASE}.budgetLine.${publishDefence ? "defenceOpen" : "defence"}`, {
      growth: changeParam(defenceGrowth),
    }),
    ...desk.scenario.programmes.flatMap(({ id }) => programmeLine(id, programmes[id])),
    ...idsOf<ObligationId>(obligations).flatMap((id) => obligationLine(id, obligations[id], desk)),
    ...reconciliation.map(({ towards, step }) =>
      phrase(`${BASE}.budgetLine.reconcile`, {
        towards: seatParam(towards),
        step: labelParam(`panels:step.${step}`),
      }),
    ),
  ];
}

const programmeLine = (id: ProgrammeId, amount: number | undefined): readonly Phrase[] =>
  amount === undefined || amount === 0
    ? []
    : [
        phrase(`${BASE}.budgetLine.programme`, {
          programme: programmeParam(id),
          amount: moneyParam(amount),
        }),
      ];

function obligationLine(
  id: ObligationId,
  amount: number | undefined,
  desk: OpenDesk,
): readonly Phrase[] {
  if (amount === undefined || amount <= 0) return [];
  const promise = obligationIn(desk, id);
  return promise === undefined
    ? [phrase(`${BASE}.budgetLine.promise`, { amount: moneyParam(amount) })]
    : clauseLines([promise.clause]);
}
