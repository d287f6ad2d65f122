import type { JSX } from "preact";
import type { RecordLine } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { TalkRoom } from "./TalkRoom.tsx";

/** Talk as a page of the panel. */
export function TalkTab({
  desk,
  record,
  to,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
  /** The others in the channel to show; the plenary floor when empty. */
  readonly to: readonly SeatId[] | undefined;
}): JSX.Element {
  return (
    <div class="stack talk">
      <h2 class="visually-hidden">{t("panels:talk.title")}</h2>
      <TalkRoom desk={desk} record={record} to={to} />
    </div>
  );
}
