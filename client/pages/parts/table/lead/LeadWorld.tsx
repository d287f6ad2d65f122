import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { crisisName } from "#client/panels/parts/names.ts";
import { HostButton } from "#client/parts/acts/HostButton.tsx";
import { SayField } from "#client/parts/acts/SayField.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Select } from "#client/parts/Select.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { crisisId } from "#shared/kernel/ids.ts";
import type { PublicView } from "#shared/views/view.ts";

/** A crisis, news, or the host's own words, for everybody at the table. */
export function LeadWorld({ table }: { readonly table: PublicView }): JSX.Element {
  return (
    <section class="stack stack-tight" aria-label={t("table:lead.world")}>
      <h3>{t("table:lead.world")}</h3>
      <Words kind="announce" />
      <Words kind="injectNews" />
      {table.phase === "crisis" ? <CrisisField table={table} /> : null}
    </section>
  );
}

function CrisisField({ table }: { readonly table: PublicView }): JSX.Element | null {
  const { scenario } = useTableStore();
  const left = scenario.crises.filter(({ id }) => table.crises[id] === undefined);
  const [wanted, setWanted] = useState("");
  const chosen = left.find(({ id }) => id === wanted) ?? left[0];
  if (chosen === undefined) return null;
  return (
    <Field label={t("table:lead.crisis")} hint={t("table:lead.crisisHint")}>
      {(ids) => (
        <div class="stack stack-tight">
          <Select
            {...ids}
            value={chosen.id}
            choices={left.map(({ id }) => ({ value: id, label: crisisName(id) }))}
            onChange={setWanted}
          />
          <HostButton command={{ type: "injectCrisis", crisis: crisisId(chosen.id) }}>
            <Icon name="siren" />
            {t("table:lead.inject")}
          </HostButton>
        </div>
      )}
    </Field>
  );
}

function Words({ kind }: { readonly kind: "injectNews" | "announce" }): JSX.Element {
  return (
    <SayField label={t(`table:lead.${kind}`)} hint={t(`table:lead.${kind}Hint`)}>
      {(words, clear) => (
        <HostButton
          command={{ type: kind, text: words }}
          disabled={words === ""}
          saved={t("table:lead.said")}
          onDone={clear}
        >
          <Icon name="send" />
          {t(`table:lead.${kind}Send`)}
        </HostButton>
      )}
    </SayField>
  );
}
