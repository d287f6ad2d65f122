import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { InlineSelect } from "#client/parts/Select.tsx";
import type { RecordLine } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { PHASES } from "#client/viewmodel/phases.ts";
import {
  RECORD_KINDS,
  type RecordItem,
  recordItems,
} from "#client/viewmodel/record/recordModel.ts";
import { RecordLines } from "../parts/RecordLines.tsx";

/** What happened, as far as the reader may know, newest first. */
export function RecordPage({
  desk,
  record,
}: {
  readonly desk: OpenDesk;
  readonly record: readonly RecordLine[];
}): JSX.Element {
  const [year, setYear] = useState("");
  const [kind, setKind] = useState("");
  const [pages, setPages] = useState(1);
  const items = recordItems(desk, record, {
    year: year === "" ? undefined : Number(year),
    kind: RECORD_KINDS.find((each) => each === kind),
  });
  const shown = items.slice(0, pages * PAGE);
  return (
    <>
      <div class="row row-tight filters">
        <InlineSelect
          name={t("panels:record.year")}
          value={year}
          choices={[
            { value: "", label: t("panels:record.allYears") },
            ...Array.from({ length: desk.table.year }, (_, index) => ({
              value: String(index + 1),
              label: t("panels:year", { year: index + 1 }),
            })),
          ]}
          onChange={setYear}
        />
        <InlineSelect
          name={t("panels:record.kind")}
          value={kind}
          choices={[
            { value: "", label: t("panels:record.allKinds") },
            ...RECORD_KINDS.map((each) => ({
              value: each,
              label: t(`panels:record.kinds.${each}`),
            })),
          ]}
          onChange={setKind}
        />
      </div>
      <p class="small muted" role="status">
        {t("panels:record.count", { count: items.length })}
      </p>
      {groupsOf(shown).map((group) => (
        <section key={group.key} class="stack stack-tight">
          <h3 class="eyebrow">{group.title}</h3>
          <RecordLines items={group.items} />
        </section>
      ))}
      {shown.length < items.length ? (
        <button type="button" class="button" onClick={() => setPages(pages + 1)}>
          {t("panels:record.more")}
        </button>
      ) : null}
    </>
  );
}

/** Lines shown at once; a long game has some thousands. */
const PAGE = 60;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly items: readonly RecordItem[];
}

/** Lines of the same year and phase that follow each other. */
function groupsOf(items: readonly RecordItem[]): readonly Group[] {
  const groups: { key: string; title: string; items: RecordItem[] }[] = [];
  for (const item of items) {
    const key = `${item.year}/${item.phase}`;
    const last = groups.at(-1);
    if (last?.key.startsWith(`${key}/`) === true) last.items.push(item);
    else groups.push({ key: `${key}/${item.index}`, title: titleOf(item), items: [item] });
  }
  return groups;
}

function titleOf(item: RecordItem): string {
  const phase = PHASES.find((each) => each === item.phase);
  return item.year < 1 || phase === undefined
    ? t("panels:record.before")
    : t("panels:talk.part", { year: item.year, phase: t(`common:phases.${phase}`) });
}
