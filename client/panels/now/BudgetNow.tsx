import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { AmountField } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatMoney, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  type BudgetDraft,
  type BudgetErrors,
  budgetCommand,
  defaultBudget,
  initialBudget,
  stepKey,
  sumsOf,
} from "#client/viewmodel/now/budgetModel.ts";
import { numberIn } from "#client/viewmodel/numberField.ts";
import type { BudgetBounds } from "#shared/views/view.ts";
import { budgetDrafts } from "../drafts.ts";
import { clauseSentences } from "../parts/ClauseText.tsx";
import { CommitLabel } from "../parts/CommitLabel.tsx";
import { MoneyField } from "../parts/MoneyField.tsx";
import { programmeName, seatName } from "../parts/names.ts";
import { useDraftForm } from "../parts/useDraftForm.ts";
import { BudgetConsequencesList } from "./BudgetConsequencesList.tsx";
import { type BudgetMistakes, mistakesOf } from "./budgetMistakes.ts";

/** The secret budget of the year, with what it does beside spending. */
export function BudgetNow({ desk }: { readonly desk: Desk }): JSX.Element {
  const store = useTableStore();
  const bounds = desk.own.legal.submitBudget;
  if (bounds === undefined) return <p class="muted">{t("panels:budget.notNow")}</p>;
  const draft = budgetDrafts.open(store, `year-${desk.table.year}`, () =>
    initialBudget(desk, bounds),
  );
  return <BudgetForm desk={desk} bounds={bounds} draft={draft} />;
}

interface FormProps {
  readonly desk: Desk;
  readonly bounds: BudgetBounds;
  readonly draft: Signal<BudgetDraft>;
}

function BudgetForm({ desk, bounds, draft }: FormProps): JSX.Element {
  const read = budgetCommand(draft.value, bounds);
  const { state, errors: found, change, submit } = useDraftForm(draft, read);
  const errors = mistakesOf(found ?? NO_ERRORS, state);
  return (
    <form class="stack stack-loose" onSubmit={submit} noValidate>
      <Sums bounds={bounds} draft={draft.value} />
      {desk.own.budget === undefined ? (
        <p class="small muted">{t("panels:budget.notSubmitted")}</p>
      ) : (
        <p class="small saved good">{t("panels:budget.submitted")}</p>
      )}
      <ProgrammeFields bounds={bounds} draft={draft.value} errors={errors} onChange={change} />
      <ObligationFields
        desk={desk}
        bounds={bounds}
        draft={draft.value}
        errors={errors}
        onChange={change}
      />
      <DefenceFields bounds={bounds} draft={draft.value} errors={errors} onChange={change} />
      <StepFields bounds={bounds} draft={draft.value} errors={errors} onChange={change} />
      <BudgetConsequencesList desk={desk} bounds={bounds} draft={draft.value} />
      <div>
        <button type="button" class="button" onClick={() => change(defaultBudget(desk, bounds))}>
          <Icon name="undo-2" />
          {t("panels:budget.reset")}
        </button>
      </div>
      <div class="form-bar">
        {errors.total === undefined ? null : <p class="field-error">{errors.total}</p>}
        {found !== undefined && errors.total === undefined ? (
          <p class="field-error">{t("panels:correct")}</p>
        ) : null}
        <div class="row row-tight spread">
          <Left bounds={bounds} draft={draft.value} />
          <button type="submit" class="button button-primary">
            <CommitLabel type="submitBudget">
              <Icon name="send" />
              {t(desk.own.budget === undefined ? "panels:budget.submit" : "panels:budget.resubmit")}
            </CommitLabel>
          </button>
        </div>
        <Outcome of={state} saved={t("panels:budget.saved")} />
      </div>
    </form>
  );
}

const NO_ERRORS: BudgetErrors = { programmes: {}, obligations: {} };

