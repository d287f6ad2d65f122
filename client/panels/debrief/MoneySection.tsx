import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { formatAmount, formatMoney, formatShare, t } from "#client/text/i18n.ts";
import {
  type AccountLine,
  accountLines,
  type SharedCost,
  sharedCosts,
} from "#client/viewmodel/debrief/moneyModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { seatName } from "../parts/names.ts";
import { sayAny } from "../parts/say.ts";
import { Section } from "./parts/Section.tsx";
import { WideTable } from "./parts/WideTable.tsx";

/** Where all money came from and went, and who paid which part of what was paid for together. */
export function MoneySection({ debrief }: { readonly debrief: Debrief }): JSX.Element {
  const lines = accountLines(debrief);
  const seats = debrief.seats.map(({ seat }) => seat);
  return (
    <Section id="money" title={t("debrief:money.title")} intro={t("debrief:money.intro")}>
      <WideTable name={t("debrief:money.title")} least={leastWidth(seats)}>
        <thead>
          <tr>
            <th scope="col">{t("debrief:money.post")}</th>
            {seats.map((seat) => (
              <th key={seat} scope="col" class="number">
                {seatName(seat)}
              </th>
            ))}
            <th scope="col" class="number">
              {t("debrief:money.all")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <AccountRow key={line.post} line={line} />
          ))}
        </tbody>
      </WideTable>
      <div class="stack stack-tight">
        <h3>{t("debrief:money.shared")}</h3>
        <p class="small muted">{t("debrief:money.sharedText")}</p>
        <WideTable name={t("debrief:money.shared")} least={leastWidth(seats)}>
          <thead>
            <tr>
              <th scope="col">{t("debrief:money.for")}</th>
              {seats.map((seat) => (
                <th key={seat} scope="col">
                  {seatName(seat)}
                </th>
              ))}
              <th scope="col" class="number">
                {t("debrief:money.all")}
              </th>
            </tr>
          </thead>
          <tbody>
            {sharedCosts(debrief).map((cost) => (
              <SharedRow key={sayAny(cost.what)} cost={cost} />
            ))}
          </tbody>
        </WideTable>
      </div>
    </Section>
  );
}

/** In rem: a name, and a number for each delegation. */
const leastWidth = (seats: readonly SeatId[]): number => 7 + 4 * seats.length;

function AccountRow({ line }: { readonly line: AccountLine }): JSX.Element {
  const { post, amounts, total } = line;
  const bounds = post === "start" || post === "end";
  return (
    <tr class={bounds ? "debrief-sum" : ""}>
      <th scope="row">{t(`debrief:money.posts.${post}`)}</th>
      {amounts.map(({ seat, amount }) => (
        <td key={seat} class="number">
          {bounds ? formatAmount(amount) : signed(amount)}
        </td>
      ))}
      <td class="number">{bounds ? formatAmount(total) : signed(total)}</td>
    </tr>
  );
}

/** What goes out has its minus; what comes in needs no plus in an account. */
const signed = (amount: number): string => (amount === 0 ? "–" : formatAmount(amount));

function SharedRow({ cost }: { readonly cost: SharedCost }): JSX.Element {
  const { what, amounts, total } = cost;
  return (
    <tr>
      <th scope="row">{sayAny(what)}</th>
      {amounts.map(({ seat, amount }) => (
        <td key={seat} class="debrief-share">
          <span class="number">
            {total === 0
              ? formatMoney(amount)
              : t("debrief:money.share", {
                  amount: formatAmount(amount),
                  part: formatShare(amount / total),
                })}
          </span>
          <Bar part={total === 0 ? 0 : amount / total} look="meter-brass" />
        </td>
      ))}
      <td class="number">{formatAmount(total)}</td>
    </tr>
  );
}
