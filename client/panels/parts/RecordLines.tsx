import type { JSX } from "preact";
import type { RecordItem } from "#client/viewmodel/record/recordModel.ts";
import { sayAny } from "./say.ts";

/** Lines of the record: a sentence each, and what belongs to it beneath. */
export function RecordLines({
  items,
  brief = false,
}: {
  readonly items: readonly RecordItem[];
  /** The sentences alone. */
  readonly brief?: boolean;
}): JSX.Element {
  return (
    <ul role="list" class="record-lines">
      {items.map((item) => (
        <li key={item.index}>
          <p>{sayAny(item.text)}</p>
          {brief || item.details.length === 0 ? null : (
            <ul class="small muted">
              {item.details.map((detail) => {
                const words = sayAny(detail);
                return <li key={words}>{words}</li>;
              })}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
