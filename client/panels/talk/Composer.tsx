import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import { type TableStore, useTableStore } from "#client/store/tableStore.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import { type Channel, receiversOf } from "#client/viewmodel/session/talkModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { MAX_MESSAGE_LENGTH } from "#shared/rules/commands.ts";
import { textDrafts } from "../drafts.ts";
import { WordsForm } from "../parts/WordsForm.tsx";

const closedText = ({ view }: TableStore): "panels:talk.closed" | "panels:talk.over" =>
  view.value?.public.stage === "ended" ? "panels:talk.over" : "panels:talk.closed";

/** Writes into a channel. What is typed stays until it is sent. */
export function Composer({
  channel,
  own,
}: {
  readonly channel: Channel;
  readonly own: SeatId;
}): JSX.Element {
  const store = useTableStore();
  const draft = textDrafts.open(store, `talk-${channel.key}`, () => "");
  const submission = useSubmission();
  const [tried, setTried] = useState(false);
  const text = draft.value.trim();
  const tooLong = text.length > MAX_MESSAGE_LENGTH;
  const problem = tooLong
    ? t("panels:tooLong", { most: formatNumber(MAX_MESSAGE_LENGTH), count: text.length })
    : tried && text === ""
      ? t("panels:talk.empty")
      : undefined;
  if (store.view.value?.public.seats[own]?.muted === true) {
    return <p class="muted small">{t("panels:talk.muted")}</p>;
  }
  if (!channel.open) return <p class="muted small">{t(closedText(store))}</p>;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (text === "" || tooLong || submission.state.kind === "sending") return;
    const to = [...receiversOf(channel, own)];
    if (!(await submission.send({ type: "speak", to, text }))) return;
    if (draft.value.trim() === text) draft.value = "";
    setTried(false);
  };
  return (
    <WordsForm
      label={t("panels:talk.message")}
      words={draft.value}
      problem={problem}
      onWrite={(words) => {
        draft.value = words;
      }}
      onSend={submit}
    >
      <Outcome of={submission.state} />
    </WordsForm>
  );
}
