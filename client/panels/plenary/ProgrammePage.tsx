import type { JSX } from "preact";
import { Bar } from "#client/parts/Bar.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatList, formatMoney, formatShare, scenarioText, t } from "#client/text/i18n.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { wordEffect } from "#client/viewmodel/plenary/effectWording.ts";
import type { ProgrammeEntry } from "#client/viewmodel/plenary/programmeModel.ts";
import type { PublicProgramme } from "#shared/views/view.ts";
import { openPanel } from "../navigation.ts";
import { EffectList } from "../parts/EffectList.tsx";
import { FactCards } from "../parts/FactCards.tsx";
import { crisisKindName, programmeName, seatName } from "../parts/names.ts";
import { Prose } from "../parts/Prose.tsx";
import { PackageText } from "./PackageText.tsx";
import { ProgrammeState } from "./ProgrammeState.tsx";
import { TableForm } from "./TableForm.tsx";
import { TrustTable } from "./TrustTable.tsx";

/** One programme: what it does, its terms if it is in force, what it needs, and a text to table. */
export function ProgrammePage({
  desk,
  entry,
}: {
  readonly desk: OpenDesk;
  readonly entry: ProgrammeEntry;
}): JSX.Element {
  const store = useTableStore();
  const { programme, inForce } = entry;
  const seated = seatedDesk(desk);
  return (
    <div class="stack stack-loose">
      <div class="stack stack-tight">
        <div class="row row-tight">
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={t("panels:programme.back")}
            onClick={() => openPanel(store, { tab: "plenary" })}
          >
            <Icon name="arrow-left" />
          </button>
          <h2 class="grow">{programmeName(programme.id)}</h2>
        </div>
        <ProgrammeState entry={entry} />
        <Prose text={scenarioText(`programmes.${programme.id}.summary`)} />
        <Facts entry={entry} />
      </div>
      {inForce === undefined ? null : <InForce entry={entry} inForce={inForce} />}
      {seated === undefined ? (
        <section class="stack stack-tight">
          <h3>{t("panels:trust.needed")}</h3>
          <TrustTable check={entry.trust} rule={entry.rule} />
        </section>
      ) : (
        <TableForm desk={seated} entry={entry} />
      )}
      <FactCards beside={programme.id} />
    </div>
  );
}

function Facts({ entry }: { readonly entry: ProgrammeEntry }): JSX.Element {
  const { programme, requires } = entry;
  return (
    <>
      <EffectList lines={programme.effects.map(wordEffect)} />
      <ul class="small muted">
        <li>
          {t("panels:programme.price", {
            cost: formatMoney(programme.cost),
            count: programme.maturityYears,
            upkeep: formatMoney(programme.upkeep),
          })}
        </li>
        {programme.verifies ? <li>{t("panels:programme.verifies")}</li> : null}
        {programme.crisisTalks ? <li>{t("panels:programme.crisisTalks")}</li> : null}
        {programme.exercises.length === 0 ? null : (
          <li>
            {t("panels:programme.exercises", {
              kinds: formatList(programme.exercises.map(crisisKindName)),
            })}
          </li>
        )}
        {programme.leverage === undefined ? null : (
          <li>
            {t("panels:programme.leverage", {
              kinds: formatList(programme.leverage.kinds.map(crisisKindName)),
              factor: programme.leverage.factor,
            })}
          </li>
        )}
        {programme.risk === undefined ? null : (
          <li>
            {t("panels:programme.risk", {
              level: programme.risk.rivalryAbove,
              chance: formatShare(programme.risk.chance),
            })}
          </li>
        )}
        {programme.backlash === undefined ? null : (
          <li>
            {t("panels:programme.backlash", { chance: formatShare(programme.backlash.chance) })}
          </li>
        )}
        {programme.domesticAffairOf.length === 0 ? null : (
          <li>
            {t("panels:programme.domestic", {
              seats: formatList(programme.domesticAffairOf.map(seatName)),
            })}
          </li>
        )}
        {requires.length === 0 ? null : (
          <li class="bad">
            {t("panels:programme.requires", {
              programmes: formatList(requires.map(programmeName)),
            })}
          </li>
        )}
      </ul>
    </>
  );
}

function InForce({
  entry,
  inForce,
}: {
  readonly entry: ProgrammeEntry;
  readonly inForce: PublicProgramme;
}): JSX.Element {
  const { programme } = entry;
  return (
    <section class="card stack" aria-label={t("panels:programme.terms")}>
      <h3>{t("panels:programme.terms")}</h3>
      <PackageText programme={programme} text={inForce.package} />
      <div class="stack stack-tight">
        <p class="row spread small">
          <span>{t("panels:programme.maturity")}</span>
          <span class="number">{formatShare(inForce.maturity)}</span>
        </p>
        <Bar part={inForce.maturity} />
        <p class="row spread small">
          <span>{t("panels:programme.funded")}</span>
          <span class="number">{formatShare(inForce.funded)}</span>
        </p>
        <Bar part={inForce.funded} look="meter-brass" />
      </div>
      <table class="figures small">
        <caption class="eyebrow">{t("panels:programme.members")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("panels:delegation")}</th>
            <th scope="col" class="number">
              {t("panels:programme.part")}
            </th>
            <th scope="col" class="number">
              {t("panels:programme.paid")}
            </th>
          </tr>
        </thead>
        <tbody>
          {inForce.members.map((seat) => (
            <tr key={seat}>
              <th scope="row">{seatName(seat)}</th>
              <td class="number">{formatShare(inForce.shares[seat] ?? 0)}</td>
              <td class="number">{formatMoney(inForce.paid[seat] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
