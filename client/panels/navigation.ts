import { type Signal, signal } from "@preact/signals";
import type { TableStore } from "#client/store/tableStore.ts";
import type { DealId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";

/** Where in the panel the reader is. */
export type PanelPlace =
  /** What is to be done now, from its top or from one of its parts. */
  | { readonly tab: "now"; readonly part?: "overtures" | "reflection" }
  /** The list, `sent` right after a draft of one's own has gone out; or a page beneath it. */
  | {
      readonly tab: "deals";
      readonly show?: DealPage | undefined;
      readonly sent?: boolean | undefined;
    }
  | { readonly tab: "plenary"; readonly programme?: ProgrammeId | undefined }
  /** The channel with these others; the last one used when absent, the plenary floor when empty. */
  | { readonly tab: "talk"; readonly to?: readonly SeatId[] | undefined }
  /** Only for those who share a delegation. */
  | { readonly tab: "team" }
  /** Only for the instructor of a class: what every delegation reads. */
  | { readonly tab: "inside" }
  | { readonly tab: "more"; readonly page?: MorePage | undefined };

export type DealPage =
  | { readonly kind: "new"; readonly with?: readonly SeatId[] | undefined }
  | { readonly kind: "counter"; readonly deal: DealId }
  | { readonly kind: "ledger" };

export const MORE_PAGES = [
  "mandate",
  "preparation",
  "delegations",
  "trust",
  "record",
  "reference",
] as const;
export type MorePage = (typeof MORE_PAGES)[number];

export type PanelTab = PanelPlace["tab"];
export const PANEL_TABS = [
  "now",
  "deals",
  "plenary",
  "talk",
  "team",
  "inside",
  "more",
] as const satisfies readonly PanelTab[];

const places = new WeakMap<TableStore, Signal<PanelPlace>>();

/** Where the panel of this table is; whoever reads it is drawn again when it changes. */
export function panelPlace(store: TableStore): Signal<PanelPlace> {
  const known = places.get(store);
  if (known !== undefined) return known;
  const place = signal<PanelPlace>({ tab: "now" });
  places.set(store, place);
  return place;
}

/** Turns the panel to a place, from anywhere at the table. */
export function openPanel(store: TableStore, place: PanelPlace): void {
  panelPlace(store).value = place;
}
