import type { JSX } from "preact";
import { TeamMembers } from "#client/panels/team/TeamMembers.tsx";
import { TeamTalk } from "#client/panels/team/TeamTalk.tsx";
import { t } from "#client/text/i18n.ts";
import { isShared, teamOf } from "#client/viewmodel/classroom/teamModel.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";

/** Before the table: who shares the delegation, and a place to talk with them. */
export function TeamCard({ own }: { readonly own: OwnClass }): JSX.Element | null {
  const team = teamOf(own);
  if (team === undefined || !isShared(team)) return null;
  return (
    <section class="card paper sheet stack" aria-labelledby="team">
      <h2 id="team">{t("panels:tabs.team")}</h2>
      <TeamMembers team={team} />
      <TeamTalk team={team} />
    </section>
  );
}
