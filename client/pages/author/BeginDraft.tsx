import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { author, writeDraft } from "#client/authoring/draft.ts";
import { localised, t } from "#client/text/i18n.ts";
import { ok } from "#shared/kernel/result.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import { Loaded } from "../parts/frame/Loaded.tsx";
import { OpenFile } from "./OpenFile.tsx";

/** A copy of a scenario that ships, or a file that was saved. */
export function BeginDraft(): JSX.Element {
  return (
    <div class="card paper sheet stack">
      <h2>{t("author:begin.title")}</h2>
      <p>{t("author:begin.text")}</p>
      <Loaded load={async () => ok(await author.ask({ type: "models" }))}>
        {(models) => <Models models={models} />}
      </Loaded>
      <OpenFile />
    </div>
  );
}

function Models({ models }: { readonly models: readonly ScenarioSummary[] }): JSX.Element {
  const [model, setModel] = useState(models[0]?.id ?? "");
  const begin = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    writeDraft(await author.ask({ type: "open", scenario: model }));
  };
  return (
    <form class="row" onSubmit={(event) => void begin(event)}>
      <label class="field grow">
        <span class="field-label">{t("author:begin.model")}</span>
        <select
          class="select"
          value={model}
          onChange={(event) => setModel(event.currentTarget.value)}
        >
          {models.map(({ id, title }) => (
            <option key={id} value={id}>
              {localised(title)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button button-primary author-beside-field">
        {t("author:begin.action")}
      </button>
    </form>
  );
}
