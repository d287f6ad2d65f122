import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { checked } from "#client/authoring/draft.ts";
import { tryHere } from "#client/solo/soloGame.ts";
import { goTo } from "#client/store/router.ts";
import { localised, t } from "#client/text/i18n.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";

/** The whole game with this scenario, alone against bots. */
export function TryTab({ files }: { readonly files: PackFiles }): JSX.Element {
  const result = checked.value;
  return (
    <>
      <p>{t("author:try.text")}</p>
      {result?.ok === true ? (
        <TryForm files={files} summary={result.summary} />
      ) : (
        <p class="strong">{t("author:try.needsGood")}</p>
      )}
    </>
  );
}

function TryForm({
  files,
  summary,
}: {
  readonly files: PackFiles;
  readonly summary: ScenarioSummary;
}): JSX.Element {
  const [wished, setSeat] = useState("");
  const seat = summary.seats.find(({ id }) => id === wished) ?? summary.seats[0];
  const play = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (seat === undefined) return;
    await tryHere(files, {
      seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
      length: "short",
      pace: "stepped",
      seat: seat.id,
      personalities: {},
    });
    goTo({ page: "here" });
  };
  return (
    <form class="row" onSubmit={(event) => void play(event)}>
      <label class="field grow">
        <span class="field-label">{t("author:try.seat")}</span>
        <select
          class="select"
          value={seat?.id}
          onChange={(event) => setSeat(event.currentTarget.value)}
        >
          {summary.seats.map(({ id, name }) => (
            <option key={id} value={id}>
              {localised(name)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button button-primary author-beside-field">
        {t("author:try.action")}
      </button>
    </form>
  );
}
