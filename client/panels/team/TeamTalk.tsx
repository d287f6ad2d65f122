import "#client/style/panels.css";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useClassStore } from "#client/store/classStore.ts";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { formatTime, t } from "#client/text/i18n.ts";
import type { Team, TeamWord } from "#client/viewmodel/classroom/teamModel.ts";
import { LONGEST_NOTICE } from "#shared/classroom/classCommands.ts";
import { WordsForm } from "../parts/WordsForm.tsx";
import { wordsRead } from "./useTeam.ts";

/** What the members of the delegation say among themselves. Neither other delegations nor bots read it. */
export function TeamTalk({ team }: { readonly team: Team }): JSX.Element {
  const lesson = useClassStore();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    wordsRead(lesson).value = team.talk.length;
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [lesson, team.talk.length]);
  return (
    <section class="stack stack-tight" aria-labelledby="team-talk">
      <h3 id="team-talk">{t("classroom:team.talk")}</h3>
      <p class="small muted">{t("classroom:team.talkText")}</p>
      <div
        class="stack stack-tight messages team-messages"
        role="log"
        aria-label={t("classroom:team.talk")}
        tabIndex={0}
        ref={list}
      >
        {team.talk.length === 0 ? (
          <p class="muted small">{t("classroom:team.nothingSaid")}</p>
        ) : null}
        {team.talk.map((word) => (
          <Word key={word.index} of={word} />
        ))}
      </div>
      <TeamComposer />
    </section>
  );
}

function Word({ of }: { readonly of: TeamWord }): JSX.Element {
  return (
    <div class={`message ${of.isOwn ? "message-own" : ""}`}>
      <p class="row row-tight spread small">
        <span class="strong">{of.by}</span>
        <time class="muted" dateTime={new Date(of.at).toISOString()}>
          {formatTime(of.at)}
        </time>
      </p>
      <p class="message-text">{of.text}</p>
    </div>
  );
}

/** Words that were begun stay while the reader looks elsewhere on the page. */
const drafts = new WeakMap<object, string>();

function TeamComposer(): JSX.Element {
  const lesson = useClassStore();
  const [text, setText] = useState(drafts.get(lesson) ?? "");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const write = (words: string): void => {
    drafts.set(lesson, words);
    setText(words);
  };
  const send = async (): Promise<void> => {
    const words = text.trim();
    if (words === "") return setProblem(t("panels:talk.empty"));
    const reply = await lesson.submit({ type: "tellTeam", text: words });
    setProblem(reply.ok ? undefined : classRefusalText(reply.refusal));
    if (reply.ok && drafts.get(lesson)?.trim() === words) write("");
  };
  return (
    <WordsForm
      label={t("classroom:team.message")}
      words={text}
      longest={LONGEST_NOTICE}
      problem={problem}
      onWrite={write}
      onSend={send}
    />
  );
}
