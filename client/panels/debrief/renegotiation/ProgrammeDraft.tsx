import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Field } from "#client/parts/Fields.tsx";
import { Select } from "#client/parts/Select.tsx";
import { t } from "#client/text/i18n.ts";
import {
  courseOf,
  type SettlementDraft,
  withCourse,
  withOption,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import { optionId } from "#shared/kernel/ids.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { issueName, optionName, programmeName } from "../../parts/names.ts";

/** What becomes of one programme in a text. */
export function ProgrammeDraft({
  programme,
  basis,
  draft,
  onDraft,
}: {
  readonly programme: Programme;
  readonly basis: OpenBasis;
  readonly draft: SettlementDraft;
  readonly onDraft: (draft: SettlementDraft) => void;
}): JSX.Element {
  const name = useId();
  const drafted = draft[programme.id];
  const course = courseOf(drafted);
  const stood = basis.landed.find((each) => each.programme === programme.id)?.package;
  const isChanged = course !== (stood === undefined ? "none" : "keep");
  const courses = stood === undefined ? (["none", "adopt"] as const) : COURSES;
  return (
    <details class="disclosure card card-flat">
      <summary>
        {programmeName(programme.id)}{" "}
        <span class={`chip ${isChanged ? "chip-warn" : ""}`}>
          {t(`debrief:renegotiation.course.${course}`)}
        </span>
      </summary>
      <fieldset class="fieldset stack stack-tight">
        <legend class="visually-hidden">{programmeName(programme.id)}</legend>
        {courses.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name={name}
              checked={each === course}
              onChange={() => onDraft(withCourse(draft, programme, each, basis))}
            />
            <span>{t(`debrief:renegotiation.course.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {drafted === undefined || typeof drafted === "string" ? null : (
        <Issues
          programme={programme}
          text={drafted}
          stood={stood}
          onChoose={(issue, option) => onDraft(withOption(draft, programme.id, issue, option))}
        />
      )}
    </details>
  );
}

const COURSES = ["keep", "none", "adopt"] as const;

function Issues({
  programme,
  text,
  stood,
  onChoose,
}: {
  readonly programme: Programme;
  readonly text: Package;
  readonly stood: Package | undefined;
  readonly onChoose: (
    issue: Programme["issues"][number]["id"],
    option: ReturnType<typeof optionId>,
  ) => void;
}): JSX.Element {
  return (
    <div class="stack stack-tight">
      {programme.issues.map(({ id, options }) => (
        <Field key={id} label={issueName(programme.id, id)}>
          {(ids) => (
            <Select
              {...ids}
              value={text[id] ?? ""}
              choices={options.map((option) => ({
                value: option.id,
                label:
                  stood?.[id] === option.id
                    ? t("debrief:renegotiation.asStood", {
                        option: optionName(programme.id, id, option.id),
                      })
                    : optionName(programme.id, id, option.id),
              }))}
              onChange={(option) => onChoose(id, optionId(option))}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
