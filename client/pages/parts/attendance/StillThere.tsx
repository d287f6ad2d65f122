import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useTeam } from "#client/panels/team/useTeam.ts";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";

/** Asks whether somebody is there. Whoever closes it, in whatever way, is. */
export function StillThere({
  by,
  onAnswer,
}: {
  readonly by: "instructor" | "clock";
  readonly onAnswer: () => void;
}): JSX.Element {
  const byClock = useTeam() === undefined ? "byClock" : "byClockShared";
  const byLeader = useClassAround() === undefined ? "byHost" : "byInstructor";
  const answer = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={t("table:attendance.question")} onClose={onAnswer}>
      <p>{t(`table:attendance.${by === "clock" ? byClock : byLeader}`)}</p>
      <button
        type="button"
        ref={answer}
        class="button button-primary button-wide"
        autofocus
        onClick={() => answer.current?.closest("dialog")?.close()}
      >
        <Icon name="check" />
        {t("table:attendance.answer")}
      </button>
    </Dialog>
  );
}
