import type { ComponentChildren, JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { wayOf } from "#client/viewmodel/classroom/teamModel.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";

/** What stands on a button that sends a command. To who shares the seat it says that the head is asked. */
export function CommitLabel({
  type,
  children,
}: {
  readonly type: SeatCommand["type"];
  readonly children: ComponentChildren;
}): JSX.Element {
  const { suggests } = useTableStore();
  if (!suggests.value || wayOf({ type }, "member") === "act") return <>{children}</>;
  return (
    <span class="commit-label">
      <span class="commit-ask">
        <Icon name="crown" />
        {t("panels:suggest.ask")}
      </span>
      <span class="commit-what">{children}</span>
    </span>
  );
}
