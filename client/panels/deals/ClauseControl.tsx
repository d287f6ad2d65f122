import type { JSX } from "preact";
import { type Choice } from "#client/parts/Fields.tsx";
import { InlineSelect } from "#client/parts/Select.tsx";
import { formatNumber, t } from "#client/text/i18n.ts";
import {
  type ClauseDraft,
  type ClauseFrame,
  firstYearOf,
  optionsOf,
} from "#client/viewmodel/deals/clauseDraft.ts";
import { POSITIONS } from "#client/viewmodel/plenary/resolutionModel.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { issueId, objectiveId, optionId, programmeId, seatId } from "#shared/kernel/ids.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import type { Power } from "#shared/scenario/schema/vocabulary.ts";
import type { ReconciliationStep } from "#shared/views/view.ts";
import { useMoneyText } from "../parts/MoneyField.tsx";
import {
  crisisKindName,
  issueName,
  objectiveName,
  optionName,
  programmeName,
  seatName,
} from "../parts/names.ts";
import type { SentenceField } from "./clauseSentence.ts";

interface ControlProps {
  readonly field: SentenceField;
  readonly clause: ClauseDraft;
  readonly frame: ClauseFrame;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (clause: ClauseDraft) => void;
}

/** The control of one field inside a clause's sentence. */
export function ClauseControl(props: ControlProps): JSX.Element {
  const { field, clause, invalid, describedBy, onChange } = props;
  if (field === "amount" || field === "percent") return <NumberControl {...props} field={field} />;
  return (
    <InlineSelect
      name={t(`clauses:field.${field}`)}
      value={clause[field]}
      choices={choicesFor(field, clause, props.frame)}
      invalid={invalid}
      describedBy={describedBy}
      onChange={(value) => onChange(withField(clause, field, value))}
    />
  );
}

function NumberControl({
  field,
  clause,
  invalid,
  describedBy,
  onChange,
}: ControlProps & { readonly field: "amount" | "percent" }): JSX.Element {
  const change = (text: string): void => onChange({ ...clause, [field]: text });
  const money = useMoneyText(clause.amount, change);
  const [shown, type] = field === "amount" ? [money.shown, money.type] : [clause.percent, change];
  return (
    <input
      type="text"
      inputMode="decimal"
      autocomplete="off"
      class="input input-number input-inline"
      aria-label={t(`clauses:field.${field}`)}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={shown}
      onInput={(event) => type(event.currentTarget.value)}
    />
  );
}

type ChoiceField = Exclude<SentenceField, "amount" | "percent">;

/** The clause with another choice; what no longer fits it is chosen anew. */
function withField(clause: ClauseDraft, field: ChoiceField, value: string): ClauseDraft {
  switch (field) {
    case "position": {
      const position = POSITIONS.find((each) => each === value);
      return position === undefined ? clause : { ...clause, position };
    }
    case "power": {
      const power = POWERS.find((each) => each === value);
      return power === undefined ? clause : { ...clause, power };
    }
    case "step": {
      const step = STEPS.find((each) => each === value);
      return step === undefined ? clause : { ...clause, step };
    }
    case "programme":
      return { ...clause, programme: value, issue: "", option: "" };
    case "issue":
      return { ...clause, issue: value, option: "" };
    case "from":
      return clause.to === value
        ? { ...clause, from: value, to: clause.from }
        : { ...clause, from: value };
    case "to":
    case "option":
    case "objective":
    case "crisisKind":
    case "due":
    case "ifCrisisKind":
    case "ifProgramme":
    case "ifParty":
      return { ...clause, [field]: value };
    default:
      return assertNever(field);
  }
}

const POWERS = ["us", "china"] as const satisfies readonly Power[];
const STEPS = [
  "statement",
  "commission",
  "textbookReview",
] as const satisfies readonly ReconciliationStep[];

function choicesFor(
  field: ChoiceField,
  clause: ClauseDraft,
  frame: ClauseFrame,
): readonly Choice[] {
  const { bounds, parties } = frame;
  switch (field) {
    case "from":
      return parties.map(seatChoice);
    case "to":
    case "ifParty":
      return parties.filter((seat) => seat !== clause.from).map(seatChoice);
    case "programme":
    case "ifProgramme":
      return bounds.programmes.map((id) => ({ value: id, label: programmeName(id) }));
    case "crisisKind":
    case "ifCrisisKind":
      return bounds.crisisKinds.map((kind) => ({ value: kind, label: crisisKindName(kind) }));
    case "due":
      return yearChoices(firstYearOf(clause.kind, bounds), bounds.lastYear);
    case "position":
      return POSITIONS.map((value) => ({ value, label: t(`panels:position.${value}`) }));
    case "power":
      return POWERS.map((value) => ({ value, label: t(`common:powers.${value}`) }));
    case "step":
      return STEPS.map((value) => ({ value, label: t(`panels:step.${value}`) }));
    case "issue":
    case "option":
      return termChoices(field, clause, frame);
    case "objective":
      return objectiveChoices(clause, frame);
    default:
      return assertNever(field);
  }
}

const seatChoice = (seat: ReturnType<typeof seatId>): Choice => ({
  value: seat,
  label: seatName(seat),
});

const yearChoices = (first: number, last: number): readonly Choice[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    value: String(first + index),
    label: formatNumber(first + index),
  }));

function termChoices(
  field: "issue" | "option",
  clause: ClauseDraft,
  frame: ClauseFrame,
): readonly Choice[] {
  const programme = programmeId(clause.programme);
  if (field === "option") {
    const issue = issueId(clause.issue);
    return optionsOf(frame.scenario, programme, clause.issue).map((option) => ({
      value: option,
      label: optionName(programme, issue, optionId(option)),
    }));
  }
  const issues = programmeCard(frame.scenario, programme)?.issues ?? [];
  return [
    { value: "", label: t("clauses:field.anyText") },
    ...issues.map(({ id }) => ({ value: id, label: issueName(programme, id) })),
  ];
}

function objectiveChoices(clause: ClauseDraft, frame: ClauseFrame): readonly Choice[] {
  const from = seatId(clause.from);
  const known = from === frame.own ? frame.bounds.objectives : [objectiveId(clause.objective)];
  return known.map((id) => ({ value: id, label: objectiveName(from, id) }));
}
