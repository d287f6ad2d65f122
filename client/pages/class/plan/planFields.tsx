import type { ComponentChildren, JSX } from "preact";
import { ChoiceSet } from "#client/pages/parts/fields/ChoiceSet.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { t } from "#client/text/i18n.ts";
import {
  MOST_TABLES,
  type PlanField,
  type PlanForm,
} from "#client/viewmodel/classroom/planModel.ts";

/** What a part of the form is given: the form, what is wrong with it, and how to change it. */
export interface PlanPart {
  readonly form: PlanForm;
  readonly mistakes: readonly PlanField[];
  readonly onChange: (more: Partial<PlanForm>) => void;
}

/** How many people share a delegation. */
export function TeamField({ form, onChange }: Omit<PlanPart, "mistakes">): JSX.Element {
  return (
    <ChoiceRow
      legend={t("classroom:host.team.title")}
      hint={t("classroom:host.team.hint")}
      name="team"
      options={TEAM_SIZES.map((size) => ({
        value: size,
        label: t("classroom:host.team.size", { count: size }),
      }))}
      chosen={form.teamSize}
      onChoose={(teamSize) => onChange({ teamSize })}
    />
  );
}

/** How many tables there are: as many as people need, or a number. */
export function TablesField({ form, mistakes, onChange }: PlanPart): JSX.Element {
  return (
    <ChoiceRow
      legend={t("classroom:host.tables.title")}
      hint={t("classroom:host.tables.hint")}
      name="tables"
      options={[
        { value: "auto", label: t("classroom:host.tables.auto") },
        { value: "fixed", label: t("classroom:host.tables.fixed") },
      ]}
      chosen={form.tables}
      onChoose={(tables) => onChange({ tables })}
    >
      {form.tables === "auto" ? null : (
        <NumberField
          label={t("classroom:host.tables.count")}
          error={
            mistakes.includes("tableCount")
              ? t("classroom:host.tables.wrong", { most: MOST_TABLES })
              : undefined
          }
          text={form.tableCount}
          onChange={(tableCount) => onChange({ tableCount })}
        />
      )}
    </ChoiceRow>
  );
}

/** One of a few short answers, side by side. */
function ChoiceRow<Value extends string | number>({
  legend,
  hint,
  name,
  options,
  chosen,
  onChoose,
  children,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <ChoiceSet legend={legend} hint={hint} name={name}>
      <div class="choice-row">
        {options.map(({ value, label }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <span class="strong">{label}</span>
          </label>
        ))}
      </div>
      {children}
    </ChoiceSet>
  );
}

/** A whole number that is typed. */
export function NumberField({
  label,
  hint,
  error,
  text,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly text: string;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          class="input input-number"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

const TEAM_SIZES = [1, 2, 3] as const;
