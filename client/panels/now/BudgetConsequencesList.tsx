import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { formatChange, formatList, formatMoney, formatNumber, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  type BudgetConsequences,
  consequencesOf,
} from "#client/viewmodel/now/budgetConsequences.ts";
import type { BudgetDraft } from "#client/viewmodel/now/budgetModel.ts";
import type { BudgetBounds } from "#shared/views/view.ts";
import { clauseSentences } from "../parts/ClauseText.tsx";
import { programmeName } from "../parts/names.ts";

/** What the budget does beside spending money: security, what others see, tension, promises. */
export function BudgetConsequencesList({
  desk,
  bounds,
  draft,
}: {
  readonly desk: Desk;
  readonly bounds: BudgetBounds;
  readonly draft: BudgetDraft;
}): JSX.Element {
  const consequences = consequencesOf(draft, desk, bounds);
  return (
    <section class="stack stack-tight" aria-label={t("panels:budget.consequences")}>
      <h3>{t("panels:budget.consequences")}</h3>
      <dl class="facts">
        <div>
          <dt>{t("panels:budget.security")}</dt>
          <dd class="number">
            {t("panels:fromTo", {
              from: formatNumber(consequences.security.now, 1),
              to: formatNumber(consequences.security.after, 1),
            })}
          </dd>
        </div>
        <div>
          <dt>{t("panels:budget.tension")}</dt>
          <dd class={`number ${tone(-consequences.tension)}`}>
            {formatChange(consequences.tension)}
          </dd>
        </div>
        <div>
          <dt>{t("panels:budget.seen")}</dt>
          <dd>{seenText(consequences)}</dd>
        </div>
      </dl>
      <Shortfalls consequences={consequences} />
    </section>
  );
}

const tone = (value: number): string => (value > 0 ? "good" : value < 0 ? "bad" : "");

function seenText({ seen, seenBecause }: BudgetConsequences): string {
  return seenBecause === undefined
    ? t("panels:budget.seenRange", { low: formatMoney(seen.low), high: formatMoney(seen.high) })
    : t(`panels:budget.seenExactly.${seenBecause}`, { amount: formatMoney(seen.low) });
}

function Shortfalls({
  consequences,
}: {
  readonly consequences: BudgetConsequences;
}): JSX.Element | null {
  const { unpaidProgrammes, undone } = consequences;
  if (unpaidProgrammes.length + undone.length === 0) return null;
  return (
    <div class="notice notice-warn">
      <Icon name="triangle-alert" />
      <ul class="grow">
        {unpaidProgrammes.length === 0 ? null : (
          <li>
            {t("panels:budget.unpaid", {
              count: unpaidProgrammes.length,
              programmes: formatList(
                unpaidProgrammes.map(({ programme }) => programmeName(programme)),
              ),
              missing: formatMoney(unpaidProgrammes.reduce((sum, { missing }) => sum + missing, 0)),
            })}
          </li>
        )}
        {undone.map(({ obligation, missing }) => (
          <li key={obligation.id}>
            {missing === undefined
              ? t("panels:budget.breaks", { clause: clauseSentences(obligation.clause) })
              : t("panels:budget.breaksBy", {
                  clause: clauseSentences(obligation.clause),
                  missing: formatMoney(missing),
                })}
          </li>
        ))}
      </ul>
    </div>
  );
}
