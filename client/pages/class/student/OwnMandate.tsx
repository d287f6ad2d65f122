import type { JSX } from "preact";
import { objectiveName } from "#client/panels/parts/names.ts";
import { Points } from "#client/panels/parts/Points.tsx";
import { ProgrammeSheet } from "#client/panels/parts/ProgrammeSheet.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatChange, formatMoney, formatNumber, scenarioText, t } from "#client/text/i18n.ts";
import type { MandateGoals } from "#client/viewmodel/papers/mandateModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { isHighGood } from "#shared/scenario/schema/vocabulary.ts";

/** The own secret mandate before the game: what counts, and for how much. */
export function OwnMandate({
  seat,
  goals,
}: {
  readonly seat: SeatId;
  readonly goals: MandateGoals;
}): JSX.Element {
  return (
    <section class="card paper sheet stack" aria-labelledby="mandate">
      <h2 id="mandate">{t("classroom:preparation.mandate")}</h2>
      <p class="small muted">{t("panels:mandate.secret")}</p>
      <p>{t("classroom:preparation.walkAwayIs", { score: formatNumber(goals.walkAway, 1) })}</p>
      <h3>{t("panels:mandate.objectives")}</h3>
      <ul role="list" class="stack stack-tight">
        {goals.objectives.map(({ id, points }) => (
          <li key={id} class="card card-flat row row-tight row-top">
            <Icon name="target" />
            <span class="grow">{objectiveName(seat, id)}</span>
            <Points value={points} />
          </li>
        ))}
        <li class="card card-flat row row-tight row-top">
          <Icon name="ban" />
          <span class="grow">
            <span class="strong">{t("panels:mandate.redLine")}</span>{" "}
            {scenarioText(`mandates.${seat}.redLine`)}
          </span>
          <Points value={-goals.redLine.penalty} />
        </li>
      </ul>
      <h3>{t("classroom:preparation.counts")}</h3>
      <Measures goals={goals} />
      <h3>{t("panels:mandate.programmes")}</h3>
      <p class="small muted">{t("panels:mandate.programmesText")}</p>
      <div class="stack stack-tight">
        {goals.programmes.map((programme) => (
          <ProgrammeSheet key={programme.programme} of={programme} />
        ))}
      </div>
    </section>
  );
}

function Measures({ goals }: { readonly goals: MandateGoals }): JSX.Element {
  return (
    <table class="figures small">
      <tbody>
        {goals.tracks.map(({ track, points }) => (
          <tr key={track}>
            <th scope="row">
              {t(isHighGood(track) ? "classroom:preparation.high" : "classroom:preparation.low", {
                track: t(`panels:track.${track}`),
              })}
            </th>
            <td class="number">
              <Points value={points} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("classroom:preparation.security")}</th>
          <td class="number">
            <Points value={goals.security} />
          </td>
        </tr>
        <tr>
          <th scope="row">
            {t("classroom:preparation.treasury", { cap: formatMoney(goals.treasury.cap) })}
          </th>
          <td class="number">
            <Points value={goals.treasury.perBillion} />
          </td>
        </tr>
        <tr>
          <th scope="row">
            {t("classroom:preparation.alignment", { ideal: formatChange(goals.alignment.ideal) })}
          </th>
          <td class="number">
            <Points value={-goals.alignment.lostPerStep} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
