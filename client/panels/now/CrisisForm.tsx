import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatChange, formatMoney, formatNumber, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  type CrisisErrors,
  type CrisisSheet,
  crisisCommand,
  crisisDraftOf,
} from "#client/viewmodel/now/crisisModel.ts";
import type { CrisisResponse } from "#shared/views/view.ts";
import { crisisDrafts } from "../drafts.ts";
import { ActButton } from "../parts/ActButton.tsx";
import { CommitLabel } from "../parts/CommitLabel.tsx";
import { EffectList } from "../parts/EffectList.tsx";
import { MoneyField } from "../parts/MoneyField.tsx";
import { crisisOptionName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";
import { say } from "../parts/say.ts";
import { useDraftForm } from "../parts/useDraftForm.ts";

type Bounds = NonNullable<CrisisSheet["bounds"]>;

/** The own commitment: one response and an amount, secret until all are opened together. */
export function CrisisForm({
  desk,
  sheet,
}: {
  readonly desk: Desk;
  readonly sheet: CrisisSheet;
}): JSX.Element {
  const made = desk.own.crisisResponses[sheet.crisis.id];
  return (
    <>
      {made === undefined ? null : <Made sheet={sheet} made={made} />}
      {sheet.bounds === undefined ? (
        <p class="muted small">{t("panels:crisis.notNow")}</p>
      ) : (
        <Commitment desk={desk} sheet={sheet} bounds={sheet.bounds} made={made !== undefined} />
      )}
      <Collective desk={desk} sheet={sheet} />
      {sheet.mayStrike ? (
        <div class="stack stack-tight">
          <p class="small">
            {t("panels:crisis.nonInterference", {
              price: formatChange(desk.scenario.settings.procedure.nonInterferenceCentrality),
            })}
          </p>
          <ActButton
            command={{
              type: "invokeNonInterference",
              against: { kind: "crisis", crisis: sheet.crisis.id },
            }}
            look="button-danger"
          >
            {t("panels:plenary.invoke")}
          </ActButton>
        </div>
      ) : null}
    </>
  );
}

function Made({
  sheet,
  made,
}: {
  readonly sheet: CrisisSheet;
  readonly made: CrisisResponse;
}): JSX.Element {
  return (
    <p class="saved good strong">
      {t("panels:crisis.made", {
        amount: formatMoney(made.amount),
        option: crisisOptionName(sheet.crisis.id, made.option),
      })}
    </p>
  );
}

function Commitment({
  desk,
  sheet,
  bounds,
  made,
}: {
  readonly desk: Desk;
  readonly sheet: CrisisSheet;
  readonly bounds: Bounds;
  readonly made: boolean;
}): JSX.Element {
  const store = useTableStore();
  const { id } = sheet.crisis;
  const draft = crisisDrafts.open(store, id, () => crisisDraftOf(desk, id));
  const read = crisisCommand(draft.value, id, bounds);
  const { state, errors = NO_ERRORS, change, submit } = useDraftForm(draft, read);
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <fieldset class="stack stack-tight">
        <legend class="strong">{t("panels:crisis.response")}</legend>
        {sheet.options
          .filter(({ option }) => bounds.options.includes(option))
          .map(({ option, effects, efficiency, points }) => (
            <label key={option} class="choice choice-tall">
              <input
                type="radio"
                name={`response-${id}`}
                value={option}
                checked={draft.value.option === option}
                onChange={() => change({ option })}
              />
              <span class="grow stack stack-tight">
                <span class="strong">{crisisOptionName(id, option)}</span>
                {efficiency === 1 ? null : (
                  <span class="small muted">
                    {t("panels:crisis.efficiency", { factor: formatNumber(efficiency, 2) })}
                  </span>
                )}
                <EffectList lines={effects} />
              </span>
              {points === undefined || points === 0 ? null : <Points value={points} chip />}
            </label>
          ))}
        {errors.option === undefined ? null : <span class="field-error">{say(errors.option)}</span>}
      </fieldset>
      <MoneyField
        label={t("panels:crisis.amount")}
        hint={t("panels:crisis.amountHint", { most: formatMoney(bounds.max) })}
        error={errors.amount === undefined ? undefined : say(errors.amount)}
        text={draft.value.amount}
        high={bounds.max}
        onChange={(amount) => change({ amount })}
      />
      <div class="stack stack-tight">
        <div>
          <button type="submit" class="button button-primary">
            <CommitLabel type="respondCrisis">
              <Icon name="send" />
              {t(made ? "panels:crisis.recommit" : "panels:crisis.commit")}
            </CommitLabel>
          </button>
        </div>
        <Outcome of={state} />
      </div>
    </form>
  );
}

const NO_ERRORS: CrisisErrors = {};

/** A response for the whole table, where an emergency procedure lets the plenary decide it. */
function Collective({
  desk,
  sheet,
}: {
  readonly desk: Desk;
  readonly sheet: CrisisSheet;
}): JSX.Element | null {
  const { legal } = desk.own;
  const offered = [
    ...legal.tableResolution.map((subject) => ({ subject, type: "tableResolution" as const })),
    ...legal.offerSingleText.map((subject) => ({ subject, type: "offerSingleText" as const })),
  ].flatMap(({ subject, type }) =>
    subject.kind === "crisisResponse" && subject.crisis === sheet.crisis.id
      ? [{ subject, type }]
      : [],
  );
  if (offered.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <h4>{t("panels:crisis.collective")}</h4>
      <p class="small">{t("panels:crisis.collectiveText")}</p>
      <div class="row row-top">
        {offered.map(({ subject, type }) => (
          <ActButton key={`${type}-${subject.option}`} command={{ type, subject, package: {} }}>
            {t(`panels:crisis.${type}`, {
              option: crisisOptionName(subject.crisis, subject.option),
            })}
          </ActButton>
        ))}
      </div>
    </div>
  );
}
