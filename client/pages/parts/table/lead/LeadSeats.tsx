import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { seatName } from "#client/panels/parts/names.ts";
import { HostButton } from "#client/parts/acts/HostButton.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { isVacated } from "#shared/protocol/vacated.ts";
import type { PublicSeat, PublicView } from "#shared/views/view.ts";
import { PERSONALITIES, type Personality, personalityOf } from "../../fields/personalities.ts";

/** What the host does about one delegation: ask, mute, have somebody act for it, give it back. */
export function LeadSeats({ table }: { readonly table: PublicView }): JSX.Element | null {
  const { scenario, presence, seat: own } = useTableStore();
  const others = scenario.seats.map(({ id }) => id).filter((id) => id !== own);
  const away = others.find((id) => presence.value[id]?.state === "away");
  const [wanted, setWanted] = useState("");
  const chosen = others.find((id) => id === wanted) ?? away ?? others[0];
  const seat = chosen && table.seats[chosen];
  if (chosen === undefined || seat === undefined) return null;
  return (
    <section class="stack stack-tight" aria-label={t("table:lead.delegations")}>
      <h3>{t("table:lead.delegations")}</h3>
      <Field label={t("table:lead.delegation")}>
        {(ids) => (
          <select
            {...ids}
            class="select"
            value={chosen}
            onChange={(event) => setWanted(event.currentTarget.value)}
          >
            {others.map((id) => (
              <option key={id} value={id}>
                {seatName(id)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SeatActs key={chosen} seat={seat} />
    </section>
  );
}

function SeatActs({ seat }: { readonly seat: PublicSeat }): JSX.Element {
  const { id, player, muted, cover } = seat;
  const isLeft = isVacated(id, player);
  const isPerson = player?.kind === "person" && !isLeft;
  return (
    <div class="stack stack-tight">
      <div class="row row-top">
        {isPerson ? (
          <HostButton command={{ type: "nudgeSeat", seat: id }} saved={t("table:lead.asked")}>
            <Icon name="hourglass" />
            {t("table:lead.nudge")}
          </HostButton>
        ) : null}
        <HostButton command={{ type: "muteSeat", seat: id, muted: !muted }} pressed={muted}>
          <Icon name="ban" />
          {t("table:lead.mute")}
        </HostButton>
      </div>
      <p class="field-hint">{t("table:lead.muteHint")}</p>
      {isLeft ? (
        <>
          <p class="small strong">{t("table:lead.left")}</p>
          {cover === undefined ? null : <p class="small">{t(`table:seat.cover.${cover.scope}`)}</p>}
          <CoverActs seat={seat} />
        </>
      ) : !isPerson ? (
        <p class="muted small">{t("table:lead.byBot")}</p>
      ) : cover === undefined ? (
        <CoverActs seat={seat} />
      ) : (
        <>
          <p class="small strong">{t(`table:seat.cover.${cover.scope}`)}</p>
          <HostButton command={{ type: "returnSeat", seat: id }} look="button-primary button-wide">
            <Icon name="undo-2" />
            {t("table:lead.giveBack")}
          </HostButton>
        </>
      )}
    </div>
  );
}

function CoverActs({ seat: { id } }: { readonly seat: PublicSeat }): JSX.Element {
  const [first] = PERSONALITIES;
  const [personality, setPersonality] = useState<Personality>(first);
  return (
    <>
      <HostButton command={{ type: "coverSeat", seat: id, scope: "caretaker" }} look="button-wide">
        <Icon name="shield" />
        {t("table:lead.caretaker")}
      </HostButton>
      <p class="field-hint">{t("table:lead.caretakerHint")}</p>
      <Field
        label={t("table:lead.botCharacter")}
        hint={t(`bots:personalities.${personality}.summary`)}
      >
        {(ids) => (
          <select
            {...ids}
            class="select"
            value={personality}
            onChange={(event) => setPersonality(personalityOf(event.currentTarget.value) ?? first)}
          >
            {PERSONALITIES.map((each) => (
              <option key={each} value={each}>
                {t(`bots:personalities.${each}.name`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <HostButton
        command={{
          type: "coverSeat",
          seat: id,
          scope: "full",
          personality,
        }}
        look="button-wide"
      >
        <Icon name="bot" />
        {t("table:lead.bot")}
      </HostButton>
      <p class="field-hint">{t("table:lead.botHint")}</p>
    </>
  );
}
