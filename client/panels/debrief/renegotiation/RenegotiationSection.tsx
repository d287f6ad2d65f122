import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { HostButton } from "#client/parts/acts/HostButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Notice } from "#client/parts/Notice.tsx";
import { type TableStore, TableStoreContext, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { stoodIn } from "#client/viewmodel/debrief/renegotiationModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { basisIn } from "#shared/views/settlementBasis.ts";
import type { Renegotiation } from "#shared/views/view.ts";
import { Section } from "../parts/Section.tsx";
import { HeldRenegotiation } from "./HeldRenegotiation.tsx";
import { Minutes, USUAL_MINUTES } from "./Minutes.tsx";
import { ResultView } from "./ResultView.tsx";

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
  const held = debrief.renegotiation ?? live?.view.value?.public.renegotiation;
  return (
    <Section
      id="renegotiation"
      title={t("debrief:renegotiation.title")}
      intro={t("debrief:renegotiation.intro")}
      onPaper={held !== undefined}
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
        <HeldRenegotiation
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
