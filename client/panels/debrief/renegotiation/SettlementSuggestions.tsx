import type { JSX } from "preact";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { isShared, settlingIn } from "#client/viewmodel/classroom/teamModel.ts";
import {
  draftOf,
  type SettlementDraft,
  stoodAt,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import { changedProgrammes } from "#client/viewmodel/debrief/wholeGameModel.ts";
import { settlementChanges, settlementMoves } from "#shared/analysis/renegotiation.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import type { PublicView, SettlementText } from "#shared/views/view.ts";
import { Suggestions } from "../../team/Suggestions.tsx";
import { useTeam } from "../../team/useTeam.ts";
import { ChangeList } from "../parts/ChangeList.tsx";
import { MovesTable } from "./MovesTable.tsx";

/** What the members of a shared delegation ask their head to put forward or to answer. */
export function SettlementSuggestions({
  basis,
  table,
  since,
  onDraft,
}: {
  readonly basis: OpenBasis;
  readonly table: PublicView;
  /** When the renegotiation was opened: what was suggested in an earlier one is no longer there to be done. */
  readonly since: Instant;
  /** Begins a draft with a text. */
  readonly onDraft: (draft: SettlementDraft) => void;
}): JSX.Element | null {
  const { scenario, view } = useTableStore();
  const team = useTeam();
  if (team === undefined || !isShared(team)) return null;
  return (
    <Suggestions
      team={settlingIn(team, since)}
      desk={{ scenario, table, own: view.value?.own }}
      about={(command) =>
        command.type === "proposeSettlement" ? (
          <SuggestedText
            basis={basis}
            settlement={command.settlement}
            onDraft={() => onDraft(draftOf(basis, command.settlement))}
          />
        ) : undefined
      }
    />
  );
}

/** A text that is suggested, as one on the table is shown: what it does for each, and what it changes. */
function SuggestedText({
  basis,
  settlement,
  onDraft,
}: {
  readonly basis: OpenBasis;
  readonly settlement: SettlementText;
  readonly onDraft: () => void;
}): JSX.Element {
  const changes = changedProgrammes(
    { programmes: stoodAt(basis) },
    settlementChanges(basis, settlement),
  );
  return (
    <>
      <MovesTable moves={settlementMoves(basis, settlement)} />
      <details class="disclosure">
        <summary class="small">
          {t("debrief:renegotiation.changes", { count: changes.length })}
        </summary>
        <ChangeList changes={changes} />
      </details>
      <div>
        <button type="button" class="button" onClick={onDraft}>
          {t("debrief:renegotiation.change")}
        </button>
      </div>
    </>
  );
}
