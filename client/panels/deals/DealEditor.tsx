import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import {
  type Answered,
  counterDraft,
  type DealDraft,
  type DealDraftErrors,
  dealCommand,
  EMPTY_DEAL,
  frameOf,
  partiesOf,
  worthOf,
} from "#client/viewmodel/deals/dealDraftModel.ts";
import type { DealEntry } from "#client/viewmodel/deals/dealModel.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { ClauseBounds } from "#shared/views/view.ts";
import { dealDrafts, NEW_DEAL } from "../drafts.ts";
import { openPanel } from "../navigation.ts";
import { CommitLabel } from "../parts/CommitLabel.tsx";
import { say } from "../parts/say.ts";
import { useDraftForm } from "../parts/useDraftForm.ts";
import { WorthBar } from "../parts/WorthBar.tsx";
import { DealClauses } from "./DealClauses.tsx";
import { DealParties } from "./DealParties.tsx";
import { DealWorth } from "./DealWorth.tsx";
import { boundsBetween, refusedClause } from "./dealBounds.ts";
import { StaleNotice } from "./StaleNotice.tsx";

/** Writes a deal, or a counter to the draft on the table, with what it is worth while it is written. */
export function DealEditor({
  desk,
  entry,
  partners,
}: {
  readonly desk: Desk;
  /** The deal that is countered; absent for a new one. */
  readonly entry: DealEntry | undefined;
  /** With whom a new deal is begun. */
  readonly partners: readonly SeatId[];
}): JSX.Element {
  const store = useTableStore();
  const bounds = desk.own.legal.proposeDeal ?? boundsBetween(desk);
  const name = entry === undefined ? NEW_DEAL : `counter-${entry.deal.id}`;
  const frame = frameOf(desk.own, desk.scenario, bounds, entry?.deal.parties ?? []);
  const draft = dealDrafts.open(store, name, () =>
    entry === undefined
      ? { ...EMPTY_DEAL, partners: firstPartners(bounds, partners) }
      : counterDraft(entry.deal, frame),
  );
  const asked = partners.join();
  useEffect(() => {
    // What was begun with others is kept; an empty sheet is turned to those who were asked for.
    const known = partners.filter((seat) => bounds.partners.includes(seat));
    if (known.length > 0 && draft.value.clauses.length === 0) {
      draft.value = { ...draft.value, partners: known };
    }
  }, [asked]);
  return <Editor desk={desk} entry={entry} bounds={bounds} draft={draft} name={name} />;
}

interface EditorProps {
  readonly desk: Desk;
  readonly entry: DealEntry | undefined;
  readonly bounds: ClauseBounds;
  readonly draft: Signal<DealDraft>;
  readonly name: string;
}

function Editor({ desk, entry, bounds, draft, name }: EditorProps): JSX.Element {
  const store = useTableStore();
  const parties = entry?.deal.parties ?? partiesOf(desk.own.seat, draft.value);
  const frame = frameOf(desk.own, desk.scenario, bounds, parties);
  const answered = answeredBy(entry);
  const read = dealCommand(draft.value, frame, answered);
  const worth = worthOf(draft.value, frame, { public: desk.table, own: desk.own });
  const stale = entry !== undefined && draft.value.answers !== entry.revision;
  const mayWrite = entry === undefined ? desk.own.legal.proposeDeal !== undefined : true;
  const open = mayWrite && !stale;
  const onSent = (): void => {
    dealDrafts.drop(store, name);
    openPanel(store, { tab: "deals", sent: true });
  };
  const form = useDraftForm(draft, read, { open, onSent });
  const { state, errors = NO_ERRORS, change, submit } = form;
  const discard = (): void => {
    dealDrafts.drop(store, name);
    openPanel(store, { tab: "deals" });
  };
  const refused = refusedClause(state, draft.value);
  return (
    <form class="stack stack-loose" onSubmit={submit} noValidate>
      {entry !== undefined && stale ? (
        <StaleNotice entry={entry} frame={frame} onChange={change} />
      ) : null}
      {entry === undefined ? (
        <DealParties bounds={bounds} draft={draft.value} errors={errors} onChange={change} />
      ) : null}
      <DealClauses
        frame={frame}
        draft={draft.value}
        errors={errors}
        refused={refused}
        onChange={change}
      />
      <DealWorth desk={desk} valuation={worth.valuation} inForm />
      {worth.unfinished === 0 ? null : (
        <p class="small muted">{t("panels:deal.unfinished", { count: worth.unfinished })}</p>
      )}
      {worth.escrowWarning === undefined ? null : (
        <p class="notice notice-warn">{say(worth.escrowWarning)}</p>
      )}
      <p class="small muted">{t(mayWrite ? "panels:deal.signsToo" : "panels:deal.notNow")}</p>
      <WorthBar desk={desk} total={worth.valuation.total}>
        {form.errors === undefined ? null : <p class="field-error">{t("panels:correct")}</p>}
        <SendRow counter={entry !== undefined} open={open} onDiscard={discard} />
        <Outcome of={state} />
      </WorthBar>
    </form>
  );
}

function SendRow({
  counter,
  open,
  onDiscard,
}: {
  readonly counter: boolean;
  /** Whether the draft may be sent now. */
  readonly open: boolean;
  readonly onDiscard: () => void;
}): JSX.Element {
  return (
    <div class="row row-tight">
      <button type="submit" class="button button-primary" aria-disabled={open ? undefined : true}>
        <CommitLabel type={counter ? "counterDeal" : "proposeDeal"}>
          <Icon name="send" />
          {t(counter ? "panels:deal.sendCounter" : "panels:deal.send")}
        </CommitLabel>
      </button>
      <button type="button" class="button button-quiet" onClick={onDiscard}>
        <Icon name="trash-2" />
        {t("panels:deal.discard")}
      </button>
    </div>
  );
}

const answeredBy = (entry: DealEntry | undefined): Answered | undefined =>
  entry === undefined
    ? undefined
    : {
        deal: entry.deal.id,
        revision: entry.revision,
        clauses: entry.deal.revisions.at(-1)?.clauses ?? [],
      };

const NO_ERRORS: DealDraftErrors = { clauses: {} };

const firstPartners = (bounds: ClauseBounds, asked: readonly SeatId[]): readonly string[] => {
  const known = asked.filter((seat) => bounds.partners.includes(seat));
  return known.length > 0 ? known : bounds.partners.slice(0, 1);
};
