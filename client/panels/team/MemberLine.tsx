import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { useClassAct } from "#client/parts/acts/useClassAct.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { announce } from "#client/store/announcements.ts";
import { t } from "#client/text/i18n.ts";
import type { StandIn, Team } from "#client/viewmodel/classroom/teamModel.ts";
import { type TeamNews, teamNews } from "#client/viewmodel/classroom/teamNews.ts";
import { useTeam } from "./useTeam.ts";

/** Reminds a member that the head decides, and how many of the suggestions wait; or who stands in for whom. */
export function MemberLine({
  of = (team) => team,
}: {
  /** What of the team is meant here; all of it where nothing is said. */
  readonly of?: (team: Team) => Team;
}): JSX.Element | null {
  const whole = useTeam();
  const team = whole && of(whole);
  useTeamNews(team);
  if (team?.standIn !== undefined) return <StandInLine standIn={team.standIn} />;
  if (team === undefined || team.seating.role !== "member") return null;
  const head = team.members.find((member) => member.head)?.name ?? "";
  return (
    <p class="member-line small" role="status">
      <Icon name="crown" />
      <span class="grow">{t("panels:suggest.line", { head, count: team.open.length })}</span>
    </p>
  );
}

/** Who was away and is back takes the headship back by a button. */
function StandInLine({ standIn }: { readonly standIn: StandIn }): JSX.Element {
  const { state, send } = useClassAct();
  return (
    <div class="member-line small" role="status">
      <Icon name="crown" />
      <span class="grow">{standInText(standIn)}</span>
      {standIn.kind === "forOneself" ? (
        <button type="button" class="button" onClick={() => void send({ type: "resumeHead" })}>
          {t("classroom:team.resume")}
        </button>
      ) : null}
      <ClassOutcome of={state} />
    </div>
  );
}

const standInText = (standIn: StandIn): string =>
  standIn.kind === "forOneself"
    ? t("classroom:team.standsInForYou", { name: standIn.by })
    : t("classroom:team.youStandIn", { name: standIn.head });

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
  if (news.kind === "standIn") return standInText(news.standIn);
  if (news.kind === "suggested") return t("classroom:team.newSuggestion", { name: news.by });
  return t(news.outcome === "taken" ? "classroom:team.wasTaken" : "classroom:team.wasSetAside");
}
