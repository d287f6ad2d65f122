import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { HostButton } from "#client/parts/acts/HostButton.tsx";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatDurationInWords } from "#client/text/durations.ts";
import { t } from "#client/text/i18n.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { PublicView } from "#shared/views/view.ts";
import { LeadSeats } from "./lead/LeadSeats.tsx";
import { LeadWorld } from "./lead/LeadWorld.tsx";

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
      <hr />
      <LeadSeats table={table} />
      <hr />
      <LeadWorld table={table} />
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

const EXTENSIONS: readonly Millis[] = [60_000, 300_000];