function Sums({
  bounds,
  draft,
}: {
  readonly bounds: BudgetBounds;
  readonly draft: BudgetDraft;
}): JSX.Element {
  const sums = sumsOf(draft, bounds);
  const parts = [
    ["programmes", sums.programmes],
    ["obligations", sums.obligations],
    ["defence", sums.defence],
    ["reconciliation", sums.reconciliation],
  ] as const;
  return (
    <div class="stack stack-tight small">
      <p class="muted">
        {t("panels:budget.spent", {
          total: formatMoney(sums.total),
          available: formatMoney(bounds.available),
        })}
      </p>
      <ul role="list" class="row row-tight">
        {parts
          .filter(([, amount]) => amount > 0)
          .map(([name, amount]) => (
            <li key={name} class="chip">
              {t(`panels:budget.part.${name}`, { amount: formatMoney(amount) })}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** What stays in the treasury if the draft is sent. */
function Left({
  bounds,
  draft,
}: {
  readonly bounds: BudgetBounds;
  readonly draft: BudgetDraft;
}): JSX.Element {
  const { left } = sumsOf(draft, bounds);
  return (
    <p role="status">
      <span class="small muted budget-left">{t("panels:budget.left")}</span>{" "}
      <strong class={`number lead ${left < 0 ? "bad" : ""}`}>{formatMoney(left)}</strong>
    </p>
  );
}

interface PartProps {
  readonly bounds: BudgetBounds;
  readonly draft: BudgetDraft;
  readonly errors: BudgetMistakes;
  readonly onChange: (part: Partial<BudgetDraft>) => void;
}

function DefenceFields({ bounds, draft, errors, onChange }: PartProps): JSX.Element {
  return (
    <fieldset class="fieldset stack">
      <legend class="legend">{t("panels:budget.defence")}</legend>
      <AmountField
        label={t("panels:budget.growth")}
        hint={t("panels:budget.growthHint", { cost: formatMoney(bounds.costPerPercent) })}
        error={errors.growth}
        text={draft.growth}
        low={bounds.growthMin}
        high={bounds.growthMax}
        step={1}
        onChange={(growth) => onChange({ growth })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.publish}
          onChange={(event) => onChange({ publish: event.currentTarget.checked })}
        />
        <span>{t("panels:budget.publish")}</span>
      </label>
    </fieldset>
  );
}

function ProgrammeFields({ bounds, draft, errors, onChange }: PartProps): JSX.Element | null {
  if (bounds.programmes.length === 0) return null;
  return (
    <fieldset class="fieldset stack">
      <legend class="legend">{t("panels:budget.programmes")}</legend>
      {bounds.programmes.map(({ programme, due, max }) => {
        return (
          <MoneyField
            key={programme}
            label={programmeName(programme)}
            hint={dueHint(due, max, draft.programmes[programme])}
            error={errors.programmes[programme]}
            text={draft.programmes[programme] ?? "0"}
            high={max}
            onChange={(text) =>
              onChange({ programmes: { ...draft.programmes, [programme]: text } })
            }
          />
        );
      })}
    </fieldset>
  );
}

function dueHint(due: number, max: number, text: string | undefined): string {
  const missing = due - (numberIn(text ?? "") ?? 0);
  const params = { due: formatMoney(due), most: formatMoney(max) };
  return missing > 0
    ? t("panels:budget.short", { ...params, missing: formatMoney(missing) })
    : t("panels:budget.dueHint", params);
}

function ObligationFields({
  desk,
  bounds,
  draft,
  errors,
  onChange,
}: PartProps & { readonly desk: Desk }): JSX.Element | null {
  if (bounds.obligations.length === 0) return null;
  return (
    <fieldset class="fieldset stack">
      <legend class="legend">{t("panels:budget.obligations")}</legend>
      {bounds.obligations.map(({ obligation, due }) => {
        const clause = desk.own.obligations[obligation]?.clause;
        return (
          <MoneyField
            key={obligation}
            label={clause === undefined ? obligation : clauseSentences(clause)}
            hint={t("panels:budget.owedHint", { due: formatMoney(due) })}
            error={errors.obligations[obligation]}
            text={draft.obligations[obligation] ?? "0"}
            high={due}
            onChange={(text) =>
              onChange({ obligations: { ...draft.obligations, [obligation]: text } })
            }
          />
        );
      })}
    </fieldset>
  );
}

function StepFields({ bounds, draft, errors, onChange }: PartProps): JSX.Element | null {
  if (bounds.reconciliation.length === 0) return null;
  const toggle = (key: string, on: boolean): void =>
    onChange({
      steps: on ? [...draft.steps, key] : draft.steps.filter((each) => each !== key),
    });
  return (
    <fieldset class="fieldset stack stack-tight">
      <legend class="legend">{t("panels:budget.reconciliation")}</legend>
      <p class="field-hint">{t("panels:budget.reconciliationHint")}</p>
      {errors.steps === undefined ? null : <p class="field-error">{errors.steps}</p>}
      {bounds.reconciliation.map(({ towards, step, cost }) => {
        const key = stepKey(towards, step);
        return (
          <label key={key} class="choice">
            <input
              type="checkbox"
              checked={draft.steps.includes(key)}
              onChange={(event) => toggle(key, event.currentTarget.checked)}
            />
            <span>
              {t("panels:budget.step", {
                step: t(`panels:step.${step}`),
                seat: seatName(towards),
                cost: formatMoney(cost),
              })}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
