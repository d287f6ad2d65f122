import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { InlineSelect } from "#client/parts/Select.tsx";
import { t } from "#client/text/i18n.ts";
import type {
  ClauseDraft,
  ClauseFrame,
  ConditionChoice,
} from "#client/viewmodel/deals/clauseDraft.ts";
import type { ClauseErrors, ClauseField } from "#client/viewmodel/deals/clauseErrors.ts";
import { escrowSentence } from "#client/viewmodel/deals/clauseWording.ts";
import { isEscrowable } from "#shared/rules/clauses.ts";
import { say } from "../parts/say.ts";
import { ClauseControl } from "./ClauseControl.tsx";
import { sentencesOf } from "./clauseSentence.ts";

interface ClauseEditorProps {
  /** From 1. */
  readonly number: number;
  readonly clause: ClauseDraft;
  readonly frame: ClauseFrame;
  readonly errors: ClauseErrors;
  /** Why the server refused this clause. */
  readonly refused: string | undefined;
  readonly onChange: (clause: ClauseDraft) => void;
  readonly onRemove: () => void;
}

/** One clause: its sentence with fields inside, when it is due, and how it is guaranteed. */
export function ClauseEditor(props: ClauseEditorProps): JSX.Element {
  const { number, clause, errors, refused, onChange, onRemove } = props;
  const errorId = useId();
  const problems = problemsOf(errors);
  return (
    <fieldset class="fieldset stack stack-tight clause">
      <legend class="legend clause-head">
        {t("panels:deal.clause", { number })}
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t("panels:deal.removeClause", { number })}
          onClick={onRemove}
        >
          <Icon name="trash-2" />
        </button>
      </legend>
      {sentencesOf(clause).map((sentence) => (
        <p key={sentence.name} class="sentence treaty-text">
          {sentence.parts.map((part, index) =>
            part.kind === "words" ? (
              <span key={`${index}-words`}>{part.text}</span>
            ) : (
              <ClauseControl
                key={part.field}
                field={part.field}
                clause={clause}
                frame={props.frame}
                invalid={errorFor(errors, part.field)}
                describedBy={problems.length === 0 ? undefined : errorId}
                onChange={onChange}
              />
            ),
          )}
        </p>
      ))}
      <Terms clause={clause} onChange={onChange} />
      <ul id={errorId} role="list" class="stack stack-tight">
        {problems.map((problem) => (
          <li key={problem} class="field-error">
            {problem}
          </li>
        ))}
        {refused === undefined ? null : <li class="refused bad strong small">{refused}</li>}
      </ul>
    </fieldset>
  );
}

/** On what condition it is due, and how it is guaranteed. */
function Terms({ clause, onChange }: Pick<ClauseEditorProps, "clause" | "onChange">): JSX.Element {
  return (
    <>
      <div class="row row-tight">
        <InlineSelect
          name={t("clauses:field.condition")}
          value={clause.condition}
          choices={CONDITIONS.map((value) => ({
            value,
            label: t(`clauses:conditionKind.${value}`),
          }))}
          onChange={(value) => {
            const condition = CONDITIONS.find((each) => each === value);
            if (condition !== undefined) onChange({ ...clause, condition });
          }}
        />
        {isEscrowable(clause.kind) ? (
          <InlineSelect
            name={t("panels:deal.guarantee")}
            value={clause.escrow ? "escrow" : "promise"}
            choices={GUARANTEES.map((value) => ({ value, label: t(`clauses:choice.${value}`) }))}
            onChange={(value) => onChange({ ...clause, escrow: value === "escrow" })}
          />
        ) : null}
      </div>
      <p class="field-hint">
        {clause.escrow && isEscrowable(clause.kind)
          ? say(escrowSentence(clause.kind))
          : t("clauses:promise")}
      </p>
    </>
  );
}

const CONDITIONS = [
  "none",
  "ifCrisis",
  "ifProgramme",
  "ifPerformed",
] as const satisfies readonly ConditionChoice[];

const GUARANTEES = ["promise", "escrow"] as const;

const problemsOf = (errors: ClauseErrors): readonly string[] =>
  Object.values(errors).map((error) => say(error));

const errorFor = (errors: ClauseErrors, field: string): boolean =>
  Object.keys(errors).some((each) => each === (FIELD_OF[field] ?? field));

/** Fields whose mistakes are told under another name. */
const FIELD_OF: Readonly<Record<string, ClauseField>> = { issue: "option" };
