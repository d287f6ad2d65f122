import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { refusalText } from "#client/text/refusalText.ts";
import {
  beginnings,
  draftOf,
  draftSheet,
  proposeCommand,
  type SettlementDraft,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { standingText } from "#shared/rules/settlements.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import type { Renegotiation, SettlementText } from "#shared/views/view.ts";
import { CommitLabel } from "../../parts/CommitLabel.tsx";
import { useTries } from "../../parts/useTries.ts";
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
  const draft = written ?? draftOf(basis, standingText(basis));
  const sheet = draftSheet(basis, renegotiation, draft);
  const { state, errors, send, reset } = useTries(proposeCommand(draft, sheet));
  const change = (next: SettlementDraft): void => {
    onDraft(next);
    reset();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form class="stack no-print" onSubmit={submit}>
      <h3>{t("debrief:renegotiation.form")}</h3>
      <p class="small muted">{t("debrief:renegotiation.formText")}</p>
      <Beginnings
        basis={basis}
        wholeGame={wholeGame}
        onBegin={(text) => change(draftOf(basis, text))}
      />
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
          {errors === "notNew" ? (
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
        <Outcome of={state} saved={t("debrief:renegotiation.proposed")} />
      </div>
    </form>
  );
}

/** Texts to begin with: what stands, and what the debrief has found that would be better. */
function Beginnings({
  basis,
  wholeGame,
  onBegin,
}: {
  readonly basis: OpenBasis;
  readonly wholeGame: Debrief["wholeGame"];
  readonly onBegin: (text: SettlementText) => void;
}): JSX.Element {
  return (
    <div class="row" role="group" aria-label={t("debrief:renegotiation.beginWith")}>
      <button type="button" class="button" onClick={() => onBegin(standingText(basis))}>
        {t("debrief:renegotiation.begin.standing")}
      </button>
      {beginnings(basis, wholeGame).map(({ reach, settlement }) => (
        <button key={reach} type="button" class="button" onClick={() => onBegin(settlement)}>
          {t(`debrief:renegotiation.begin.${reach}`)}
        </button>
      ))}
    </div>
  );
}
