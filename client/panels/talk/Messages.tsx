import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Delegation } from "#client/parts/Delegation.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatTime, t } from "#client/text/i18n.ts";
import { PHASES } from "#client/viewmodel/phases.ts";
import {
  type Channel,
  RENEGOTIATION,
  type SpokenLine,
} from "#client/viewmodel/session/talkModel.ts";
import { statementText } from "../parts/statementText.ts";

/** What was said in a channel, oldest first; the newest is in sight. */
export function Messages({ channel }: { readonly channel: Channel }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [channel.key, channel.messages.length]);
  return (
    <div
      class="stack stack-tight messages"
      role="log"
      aria-label={t("panels:talk.log")}
      tabIndex={0}
      ref={list}
    >
      {channel.messages.length === 0 ? <p class="muted small">{t("panels:talk.nothing")}</p> : null}
      {channel.messages.map((line, index) => (
        <Message key={line.index} line={line} before={channel.messages[index - 1]} />
      ))}
    </div>
  );
}

function Message({
  line,
  before,
}: {
  readonly line: SpokenLine;
  readonly before: SpokenLine | undefined;
}): JSX.Element {
  const { presence } = useTableStore();
  const newPart = before === undefined || before.year !== line.year || before.phase !== line.phase;
  const said = line.statement === undefined ? line.text : statementText(line.statement);
  const who = presence.value[line.from];
  return (
    <>
      {newPart ? (
        <p class="eyebrow message-part">
          {line.phase === RENEGOTIATION
            ? t("panels:talk.renegotiation")
            : t("panels:talk.part", { year: line.year, phase: phaseName(line.phase) })}
        </p>
      ) : null}
      <div class={`message ${line.own ? "message-own" : ""}`}>
        <p class="row row-tight spread small">
          <Delegation seat={line.from} size="1.1rem" />
          <span class="muted">
            {who === undefined ? null : <span>{who.name} </span>}
            <time dateTime={new Date(line.at).toISOString()}>{formatTime(line.at)}</time>
          </span>
        </p>
        <p class="message-text">{said}</p>
      </div>
    </>
  );
}

function phaseName(phase: string): string {
  const known = PHASES.find((each) => each === phase);
  return known === undefined ? phase : t(`common:phases.${known}`);
}
