import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { tableCards } from "#client/viewmodel/classroom/gridModel.ts";
import { type Selection, withTable } from "#client/viewmodel/classroom/steering.ts";
import { SteerBar } from "./tables/SteerBar.tsx";
import { TableCardView } from "./tables/TableCardView.tsx";
import { TrackLegend } from "./tables/TrackBars.tsx";
import { useLed } from "./useLed.ts";

/** Every table of the class, and what can be done at one, some or all of them. */
export function TablesTab(): JSX.Element {
  const { scenario } = useClassStore();
  const { view } = useLed();
  const [selection, setSelection] = useState<Selection>(new Set());
  const cards = tableCards(view, scenario);
  const isLaid = cards.some(({ code }) => code !== undefined);
  if (!isLaid) {
    return (
      <section class="card paper stack">
        <h2>{t("classroom:console.tables.none")}</h2>
        <p>{t("classroom:console.tables.noneText")}</p>
      </section>
    );
  }
  return (
    <div class="stack">
      <SteerBar cards={cards} selection={selection} onSelect={setSelection} />
      <ul role="list" class="table-grid">
        {cards.map((card) => (
          <li key={card.number}>
            <TableCardView
              of={card}
              isChosen={selection.has(card.number)}
              onChoose={(chosen) => setSelection(withTable(selection, card.number, chosen))}
            />
          </li>
        ))}
      </ul>
      <TrackLegend />
    </div>
  );
}
