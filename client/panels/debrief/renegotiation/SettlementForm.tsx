import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { refusalText } from "#client/text/refusalText.ts";
import {
  beginnings,
  draftOf,
  draftSheet,
  type SettlementDraft,
  textOfDraft,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { standingText } from "#shared/rules/settlements.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import type { Renegotiation } from "#shared/views/view.ts";
import { CommitLabel } from "../../parts/CommitLabel.tsx";
import { MovesTable } from "./MovesTable.tsx";
import { ProgrammeDraft } from "./ProgrammeDraft.tsx";

/** All programmes in one text, with what it does for each delegation while it is written. */
export function SettlementForm({
  basis,
  renegotiation,
  wholeGame,
  draft: written,
  onDraft,
}: {
  readonly basis: OpenBasis;
  readonly renegotiation: Renegotiation;
  readonly wholeGame: Debrief["wholeGame"];
  /** What stands, while nothing has been written. */
  readonly draft: SettlementDraft | undefined;
  readonly onDraft: (draft: SettlementDraft) => void;
}): JSX.Element {
  const submission = useSubmission();
  const [tried, setTried] = useState(false);
  const draft = written ?? draftOf(basis, standingText(basis));
  const sheet = draftSheet(basis, renegotiation, draft);
  const change = (next: SettlementDraft): void => {
    onDraft(next);
    setTried(false);
    submission.reset();
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (sheet.fault !== undefined || !sheet.isNew || submission.state.kind === "sending") return;
    if (await submission.send({ type: "proposeSettlement", settlement: textOfDraft(draft) }))
      setTried(false);
  };
  return (
    <form class="stack no-print" onSubmit={(event) => void send(event)}>
      <h3>{t("debrief:renegotiation.form")}</h3>
      <p class="small muted">{t("debrief:renegotiation.formText")}</p>
      <div class="row" role="group" aria-label={t("debrief:renegotiation.beginWith")}>
        <button
          type="button"
          class="button"
          onClick={() => change(draftOf(basis, standingText(basis)))}
        >
          {t("debrief:renegotiation.begin.standing")}
        </button>
        {beginnings(basis, wholeGame).map(({ reach, settlement }) => (
          <button
            key={reach}
            type="button"
            class="button"
            onClick={() => change(draftOf(basis, settlement))}
          >
            {t(`debrief:renegotiation.begin.${reach}`)}
          </button>
        ))}
      </div>
      <div class="renegotiation-programmes">
        {basis.scenario.programmes.map((programme) => (
          <ProgrammeDraft
            key={programme.id}
            programme={programme}
            basis={basis}
            draft={draft}
            onDraft={change}
          />
        ))}
      </div>
      <div class="renegotiation-worth card card-flat stack stack-tight">
        <h4>{t("debrief:renegotiation.worth")}</h4>
        <div role="status">
          <MovesTable moves={sheet.moves} />
          {sheet.fault === undefined ? null : <p class="small bad">{refusalText(sheet.fault)}</p>}
          {tried && sheet.fault === undefined && !sheet.isNew ? (
            <p class="small bad">{t("debrief:renegotiation.notNew")}</p>
          ) : null}
        </div>
        <div class="row">
          <button type="submit" class="button button-primary">
            <CommitLabel type="proposeSettlement">
              <Icon name="send" />
              {t("debrief:renegotiation.propose")}
            </CommitLabel>
          </button>
        </div>
        <Outcome of={submission.state} saved={t("debrief:renegotiation.proposed")} />
      </div>
    </form>
  );
}
