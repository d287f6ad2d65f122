import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { HostButton } from "#client/parts/acts/HostButton.tsx";
import { PhaseClock } from "#client/parts/PhaseClock.tsx";
import { announce } from "#client/store/announcements.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { settlingIn } from "#client/viewmodel/classroom/teamModel.ts";
import {
  type SettlementDraft,
  settlementCards,
  stoodAt,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { renegotiationResult } from "#shared/analysis/renegotiation.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import type { PublicView, Renegotiation } from "#shared/views/view.ts";
import { MemberLine } from "../../team/MemberLine.tsx";
import { RenegotiationTalk, TalkLink } from "./RenegotiationTalk.tsx";
import { ResultView } from "./ResultView.tsx";
import { SettlementForm } from "./SettlementForm.tsx";
import { SettlementSuggestions } from "./SettlementSuggestions.tsx";
import { SettlementTexts } from "./SettlementTexts.tsx";

/** A renegotiation that has been opened: while it runs texts, suggestions and talk; then what came of it. */
export function HeldRenegotiation({
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
  const { seat } = useTableStore();
  const [draft, setDraft] = useState<SettlementDraft | undefined>(undefined);
  const form = useRef<HTMLDivElement>(null);
  useAnnouncements(renegotiation);
  const result = renegotiationResult(basis, renegotiation, wholeGame.jointGainsLeft);
  const isOpen = result === undefined;
  const acts = isOpen && seat !== undefined;
  const begin = (next: SettlementDraft): void => {
    setDraft(next);
    form.current?.focus();
  };
  return (
    <div class={isOpen ? "renegotiation-open" : "stack stack-loose"}>
      <div class="stack stack-loose">
        {result === undefined ? (
          <Running table={table} since={renegotiation.openedAt} />
        ) : (
          <ResultView stood={stoodAt(basis)} result={result} />
        )}
        {acts ? (
          <SettlementSuggestions
            basis={basis}
            table={table}
            since={renegotiation.openedAt}
            onDraft={begin}
          />
        ) : null}
        <SettlementTexts
          cards={settlementCards(basis, renegotiation)}
          mayAnswer={acts}
          isOpen={isOpen}
          basis={basis}
          onDraft={begin}
        />
        {acts ? (
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
      <RenegotiationTalk table={table} isOpen={isOpen} />
    </div>
  );
}

/** That it is on, and for how long; the host may stop it. */
function Running({
  table,
  since,
}: {
  readonly table: PublicView;
  readonly since: Instant;
}): JSX.Element {
  const { isHost } = useTableStore();
  return (
    <div class="stack stack-tight">
      <div class="row spread">
        <p class="strong">{t("debrief:renegotiation.running")}</p>
        <div class="row row-tight no-print">
          <TalkLink table={table} />
          <PhaseClock table={table} />
          {isHost ? (
            <HostButton
              command={{ type: "closeRenegotiation" }}
              question={t("debrief:renegotiation.askStop")}
            >
              {t("debrief:renegotiation.stop")}
            </HostButton>
          ) : null}
        </div>
      </div>
      <MemberLine of={(team) => settlingIn(team, since)} />
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
