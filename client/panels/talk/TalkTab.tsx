import type { ComponentProps, JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { TalkRoom } from "./TalkRoom.tsx";

/** Talk as a page of the panel. */
export function TalkTab(room: ComponentProps<typeof TalkRoom>): JSX.Element {
  return (
    <div class="stack talk">
      <h2 class="visually-hidden">{t("panels:talk.title")}</h2>
      <TalkRoom {...room} />
    </div>
  );
}
