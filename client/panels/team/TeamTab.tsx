import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { Suggestions } from "./Suggestions.tsx";
import { TeamMembers } from "./TeamMembers.tsx";
import { TeamTalk } from "./TeamTalk.tsx";
import { useTeam } from "./useTeam.ts";

/** The own delegation among itself: suggestions, talk, and who commits it. */
export function TeamTab({ desk }: { readonly desk: OpenDesk }): JSX.Element {
  const team = useTeam();
  return (
    <div class="stack">
      <h2>{t("panels:tabs.team")}</h2>
      {team === undefined ? (
        <p class="muted">{t("classroom:team.alone")}</p>
      ) : (
        <>
          <Suggestions team={team} desk={desk} />
          <TeamMembers team={team} />
          <TeamTalk team={team} />
        </>
      )}
    </div>
  );
}
