import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { Delegation } from "./Delegation.tsx";
import { Dialog } from "./Dialog.tsx";
import { Icon } from "./Icon.tsx";
import { Invitation } from "./Invitation.tsx";

/** The code of the table; behind it the invitation and who sits where. */
export function TableInfo({
  code,
  origins,
}: {
  readonly code: string;
  readonly origins: readonly string[];
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="chip chip-button" onClick={() => setOpen(true)}>
        <Icon name="users" />
        <span class="table-code-label">{t("pages:table.code")}</span>
        <span class="number">
          {code.slice(0, 3)} {code.slice(3)}
        </span>
      </button>
      {isOpen ? (
        <Dialog title={scenarioText("scenario.title")} onClose={() => setOpen(false)}>
          <WhoSitsWhere />
          <Invitation code={code} origins={origins} />
        </Dialog>
      ) : null}
    </>
  );
}

function WhoSitsWhere(): JSX.Element {
  const { scenario, presence, view } = useTableStore();
  return (
    <table class="figures">
      <caption class="visually-hidden">{t("pages:table.who")}</caption>
      <tbody>
        {scenario.seats.map(({ id }) => {
          const who = presence.value[id];
          return (
            <tr key={id}>
              <th scope="row">
                <Delegation seat={id} />
              </th>
              <td>{who?.name}</td>
              <td class="muted">
                {t(`pages:table.presence.${who?.state ?? "empty"}`)}
                {view.value?.public.chair === id ? ` · ${t("pages:table.chair")}` : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
