import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { t } from "#client/text/i18n.ts";
import { wordCommand } from "#client/viewmodel/classroom/commandWording.ts";
import type { Team, TeamSuggestion } from "#client/viewmodel/classroom/teamModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { sayAny } from "../parts/say.ts";

/** What members ask the head to do, in words. The head does it or sets it aside; members see what became of it. */
export function Suggestions({
  team,
  desk,
  about,
}: {
  readonly team: Team;
  readonly desk: OpenDesk;
  /** What is shown of a suggestion in place of its lines, where there is better to show. */
  readonly about?: (command: SeatCommand) => JSX.Element | undefined;
}): JSX.Element {
  const isHead = team.seating.role === "head";
  return (
    <section class="stack stack-tight" aria-labelledby="team-suggestions">
      <h3 id="team-suggestions">{t("classroom:team.suggestions")}</h3>
      {team.open.length === 0 ? (
        <p class="small muted">
          {t(isHead ? "classroom:team.noneForHead" : "classroom:team.noneOfMember")}
        </p>
      ) : null}
      {team.open.map((suggestion) => (
        <article key={suggestion.id} class="card card-current stack stack-tight">
          <Suggested of={suggestion} desk={desk} about={about} />
          {isHead ? <Settle of={suggestion} /> : null}
        </article>
      ))}
      {team.settled.length === 0 ? null : (
        <details class="disclosure">
          <summary>{t("classroom:team.settled", { count: team.settled.length })}</summary>
          <div class="stack stack-tight">
            {team.settled.map((suggestion) => (
              <article key={suggestion.id} class="card card-flat stack stack-tight">
                <Suggested of={suggestion} desk={desk} about={about} />
                <p class="small">
                  <span class={`chip ${suggestion.outcome === "taken" ? "chip-good" : ""}`}>
                    <Icon name={suggestion.outcome === "taken" ? "check" : "minus"} />
                    {t(
                      suggestion.outcome === "taken"
                        ? "classroom:team.taken"
                        : "classroom:team.setAside",
                    )}
                  </span>
                </p>
              </article>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Suggested({
  of,
  desk,
  about,
}: {
  readonly of: TeamSuggestion;
  readonly desk: OpenDesk;
  readonly about: ((command: SeatCommand) => JSX.Element | undefined) | undefined;
}): JSX.Element {
  const { text, details } = wordCommand(of.command, desk);
  const shown = about?.(of.command);
  return (
    <>
      <p class="small muted">
        {of.isOwn ? t("classroom:team.youSuggest") : t("classroom:team.suggests", { name: of.by })}
      </p>
      <p class="strong">{sayAny(text)}</p>
      {shown}
      {shown !== undefined || details.length === 0 ? null : (
        <ul class="small">
          {details.map((detail, index) => (
            <li key={index}>{sayAny(detail)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Doing it is the command itself, as if the head had pressed the button; then the suggestion is settled. */
function Settle({ of }: { readonly of: TeamSuggestion }): JSX.Element {
  const lesson = useClassStore();
  const submission = useSubmission();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const settle = async (outcome: "taken" | "setAside"): Promise<void> => {
    const reply = await lesson.submit({ type: "settleSuggestion", suggestion: of.id, outcome });
    setProblem(reply.ok ? undefined : classRefusalText(reply.refusal));
  };
  const act = async (): Promise<void> => {
    if (submission.state.kind === "sending") return;
    if (await submission.send(of.command)) await settle("taken");
  };
  return (
    <div class="stack stack-tight">
      {of.isOver ? <p class="small muted">{t("classroom:team.isOver")}</p> : null}
      <div class="row">
        {of.isOver ? null : (
          <button type="button" class="button button-primary" onClick={() => void act()}>
            <Icon name="check" />
            {t("classroom:team.doIt")}
          </button>
        )}
        <button type="button" class="button" onClick={() => void settle("setAside")}>
          {t("classroom:team.putAside")}
        </button>
      </div>
      <Outcome of={submission.state} />
      {problem === undefined ? null : (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
