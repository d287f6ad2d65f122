import type { JSX, TargetedSubmitEvent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { kindOfCode, loadDoor } from "#client/net/classApi.ts";
import { classTokensOfTab } from "#client/net/classTokens.ts";
import { type ApiResult, joinTable, listScenarios, loadLobby } from "#client/net/httpApi.ts";
import { forgetJoinToken, joinToken } from "#client/net/joinAttempt.ts";
import { keepTokens, tokensOfBrowser, tokensOfTab } from "#client/net/seatTokens.ts";
import { Flag } from "#client/parts/Flag.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { Notice } from "#client/parts/Notice.tsx";
import { goTo } from "#client/store/router.ts";
import { loadClassTexts, localised, t } from "#client/text/i18n.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { ClassDoor } from "#shared/protocol/class.ts";
import type { Lobby, ScenarioSummary } from "#shared/protocol/http.ts";
import { CheckLink } from "./check/CheckLink.tsx";
import { JoinClass } from "./class/JoinClass.tsx";
import { CodeForm } from "./parts/fields/CodeForm.tsx";
import { NameField } from "./parts/fields/NameField.tsx";
import { RadioCards } from "./parts/fields/RadioCards.tsx";
import { Failure, Loaded } from "./parts/frame/Loaded.tsx";
import { Page } from "./parts/frame/Page.tsx";
import { useAsking } from "./parts/useAsking.ts";

/** From the six digits to a seat. */
export function JoinPage({ code }: { readonly code: string | undefined }): JSX.Element {
  if (code === undefined) {
    return (
      <Page title={t("pages:join.title")}>
        <div class="card paper sheet stack">
          <p>{t("pages:join.text")}</p>
          <CodeForm />
        </div>
        <p class="join-check">
          <CheckLink />
        </p>
      </Page>
    );
  }
  return <CodeToJoin code={code} />;
}

/** Six digits are a table's or a class's; who has a place there already goes on to it. */
function CodeToJoin({ code }: { readonly code: string }): JSX.Element {
  const hasSeat = tokensOfTab(browserShelves, code) !== undefined;
  const { studentToken } = classTokensOfTab(browserShelves, code) ?? {};
  const isStudent = studentToken !== undefined;
  useEffect(() => {
    if (hasSeat) goTo({ page: "table", code }, "replace");
    else if (isStudent) goTo({ page: "class", code }, "replace");
  }, [code, hasSeat, isStudent]);
  return (
    <Page title={t("pages:join.codeTitle", { code: `${code.slice(0, 3)} ${code.slice(3)}` })}>
      <Loaded key={code} load={() => loadWhatIsBehind(code)} otherwise={<AnotherCode />}>
        {(found) =>
          found.kind === "class" ? (
            <JoinClass door={found.door} scenario={found.scenario} />
          ) : (
            <JoinChoices lobby={found.lobby} scenario={found.scenario} />
          )
        }
      </Loaded>
      <p class="join-check">
        <CheckLink />
      </p>
    </Page>
  );
}

/** Whoever has mistyped the code writes it again here. */
const AnotherCode = (): JSX.Element => (
  <div class="card paper sheet join-again">
    <CodeForm />
  </div>
);

type Behind =
  | ({ readonly kind: "table" } & Joinable)
  | { readonly kind: "class"; readonly door: ClassDoor; readonly scenario: ScenarioSummary };

async function loadWhatIsBehind(code: string): ApiResult<Behind> {
  const kind = await kindOfCode(code);
  if (!kind.ok) return kind;
  if (kind.value.kind === "table") {
    const table = await loadJoinable(code);
    return table.ok ? ok({ kind: "table", ...table.value }) : table;
  }
  const [door, scenarios] = await Promise.all([loadDoor(code), listScenarios(), loadClassTexts()]);
  if (!door.ok) return door;
  if (!scenarios.ok) return scenarios;
  const scenario = scenarios.value.find(({ id }) => id === door.value.scenario);
  if (scenario === undefined) return err({ code: "scenarioUnknown", params: {} });
  return ok({ kind: "class", door: door.value, scenario });
}

interface Joinable {
  readonly lobby: Lobby;
  readonly scenario: ScenarioSummary;
}

async function loadJoinable(code: string): ApiResult<Joinable> {
  const [lobby, scenarios] = await Promise.all([loadLobby(code), listScenarios()]);
  if (!lobby.ok) return lobby;
  if (!scenarios.ok) return scenarios;
  const scenario = scenarios.value.find(({ id }) => id === lobby.value.scenario);
  if (scenario === undefined) return err({ code: "scenarioUnknown", params: {} });
  return ok({ lobby: lobby.value, scenario });
}

function JoinChoices(joinable: Joinable): JSX.Element {
  const { scenario } = joinable;
  const lobby = useNewestLobby(joinable.lobby);
  return (
    <div class="stack">
      <WayBack code={lobby.code} />
      {lobby.stage === "lobby" || (lobby.stage === "playing" && hasFreeSeat(lobby)) ? (
        <JoinForm lobby={lobby} scenario={scenario} />
      ) : (
        <div class="card paper sheet stack">
          <p>{t(lobby.stage === "ended" ? "errors:gameEnded" : "errors:gameAlreadyStarted")}</p>
          <div class="row">
            <Link to={{ page: "home" }} class="button">
              {t("common:home")}
            </Link>
          </div>
        </div>
      )}
    </div>
  );
}

/** A seat this browser took in another tab, perhaps one that was closed by mistake. */
function WayBack({ code }: { readonly code: string }): JSX.Element | null {
  if (tokensOfBrowser(browserShelves, code) === undefined) return null;
  return (
    <Notice kind="good" text={t("pages:join.wayBack")}>
      <Link to={{ page: "table", code }} class="button">
        {t("pages:join.goBack")}
      </Link>
    </Notice>
  );
}

function JoinForm({ lobby, scenario }: Joinable): JSX.Element {
  const [name, setName] = useState("");
  const [wish, setWish] = useState<SeatId | undefined>(undefined);
  const { isSending, error, ask } = useAsking();
  const free = lobby.seats.filter(({ player }) => player === undefined);
  const seat = (free.find(({ id }) => id === wish) ?? free[0])?.id;

  const take = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (seat === undefined) return;
    const wished = name.trim();
    const joined = await ask(() =>
      joinTable(lobby.code, {
        token: joinToken(browserShelves, lobby.code),
        seat,
        ...(wished === "" ? {} : { name: wished }),
      }),
    );
    if (!joined?.ok) return;
    const hostToken = tokensOfTab(browserShelves, lobby.code)?.hostToken;
    keepTokens(browserShelves, lobby.code, { ...joined.value, hostToken });
    forgetJoinToken(browserShelves, lobby.code);
    goTo({ page: "table", code: lobby.code });
  };

  return (
    <form class="card paper sheet stack stack-loose" onSubmit={(event) => void take(event)}>
      <div class="stack stack-tight">
        <h2>{localised(scenario.title)}</h2>
        <p class="muted">
          {t(lobby.stage === "playing" ? "pages:join.chooseLeft" : "pages:join.choose")}
        </p>
      </div>
      <NameField value={name} onChange={setName} />
      <RadioCards
        legend={t("pages:join.seat")}
        name="seat"
        options={scenario.seats.map((of) => {
          const player = lobby.seats.find(({ id }) => id === of.id)?.player;
          return {
            value: of.id,
            title: localised(of.name),
            text: player === undefined ? localised(of.strategy) : takenBy(player),
            mark: <Flag of={of} size="2.5rem" />,
            disabled: player !== undefined,
          };
        })}
        chosen={seat}
        onChoose={setWish}
      />
      {error === undefined ? null : <Failure error={error} />}
      {seat === undefined ? <Notice kind="warn" text={t("errors:tableFull")} /> : null}
      <button
        type="submit"
        class="button button-primary button-large button-wide"
        aria-disabled={isSending || seat === undefined}
      >
        <Icon name="user-plus" />
        {t("pages:join.take")}
      </button>
    </form>
  );
}

/** Who sits where changes while people choose. */
function useNewestLobby(first: Lobby): Lobby {
  const [lobby, setLobby] = useState(first);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      void loadLobby(first.code).then((newest) => {
        if (newest.ok) setLobby(newest.value);
      });
    }, EVERY);
    return () => clearInterval(timer);
  }, [first.code]);
  return lobby;
}

const hasFreeSeat = ({ seats }: Lobby): boolean => seats.some(({ player }) => player === undefined);

const takenBy = (player: NonNullable<Lobby["seats"][number]["player"]>): string =>
  player.kind === "bot"
    ? t("pages:join.takenByBot", { name: player.name })
    : t("pages:join.taken", { name: player.name });

const EVERY = 3_000;
