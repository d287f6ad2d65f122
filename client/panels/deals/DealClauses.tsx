import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { formatNumber, t } from "#client/text/i18n.ts";
import {
  type ClauseDraft,
  type ClauseFrame,
  DUTY_KINDS,
  newClause,
} from "#client/viewmodel/deals/clauseDraft.ts";
import {
  type DealDraft,
  type DealDraftErrors,
  nextKey,
} from "#client/viewmodel/deals/dealDraftModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { DutyKind } from "#shared/views/view.ts";
import { seatName } from "../parts/names.ts";
import { say } from "../parts/say.ts";
import { ClauseEditor } from "./ClauseEditor.tsx";

/** The clauses of a draft, each to be written, and new ones to be added. */
export function DealClauses({
  frame,
  draft,
  errors,
  refused,
  onChange,
}: {
  readonly frame: ClauseFrame;
  readonly draft: DealDraft;
  readonly errors: DealDraftErrors;
  readonly refused: { readonly key: string; readonly text: string } | undefined;
  readonly onChange: (part: Partial<DealDraft>) => void;
}): JSX.Element {
  const replace = (key: string, next: ClauseDraft): void =>
    onChange({ clauses: draft.clauses.map((each) => (each.key === key ? next : each)) });
  return (
    <section class="stack" aria-label={t("panels:deal.clauses")}>
      <h3>{t("panels:deal.clauses")}</h3>
      {draft.clauses.length === 0 ? <p class="muted">{t("panels:deal.noClauses")}</p> : null}
      <ol role="list" class="stack">
        {draft.clauses.map((clause, index) => (
          <li key={clause.key}>
            <ClauseEditor
              number={index + 1}
              clause={clause}
              frame={frame}
              errors={errors.clauses[clause.key] ?? {}}
              refused={refused?.key === clause.key ? refused.text : undefined}
              onChange={(next) => replace(clause.key, next)}
              onRemove={() =>
                onChange({ clauses: draft.clauses.filter(({ key }) => key !== clause.key) })
              }
            />
          </li>
        ))}
      </ol>
      {errors.list === undefined ? null : <span class="field-error">{say(errors.list)}</span>}
      {draft.clauses.length < frame.bounds.maxClauses ? (
        <AddClause
          frame={frame}
          onAdd={(kind, from) =>
            onChange({
              clauses: [...draft.clauses, newClause(kind, from, frame, nextKey(draft))],
            })
          }
        />
      ) : (
        <p class="small muted">
          {t("panels:deal.full", { most: formatNumber(frame.bounds.maxClauses) })}
        </p>
      )}
    </section>
  );
}

function AddClause({
  frame,
  onAdd,
}: {
  readonly frame: ClauseFrame;
  readonly onAdd: (kind: DutyKind, from: SeatId) => void;
}): JSX.Element {
  const [from, setFrom] = useState<SeatId>(frame.own);
  const who = frame.parties.includes(from) ? from : frame.own;
  const kinds = DUTY_KINDS.filter((kind) => kind !== "shareObjective" || who === frame.own);
  return (
    <fieldset class="fieldset stack">
      <legend class="legend">{t("panels:deal.add")}</legend>
      <div class="row row-tight" role="group" aria-label={t("clauses:field.from")}>
        {frame.parties.map((seat) => (
          <button
            key={seat}
            type="button"
            class="button"
            aria-pressed={seat === who}
            onClick={() => setFrom(seat)}
          >
            {seat === frame.own
              ? t("panels:deal.youGive")
              : t("panels:deal.theyGive", { seat: seatName(seat) })}
          </button>
        ))}
      </div>
      <div class="grid-cards" style={{ "--card-width": "9.5rem" }}>
        {kinds.map((kind) => (
          <button key={kind} type="button" class="button" onClick={() => onAdd(kind, who)}>
            {t(`clauses:kind.${kind}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
