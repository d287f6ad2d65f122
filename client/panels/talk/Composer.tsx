import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { type TableStore, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { type Channel, receiversOf } from "#client/viewmodel/session/talkModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { MAX_MESSAGE_LENGTH } from "#shared/rules/commands.ts";
import { textDrafts } from "../drafts.ts";
import { useWords } from "../parts/useWords.ts";
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
  const isInClass = useClassAround() !== undefined;
  const draft = textDrafts.open(store, `talk-${channel.key}`, () => "");
  const { state, problem, send } = useWords(draft.value, {
    longest: MAX_MESSAGE_LENGTH,
    empty: t("panels:talk.empty"),
    command: (text) => ({ type: "speak", to: [...receiversOf(channel, own)], text }),
  });
  if (store.view.value?.public.seats[own]?.muted === true) {
    const muted = isInClass ? "panels:talk.mutedInClass" : "panels:talk.muted";
    return <p class="muted small">{t(muted)}</p>;
  }
  if (!channel.open) return <p class="muted small">{t(closedText(store))}</p>;
  const submit = async (): Promise<void> => {
    const sent = draft.value;
    // What has been written since then is not lost.
    if ((await send()) && draft.value.trim() === sent.trim()) draft.value = "";
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
      <Outcome of={state} />
    </WordsForm>
  );
}
