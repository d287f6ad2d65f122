import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { joinNames } from "#client/text/joinTexts.ts";
import { Invitation } from "../invitation/Invitation.tsx";
import { TableKeeping } from "./TableKeeping.tsx";

/** The code of the table; behind it the invitation and who sits where. */
export function TableInfo({
  code,
  origins,
}: {
  readonly code: string;
  readonly origins: readonly string[];
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const lesson = useClassAround();
  const store = useTableStore();
  const number = lesson?.view.value?.public.tables.find((table) => table.code === code)?.number;
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return (
    <>
      <button type="button" class="chip chip-button" onClick={() => setOpen(true)}>
        <Icon name="users" />
        <span class="table-code-label">{t("pages:table.code")}</span>{" "}
        <span class="number table-code">{number ?? spaced}</span>
        <span class="visually-hidden">
          {t(lesson === undefined ? "pages:table.info" : "pages:table.who")}
        </span>
      </button>
      {isOpen ? (
        <Dialog title={scenarioText("scenario.title")} onClose={() => setOpen(false)}>
          <WhoSitsWhere />
          {lesson === undefined ? (
            <>
              <hr />
              <Invitation code={code} origins={origins} />
              <TableKeeping store={store} />
            </>
          ) : null}
        </Dialog>
      ) : null}
    </>
  );
}

function WhoSitsWhere(): JSX.Element {
  const { scenario, presence, view } = useTableStore();
  return (
    <ul role="list" class="stack stack-tight" aria-label={t("pages:table.who")}>
      {scenario.seats.map(({ id }) => {
        const who = presence.value[id];
        return (
          <li key={id} class="row spread">
            <Delegation seat={id} />
            <span class="row row-tight small">
              {view.value?.public.chair === id ? (
                <span class="chip">
                  <Icon name="gavel" />
                  {t("pages:table.chair")}
                </span>
              ) : null}
              {who?.people === undefined
                ? who?.name
                : joinNames(who.people.map(({ name }) => name))}
              <span class="muted">{t(`pages:table.presence.${who?.state ?? "empty"}`)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
