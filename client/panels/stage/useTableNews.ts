import { type ReadonlySignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { announce } from "#client/store/announcements.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import type { TableModel } from "#client/viewmodel/stage/tableModel.ts";
import { tableNews } from "#client/viewmodel/stage/tableNews.ts";
import { newsText } from "./newsText.ts";

/** Says to those who cannot see it what changes in the picture: one text for each new picture. */
export function useTableNews(model: ReadonlySignal<TableModel | undefined>): void {
  const before = useRef<TableModel | undefined>(undefined);
  useSignalEffect(() => {
    const after = model.value;
    const last = before.current;
    before.current = after;
    if (last === undefined || after === undefined) return;
    const news = tableNews(last, after);
    const urgent = news.filter(({ kind }) => kind === "crisisStruck");
    const polite = news.filter(({ kind }) => kind !== "crisisStruck").slice(0, MOST);
    if (urgent.length > 0) announce(joinSentences(urgent.map(newsText)), "urgent");
    if (polite.length > 0) announce(joinSentences(polite.map(newsText)));
  });
}

/** Sentences said about one change; the rest stands in the record. */
const MOST = 8;
