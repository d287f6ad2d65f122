import type { JSX } from "preact";
import { gameHere, type SoloGame } from "#client/solo/soloGame.ts";
import { TableStoreContext } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { Later } from "./parts/frame/Later.tsx";
import { MessagePage } from "./parts/frame/MessagePage.tsx";

/** The game that is played in this browser alone; where it has kept none, the way to a new one. */
export function HerePage(): JSX.Element {
  return <Later load={load} />;
}

async function load(): Promise<JSX.Element> {
  const [game, { TablePage }] = await Promise.all([gameHere(), import("./TablePage.tsx")]);
  if (game === undefined) return <NoGameHere />;
  return <Played game={game} page={<TablePage origins={[]} />} />;
}

const Played = ({
  game,
  page,
}: {
  readonly game: SoloGame;
  readonly page: JSX.Element;
}): JSX.Element => (
  <TableStoreContext.Provider value={game.store}>{page}</TableStoreContext.Provider>
);

/** Said where a game was looked for in vain. */
export function NoGameHere(): JSX.Element {
  return (
    <MessagePage
      title={t("pages:here.title")}
      ways={[{ to: { page: "practise" }, label: t("pages:here.newGame") }]}
    >
      <p>{t("pages:here.none")}</p>
    </MessagePage>
  );
}
