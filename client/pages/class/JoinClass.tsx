import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { joinClass, loadDoor } from "#client/net/classApi.ts";
import { classTokensOfBrowser, keepClassTokens } from "#client/net/classTokens.ts";
import { forgetJoinToken, joinToken } from "#client/net/joinAttempt.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { Notice } from "#client/parts/Notice.tsx";
import { goTo } from "#client/store/router.ts";
import { localised, t } from "#client/text/i18n.ts";
import { doorModel } from "#client/viewmodel/classroom/doorModel.ts";
import type { ClassDoor, JoinClass as JoinWish } from "#shared/protocol/class.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import { Failure } from "../parts/frame/Loaded.tsx";
import { useAsking } from "../parts/useAsking.ts";
import { Privacy } from "./Privacy.tsx";

/** From the six digits into a class: what it is, what is kept of one, and one button. */
export function JoinClass({
  door: first,
  scenario,
}: {
  readonly door: ClassDoor;
  readonly scenario: ScenarioSummary;
}): JSX.Element {
  const [door, setDoor] = useState(first);
  const again = (): void => {
    void loadDoor(door.code).then((newest) => {
      if (newest.ok) setDoor(newest.value);
    });
  };
  const { way } = doorModel(door);
  return (
    <div class="stack">
      <WayBack code={door.code} />
      {way === "open" ? (
        <JoinForm door={door} scenario={scenario} onStale={again} />
      ) : (
        <section class="card paper sheet stack" aria-labelledby="door">
          <h2 id="door">{t(`classroom:join.${way}.title`)}</h2>
          <p>{t(`classroom:join.${way}.text`)}</p>
          <div class="row">
            {way === "locked" ? (
              <button type="button" class="button button-primary" onClick={again}>
                {t("common:tryAgain")}
              </button>
            ) : (
              <Link to={{ page: "practise" }} class="button">
                {t("pages:home.practise.action")}
              </Link>
            )}
            <Link to={{ page: "home" }} class="button">
              {t("common:home")}
            </Link>
          </div>
        </section>
      )}
    </div>
  );
}

/** A place that another tab of this browser took, perhaps one that was closed by mistake. */
function WayBack({ code }: { readonly code: string }): JSX.Element | null {
  const { studentToken, hostToken } = classTokensOfBrowser(browserShelves, code) ?? {};
  if (studentToken === undefined && hostToken === undefined) return null;
  return (
    <Notice kind="good" text={t("classroom:join.wayBack")}>
      <Link to={{ page: "class", code }} class="button">
        {t("classroom:join.goBack")}
      </Link>
    </Notice>
  );
}

function JoinForm({
  door,
  scenario,
  onStale,
}: {
  readonly door: ClassDoor;
  readonly scenario: ScenarioSummary;
  /** Somebody else took the chosen entry of the list meanwhile. */
  readonly onStale: () => void;
}): JSX.Element {
  const [name, setName] = useState("");
  const [entry, setEntry] = useState<number | undefined>(undefined);
  const { isSending, error, ask } = useAsking();
  const { asksName, roster, begun } = doorModel(door);

  const enter = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const token = joinToken(browserShelves, door.code);
    const joined = await ask(() => joinClass(door.code, { token, ...wishOf(name, entry) }));
    if (joined === undefined) return;
    if (!joined.ok) {
      if (joined.error.code === "rosterEntryTaken") onStale();
      return;
    }
    keepClassTokens(browserShelves, door.code, { studentToken: joined.value.token });
    forgetJoinToken(browserShelves, door.code);
    goTo({ page: "class", code: door.code });
  };

  return (
    <form class="card paper sheet stack stack-loose" onSubmit={(event) => void enter(event)}>
      <div class="stack stack-tight">
        <h2>{t("classroom:join.isClass", { scenario: localised(scenario.title) })}</h2>
        <p class="muted">{t(`classroom:join.running.${begun}`)}</p>
      </div>
      {roster.length === 0 ? null : (
        <label class="field">
          <span class="field-label">{t("classroom:join.roster")}</span>
          <select
            class="select"
            value={entry === undefined ? "" : String(entry)}
            onChange={(event) => setEntry(entryOf(event.currentTarget.value))}
          >
            <option value="">{t("classroom:join.rosterNone")}</option>
            {roster.map((each) => (
              <option key={each.entry} value={String(each.entry)}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksName ? <NameField value={name} onChange={setName} /> : null}
      {asksName ? null : <p class="small muted">{t("classroom:join.callsign")}</p>}
      <Privacy deletedAt={door.deletedAt} />
      {error === undefined ? null : <Failure error={error} />}
      <button
        type="submit"
        class="button button-primary button-large button-wide"
        aria-disabled={isSending}
      >
        <Icon name="user-plus" />
        {t("classroom:join.enter")}
      </button>
    </form>
  );
}

function NameField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
}): JSX.Element {
  return (
    <div class="field">
      <label class="field-label" for="class-name">
        {t("classroom:join.name")}
      </label>
      <input
        id="class-name"
        class="input"
        value={value}
        maxLength={40}
        autoComplete="nickname"
        aria-describedby="class-name-hint"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="field-hint" id="class-name-hint">
        {t("classroom:join.nameHint")}
      </p>
    </div>
  );
}

const entryOf = (value: string): number | undefined => (value === "" ? undefined : Number(value));

function wishOf(name: string, rosterEntry: number | undefined): JoinWish {
  const wished = name.trim();
  return {
    ...(wished === "" ? {} : { name: wished }),
    ...(rosterEntry === undefined ? {} : { rosterEntry }),
  };
}
