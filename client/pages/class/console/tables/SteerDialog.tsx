import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { crisisName } from "#client/panels/parts/names.ts";
import { SayField } from "#client/parts/acts/SayField.tsx";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Select } from "#client/parts/Select.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { crisisId } from "#shared/kernel/ids.ts";
import type { SteerTables } from "#shared/protocol/class.ts";
import { SteerButton } from "../SteerButton.tsx";
import { SteerResult } from "../SteerResult.tsx";
import { type Steering, useSteer } from "../useSteer.ts";

/** What is done at tables less often: a crisis, news, words, starting a phase again, the end. */
export function SteerDialog({
  title,
  tables,
  playing,
  onClose,
}: {
  /** Which tables are meant, in words. */
  readonly title: string;
  readonly tables: SteerTables["tables"];
  /** How many of them play. */
  readonly playing: number;
  readonly onClose: () => void;
}): JSX.Element {
  const steering = useSteer();
  return (
    <Dialog title={title} onClose={onClose}>
      <SteerResult of={steering.state} />
      <CrisisField tables={tables} steering={steering} />
      <WordsField kind="injectNews" tables={tables} steering={steering} />
      <WordsField kind="announce" tables={tables} steering={steering} />
      <hr />
      <SteerButton
        act={{ tables, command: { type: "rewindPhase" } }}
        steering={steering}
        look="button-wide"
        question={t("classroom:console.steer.askRewind", { count: playing })}
      >
        <Icon name="rewind" />
        {t("pages:lead.rewind")}
      </SteerButton>
      <SteerButton
        act={{ tables, command: { type: "closeGame" } }}
        steering={steering}
        look="button-danger button-wide"
        question={t("classroom:console.steer.askClose", { count: playing })}
      >
        <Icon name="circle-x" />
        {t("classroom:console.steer.close")}
      </SteerButton>
    </Dialog>
  );
}

interface PartProps {
  readonly tables: SteerTables["tables"];
  readonly steering: Steering;
}

function CrisisField({ tables, steering }: PartProps): JSX.Element {
  const { scenario } = useClassStore();
  const [chosen, setChosen] = useState(String(scenario.crises[0]?.id ?? ""));
  return (
    <Field
      label={t("classroom:console.steer.crisis")}
      hint={t("classroom:console.steer.crisisHint")}
    >
      {(ids) => (
        <div class="field-and-act">
          <Select
            {...ids}
            value={chosen}
            choices={scenario.crises.map(({ id }) => ({ value: id, label: crisisName(id) }))}
            onChange={setChosen}
          />
          <SteerButton
            act={{ tables, command: { type: "injectCrisis", crisis: crisisId(chosen) } }}
            steering={steering}
          >
            <Icon name="siren" />
            {t("classroom:console.steer.inject")}
          </SteerButton>
        </div>
      )}
    </Field>
  );
}

/** News of the world, or the instructor's own words, to the tables. */
function WordsField({
  kind,
  tables,
  steering,
}: PartProps & { readonly kind: "injectNews" | "announce" }): JSX.Element {
  return (
    <SayField
      label={t(`classroom:console.steer.${kind}`)}
      hint={t(`classroom:console.steer.${kind}Hint`)}
    >
      {(words, clear) => (
        <div class="row">
          <SteerButton
            act={{ tables, command: { type: kind, text: words } }}
            steering={steering}
            disabled={words === ""}
            onDone={clear}
          >
            <Icon name="send" />
            {t(`classroom:console.steer.${kind}Send`)}
          </SteerButton>
        </div>
      )}
    </SayField>
  );
}
