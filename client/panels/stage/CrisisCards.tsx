import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { formatMoney, t } from "#client/text/i18n.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { CrisisModel } from "#client/viewmodel/stage/tableModel.ts";
import { tableTexts } from "./tableTexts.ts";

/**
 * The crises of the year as cards on the table; folded, a card leaves its title at the edge. One that
 * is over folds by itself: its title bears what came of it, and the table is in sight again.
 */
export function CrisisCards({
  crises,
  layout,
}: {
  readonly crises: readonly CrisisModel[];
  readonly layout: TableLayout;
}): JSX.Element | null {
  if (crises.length === 0) return null;
  const { middle, felt, card } = layout;
  return (
    <section
      class={`crisis-cards ${layout.labels === "full" ? "" : "crisis-cards-small"}`}
      aria-label={t("table:crises.title")}
      style={{
        "--middle-x": `${middle.x}px`,
        "--middle-y": `${middle.y}px`,
        "--felt-ry": `${felt.ry}px`,
        "--card-width": `${card.width}px`,
        "--card-max-height": `${card.maxHeight}px`,
      }}
    >
      {crises.map((crisis, index) => (
        <CrisisCard key={crisis.id} crisis={crisis} first={index === 0} />
      ))}
    </section>
  );
}

function CrisisCard({
  crisis,
  first,
}: {
  readonly crisis: CrisisModel;
  readonly first: boolean;
}): JSX.Element {
  const { title, outcome } = crisis;
  return (
    <details
      class={`crisis-card paper crisis-${outcome ?? "open"}`}
      name="crisis"
      open={first && outcome === undefined}
    >
      <summary class="crisis-band">
        <Icon name="siren" />
        <span class="grow">{title}</span>
        {outcome === undefined ? null : (
          <span class="crisis-outcome">{t(`table:crises.outcomes.${outcome}`)}</span>
        )}
        <Icon name="chevron-down" />
      </summary>
      <div class="crisis-body stack stack-tight">
        <CrisisFacts crisis={crisis} />
      </div>
    </details>
  );
}

/** What has happened, how bad it is, and whose domestic affair it was said to be. */
export function CrisisFacts({ crisis }: { readonly crisis: CrisisModel }): JSX.Element {
  const { body, severity, need, struckBy } = crisis;
  return (
    <>
      <p>{body}</p>
      <p class="crisis-facts small">
        <span class="crisis-severity" data-severity={severity} aria-hidden="true">
          {[1, 2, 3].map((step) => (
            <span key={step} class={step <= severity ? "crisis-pip crisis-pip-on" : "crisis-pip"} />
          ))}
        </span>
        <span>{t("table:crises.severityAndNeed", { severity, money: formatMoney(need) })}</span>
      </p>
      {struckBy === undefined ? null : (
        <p class="small">{t("table:crises.struck", { name: tableTexts.seatName(struckBy) })}</p>
      )}
    </>
  );
}
