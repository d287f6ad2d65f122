import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { HostButton } from "#client/pages/parts/HostButton.tsx";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { Notice } from "#client/pages/parts/Notice.tsx";
import { PhaseClock } from "#client/pages/parts/PhaseClock.tsx";
import { announce } from "#client/store/announcements.ts";
import { type TableStore, TableStoreContext, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import {
  type SettlementDraft,
  settlementCards,
  stoodAt,
  stoodIn,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { renegotiationResult } from "#shared/analysis/renegotiation.ts";
import { basisIn, type OpenBasis } from "#shared/views/settlementBasis.ts";
import type { PublicView, Renegotiation } from "#shared/views/view.ts";
import { Section } from "../parts/Section.tsx";
import { Minutes, USUAL_MINUTES } from "./Minutes.tsx";
import { ResultView } from "./ResultView.tsx";
import { SettlementForm } from "./SettlementForm.tsx";
import { SettlementTexts } from "./SettlementTexts.tsx";

/**
 * Five minutes after the reveal in which the delegations may settle their programmes anew. Reads the
 * table that lives, not the report of how it ended.
 */
export function RenegotiationSection({
  debrief,
  live,
}: {
  readonly debrief: Debrief;
  /** Without it there is only what came of it. */
  readonly live: TableStore | undefined;
}): JSX.Element {
  return (
    <Section
      id="renegotiation"
      title={t("debrief:renegotiation.title")}
      intro={t("debrief:renegotiation.intro")}
    >
      {live === undefined ? (
        <Told debrief={debrief} />
      ) : (
        <TableStoreContext.Provider value={live}>
          <LiveRenegotiation wholeGame={debrief.wholeGame} />
        </TableStoreContext.Provider>
      )}
    </Section>
  );
}

function Told({ debrief: { renegotiation, programmes } }: { readonly debrief: Debrief }) {
  if (renegotiation === undefined) return null;
  return <ResultView stood={stoodIn(programmes)} result={renegotiation} />;
}

/** What can be proposed, what is, and what came of it, at the table around this component. */
function LiveRenegotiation({
  wholeGame,
}: {
  readonly wholeGame: Debrief["wholeGame"];
}): JSX.Element {
  const store = useTableStore();
  const table = store.view.value?.public;
  const connection = store.connection.value;
  const basis = table && basisIn(store.scenario, table);
  const renegotiation = table?.renegotiation;
  return (
    <>
      {connection === "superseded" ? <Elsewhere /> : null}
      {table === undefined ? <p class="sending">{t("common:loading")}</p> : null}
      {table === undefined || basis === undefined || renegotiation === undefined ? null : (
        <Held
          key={renegotiation.openedAt}
          table={table}
          basis={basis}
          renegotiation={renegotiation}
          wholeGame={wholeGame}
        />
      )}
      {table === undefined || !mayOpen(renegotiation) ? null : (
        <Opening isAgain={renegotiation !== undefined} />
      )}
    </>
  );
}

/** The seat is held by another window or device of the same person. */
const Elsewhere = (): JSX.Element => (
  <Notice kind="warn" text={t("pages:table.superseded.text")}>
    <button type="button" class="button" onClick={() => location.reload()}>
      {t("pages:table.superseded.useHere")}
    </button>
  </Notice>
);

const mayOpen = (renegotiation: Renegotiation | undefined): boolean =>
  renegotiation === undefined ||
  (renegotiation.closed !== undefined && renegotiation.closed.outcome !== "agreed");

/** Whoever leads the table opens it; the others are told that it may come. */
function Opening({ isAgain }: { readonly isAgain: boolean }): JSX.Element {
  const { isHost } = useTableStore();
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  if (!isHost) return <p class="muted">{t("debrief:renegotiation.waiting")}</p>;
  return (
    <div class="stack stack-tight no-print">
      <Minutes value={minutes} onChange={setMinutes} />
      <div class="row">
        <HostButton
          command={{ type: "openRenegotiation", length: minutes * 60_000 }}
          look="button-primary button-large"
        >
          <Icon name="handshake" />
          {t(isAgain ? "debrief:renegotiation.openAgain" : "debrief:renegotiation.open")}
        </HostButton>
      </div>
    </div>
  );
}

function Held({
  table,
  basis,
  renegotiation,
  wholeGame,
}: {
  readonly table: PublicView;
  readonly basis: OpenBasis;
  readonly renegotiation: Renegotiation;
  readonly wholeGame: Debrief["wholeGame"];
}): JSX.Element {
  const store = useTableStore();
  const [draft, setDraft] = useState<SettlementDraft | undefined>(undefined);
  const form = useRef<HTMLDivElement>(null);
  useAnnouncements(renegotiation);
  const result = renegotiationResult(basis, renegotiation, wholeGame.jointGainsLeft);
  const cards = settlementCards(basis, renegotiation);
  const isOpen = result === undefined;
  // Of a shared delegation the head alone commits it.
  const acts = store.seat !== undefined && !store.suggests.value;
  const begin = (next: SettlementDraft): void => {
    setDraft(next);
    form.current?.focus();
  };
  return (
    <div class="stack stack-loose">
      {result === undefined ? (
        <div class="row spread">
          <p class="strong">{t("debrief:renegotiation.running")}</p>
          <div class="row row-tight no-print">
            <PhaseClock table={table} />
            {store.isHost ? (
              <HostButton
                command={{ type: "closeRenegotiation" }}
                question={t("debrief:renegotiation.askStop")}
              >
                {t("debrief:renegotiation.stop")}
              </HostButton>
            ) : null}
          </div>
        </div>
      ) : (
        <ResultView stood={stoodAt(basis)} result={result} />
      )}
      <SettlementTexts
        cards={cards}
        mayAnswer={isOpen && acts}
        isOpen={isOpen}
        basis={basis}
        onDraft={begin}
      />
      {isOpen && store.seat !== undefined && store.suggests.value ? (
        <p class="muted">{t("debrief:renegotiation.headActs")}</p>
      ) : null}
      {isOpen && acts ? (
        <div ref={form} tabIndex={-1}>
          <SettlementForm
            basis={basis}
            renegotiation={renegotiation}
            wholeGame={wholeGame}
            draft={draft}
            onDraft={setDraft}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Who does not see the page is told of new texts and of the end. */
function useAnnouncements({ proposals, closed }: Renegotiation): void {
  const known = useRef(proposals.length);
  const newest = proposals.at(-1);
  useEffect(() => {
    if (newest === undefined || proposals.length <= known.current) return;
    known.current = proposals.length;
    announce(t("debrief:renegotiation.newText", { number: newest.number }));
  }, [proposals.length]);
  const outcome = closed?.outcome;
  const wasOpen = useRef(outcome === undefined);
  useEffect(() => {
    if (outcome === undefined || !wasOpen.current) return;
    wasOpen.current = false;
    announce(t(`debrief:renegotiation.outcome.${outcome}`), "urgent");
  }, [outcome]);
}
