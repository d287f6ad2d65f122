import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { t } from "#client/text/i18n.ts";
import type { Team, TeamMember } from "#client/viewmodel/classroom/teamModel.ts";

/** Who is in the delegation, who commits it, and how the head hands that on. */
export function TeamMembers({ team }: { readonly team: Team }): JSX.Element {
  const isHead = team.seating.role === "head";
  return (
    <section class="stack stack-tight" aria-labelledby="team-members">
      <h3 id="team-members">{t("classroom:team.members")}</h3>
      <ul role="list" class="stack stack-tight">
        {team.members.map((member) => (
          <li key={member.student} class="card card-flat row spread">
            <span class="row row-tight">
              <Icon name={member.head ? "crown" : "user"} />
              <span class="strong">{member.name}</span>
              {member.isOwn ? <span class="chip">{t("common:you")}</span> : null}
              <span class="small muted">
                {t(member.head ? "classroom:team.head" : "classroom:team.member")}
                {member.connected ? null : <> · {t("classroom:team.away")}</>}
              </span>
            </span>
            {isHead && !member.isOwn ? <PassHead to={member} /> : null}
          </li>
        ))}
      </ul>
      <p class="small muted">
        {t(isHead ? "classroom:team.headText" : "classroom:team.memberText")}
      </p>
    </section>
  );
}

function PassHead({ to }: { readonly to: TeamMember }): JSX.Element {
  const lesson = useClassStore();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const pass = async (): Promise<void> => {
    setAsking(false);
    const reply = await lesson.submit({ type: "passHead", to: to.student });
    setProblem(reply.ok ? undefined : classRefusalText(reply.refusal));
  };
  return (
    <div class="stack stack-tight">
      <button
        type="button"
        class="button"
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {t("classroom:team.pass", { name: to.name })}
      </button>
      {isAsking ? (
        <div class="notice notice-warn">
          <div class="stack stack-tight">
            <p>{t("classroom:team.passQuestion", { name: to.name })}</p>
            <div class="row">
              <button type="button" class="button button-primary" onClick={() => void pass()}>
                {t("classroom:team.passYes")}
              </button>
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {t("common:cancel")}
              </button>
            </div>
          </div>
        </div>
      ) : null}
      {problem === undefined ? null : (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
