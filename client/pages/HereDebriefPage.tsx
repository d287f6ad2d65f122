import "../style/debrief.css";
import type { JSX } from "preact";
import { Debriefing } from "#client/panels/debrief/Debriefing.tsx";
import { gameHere } from "#client/solo/soloGame.ts";
import { t } from "#client/text/i18n.ts";
import { NoGameHere } from "./HerePage.tsx";
import { Later } from "./parts/frame/Later.tsx";
import { Page } from "./parts/frame/Page.tsx";

/** What the game in this browser looks back on once it has ended. */
export function HereDebriefPage(): JSX.Element {
  return <Later load={load} />;
}

async function load(): Promise<JSX.Element> {
  const game = await gameHere();
  if (game === undefined) return <NoGameHere />;
  const { store, plan } = game;
  const table = {
    code: store.code,
    scenario: store.scenario,
    debrief: await game.debrief(),
    seat: plan.seat,
    isHost: true,
  };
  return (
    <Page title={t("debrief:title")} wide>
      <Debriefing table={table} live={store} />
    </Page>
  );
}
