import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useClassAround } from "#client/store/classStore.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatDurationInWords, scenarioText, t } from "#client/text/i18n.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { PublicView } from "#shared/views/view.ts";
import { Dialog } from "./Dialog.tsx";
import { HostButton } from "./HostButton.tsx";
import { Icon } from "./Icon.tsx";
import { botAt, PERSONALITIES } from "./personalities.ts";

/** What the host can do with the running game. */
export function HostMenu(): JSX.Element | null {
  const { view } = useTableStore();
  const [isOpen, setOpen] = useState(false);
  const table = view.value?.public;
  if (table === undefined || table.stage !== "playing") return null;
  return (
    <>
      <button
        type="button"
        class="button button-quiet host-menu"
        aria-label={t("pages:lead.title")}
        onClick={() => setOpen(true)}
      >
        <Icon name="gavel" />
        <span>{t("pages:lead.title")}</span>
      </button>
      {isOpen ? (
        <Dialog title={t("pages:lead.title")} onClose={() => setOpen(false)}>
          <HostActions table={table} onMoved={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function HostActions({
  table,
  onMoved,
}: {
  readonly table: PublicView;
  readonly onMoved: () => void;
}): JSX.Element {
  const phase = t(`common:phases.${table.phase}`);
  // In a class a seat is covered from its console, and its people stay its people.
  const isAlone = useClassAround() === undefined;
  return (
    <div class="stack">
      <p class="muted">{t("pages:lead.now", { year: table.year, phase })}</p>
      {table.paused ? (
        <HostButton command={{ type: "resumeGame" }} look="button-primary button-wide">
          <Icon name="play" />
          {t("pages:lead.resume")}
        </HostButton>
      ) : (
        <HostButton command={{ type: "pauseGame" }} look="button-wide">
          <Icon name="pause" />
          {t("pages:lead.pause")}
        </HostButton>
      )}
      {table.phaseEndsAt === undefined || table.paused ? null : (
        <div class="row">
          {EXTENSIONS.map((by) => (
            <HostButton key={by} command={{ type: "extendPhase", by }}>
              <Icon name="plus" />
              {formatDurationInWords(by)}
            </HostButton>
          ))}
        </div>
      )}
      <HostButton
        command={{ type: "advancePhase" }}
        look="button-wide"
        question={t("pages:lead.advanceQuestion", { phase })}
        onDone={onMoved}
      >
        <Icon name="fast-forward" />
        {t("pages:lead.advance")}
      </HostButton>
      <HostButton
        command={{ type: "rewindPhase" }}
        look="button-wide"
        question={t("pages:lead.rewindQuestion", { phase })}
        onDone={onMoved}
      >
        <Icon name="rewind" />
        {t("pages:lead.rewind")}
      </HostButton>
      {isAlone ? <AwaySeats /> : null}
      <hr />
      <HostButton
        command={{ type: "closeGame" }}
        look="button-danger button-wide"
        question={t("pages:lead.closeQuestion")}
        onDone={onMoved}
      >
        <Icon name="circle-x" />
        {t("pages:lead.close")}
      </HostButton>
    </div>
  );
}

/** A seat whose player is away can be handed to a bot, so that the others play on. */
function AwaySeats(): JSX.Element | null {
  const { scenario, presence, seat: own } = useTableStore();
  const away = scenario.seats.filter(
    ({ id }) => id !== own && presence.value[id]?.state === "away",
  );
  if (away.length === 0) return null;
  return (
    <section class="stack stack-tight" aria-label={t("pages:lead.away")}>
      <h3>{t("pages:lead.away")}</h3>
      {away.map(({ id }) => {
        const seat = scenarioText(`seats.${id}.name`);
        const name = presence.value[id]?.name ?? "";
        return (
          <HostButton
            key={id}
            command={{ type: "assignSeat", seat: id, player: botAt(id, PERSONALITIES[1]) }}
            look="button-wide"
            question={t("pages:lead.handOverQuestion", { seat, name })}
          >
            <Icon name="bot" />
            {t("pages:lead.handOver", { seat })}
          </HostButton>
        );
      })}
    </section>
  );
}

const EXTENSIONS: readonly Millis[] = [60_000, 300_000];
