import type { JSX } from "preact";
import { WideTable } from "#client/parts/WideTable.tsx";
import { formatList, formatNumber, formatShare, t } from "#client/text/i18n.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Balance } from "#shared/simulation/balance.ts";
import type { Mean } from "#shared/simulation/statistics.ts";
import type { Finding, Target } from "#shared/simulation/targets.ts";

/** Whether the scenario is a game, aim by aim, and the figures behind it. */
export function BalanceFigures({ balance }: { readonly balance: Balance }): JSX.Element {
  const { targets, mixed } = balance;
  return (
    <section class="stack" aria-labelledby="author-balance">
      <h2 id="author-balance">{t("author:balance.targets")}</h2>
      {mixed.games < ENOUGH ? <p class="small">{t("author:balance.few")}</p> : null}
      <WideTable label={t("author:balance.targets")}>
        <thead>
          <tr>
            <th scope="col">{t("author:balance.target")}</th>
            <th scope="col">{t("author:balance.found")}</th>
            <th scope="col">{t("author:balance.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <TargetRow key={target.id} target={target} />
          ))}
        </tbody>
      </WideTable>
      <Scores balance={balance} />
      <WalkAwayValues balance={balance} />
      <Adopted balance={balance} />
    </section>
  );
}

function TargetRow({ target: { id, found, verdict } }: { readonly target: Target }): JSX.Element {
  return (
    <tr>
      <th scope="row" class="wrap">
        {t(`author:balance.aims.${id}`)}
      </th>
      <td>{inWords(found)}</td>
      <td>
        <span class={`chip ${CHIPS[verdict]}`}>{t(`author:balance.verdicts.${verdict}`)}</span>
      </td>
    </tr>
  );
}

const CHIPS = { met: "chip-good", missed: "chip-bad", notAsked: "" } as const;

function inWords(found: Finding): string {
  switch (found.kind) {
    case "part":
      return formatShare(found.part);
    case "exceptions":
      return found.ids.length === 0
        ? t("author:balance.finding.none")
        : t("author:balance.finding.exceptions", { names: formatList(found.ids) });
    case "gains":
      return t("author:balance.finding.gains", {
        amongHard: formatNumber(found.amongHard, 1),
        amongLike: formatNumber(found.amongLike, 1),
      });
    case "levels":
      return t("author:balance.finding.levels", {
        expert: formatNumber(found.expert, 1),
        firstSteps: formatNumber(found.firstSteps, 1),
      });
    case "tooShort":
      return t("author:balance.finding.tooShort", { years: found.years });
    default:
      return assertNever(found);
  }
}

function Scores({ balance: { mixed } }: { readonly balance: Balance }): JSX.Element {
  return (
    <WideTable label={t("author:balance.scores")}>
      <thead>
        <tr>
          <th scope="col">{t("author:balance.seat")}</th>
          <th scope="col" class="number">
            {t("author:balance.mean")}
          </th>
          <th scope="col" class="number">
            {t("author:balance.plusMinus")}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(mixed.score).map(([seat, { mean, plusMinus }]) => (
          <tr key={seat}>
            <th scope="row">{seat}</th>
            <td class="number">{formatNumber(mean, 1)}</td>
            <td class="number">{formatNumber(plusMinus, 1)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function WalkAwayValues({ balance: { walkAways } }: { readonly balance: Balance }): JSX.Element {
  const found = ({ mean, plusMinus }: Mean): string =>
    t("author:balance.meanWithin", {
      mean: formatNumber(mean, 1),
      plusMinus: formatNumber(plusMinus, 1),
    });
  return (
    <WideTable label={t("author:balance.walkAways")}>
      <thead>
        <tr>
          <th scope="col">{t("author:balance.seat")}</th>
          <th scope="col" class="number">
            {t("author:balance.walkAway")}
          </th>
          <th scope="col" class="number">
            {t("author:balance.aloneShort")}
          </th>
          <th scope="col" class="number">
            {t("author:balance.aloneStandard")}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(walkAways).map(([seat, { value, short, standard }]) => (
          <tr key={seat}>
            <th scope="row">{seat}</th>
            <td class="number">{formatNumber(value, 1)}</td>
            <td class="number">{found(short)}</td>
            <td class="number">{found(standard)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Adopted({ balance: { mixed } }: { readonly balance: Balance }): JSX.Element {
  return (
    <WideTable label={t("author:balance.adopted")}>
      <thead>
        <tr>
          <th scope="col">{t("author:balance.programme")}</th>
          <th scope="col" class="number">
            {t("author:balance.part")}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(mixed.adopted).map(([programme, { part }]) => (
          <tr key={programme}>
            <th scope="row">{programme}</th>
            <td class="number">{formatShare(part)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** Games of all sorts of bots, of 160 that are played: six in ten are. */
const ENOUGH = 60;
