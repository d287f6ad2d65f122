import type { JSX } from "preact";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { useTeam } from "./useTeam.ts";

/** Reminds a member that the head decides, and how many of the suggestions wait. */
export function MemberLine(): JSX.Element | null {
  const team = useTeam();
  if (team === undefined || team.seating.role !== "member") return null;
  const head = team.members.find((member) => member.head)?.name ?? "";
  return (
    <p class="member-line small" role="status">
      <Icon name="crown" />
      <span class="grow">{t("panels:suggest.line", { head, count: team.open.length })}</span>
    </p>
  );
}
