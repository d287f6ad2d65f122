import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { announce } from "#client/store/announcements.ts";
import { t } from "#client/text/i18n.ts";
import type { Team } from "#client/viewmodel/classroom/teamModel.ts";
import { type TeamNews, teamNews } from "#client/viewmodel/classroom/teamNews.ts";
import { useTeam } from "./useTeam.ts";

/** Reminds a member that the head decides, and how many of the suggestions wait. */
export function MemberLine(): JSX.Element | null {
  const team = useTeam();
  useTeamNews(team);
  if (team === undefined || team.seating.role !== "member") return null;
  const head = team.members.find((member) => member.head)?.name ?? "";
  return (
    <p class="member-line small" role="status">
      <Icon name="crown" />
      <span class="grow">{t("panels:suggest.line", { head, count: team.open.length })}</span>
    </p>
  );
}

/** Tells those who cannot see it what became of suggestions. */
function useTeamNews(team: Team | undefined): void {
  const before = useRef(team);
  useEffect(() => {
    if (before.current !== undefined && team !== undefined) {
      for (const news of teamNews(before.current, team)) announce(newsText(news));
    }
    before.current = team;
  });
}

function newsText(news: TeamNews): string {
  if (news.kind === "suggested") return t("classroom:team.newSuggestion", { name: news.by });
  return t(news.outcome === "taken" ? "classroom:team.wasTaken" : "classroom:team.wasSetAside");
}
