import type { JSX } from "preact";
import { z } from "zod";
import { browserShelves } from "#client/net/browserShelves.ts";
import { type ApiResult, loadDebrief, loadLobby, loadScenario } from "#client/net/httpApi.ts";
import { tokensOfBrowser, tokensOfTab } from "#client/net/seatTokens.ts";
import { formatNumber, scenarioText, setScenarioTexts, t } from "#client/text/i18n.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { Loaded } from "./parts/Loaded.tsx";
import { Page } from "./parts/Page.tsx";

/** What became of a game that has ended. */
export function DebriefPage({ code }: { readonly code: string }): JSX.Element {
  return (
    <Page title={t("debrief:debrief.title")}>
      <Loaded load={() => loadOutcome(code)}>{(outcome) => <Scores outcome={outcome} />}</Loaded>
    </Page>
  );
}

const outcomeSchema = z.object({
  region: z.enum(["peace", "coldPeace", "fragile", "collapse"]),
  seats: z.array(z.object({ seat: z.string(), score: z.number(), walkAway: z.number() })),
});
type Outcome = z.infer<typeof outcomeSchema>;

async function loadOutcome(code: string): ApiResult<Outcome> {
  const tokens = tokensOfTab(browserShelves, code) ?? tokensOfBrowser(browserShelves, code);
  const token = tokens?.seatToken ?? tokens?.hostToken;
  if (token === undefined) return err({ code: "tokenUnknown", params: {} });
  const [lobby, reply] = await Promise.all([loadLobby(code), loadDebrief(code, token)]);
  if (!lobby.ok) return lobby;
  if (!reply.ok) return reply;
  const scenario = await loadScenario(lobby.value.scenario, tokens?.seatToken);
  if (!scenario.ok) return scenario;
  setScenarioTexts(scenario.value.texts);
  const outcome = outcomeSchema.safeParse(reply.value.debrief);
  return outcome.success ? ok(outcome.data) : err({ code: "unreadable", params: {} });
}

/** Each delegation against its own walk-away value; nobody is ranked. */
function Scores({ outcome }: { readonly outcome: Outcome }): JSX.Element {
  return (
    <div class="card paper sheet stack">
      <h2>{t(`debrief:debrief.region.${outcome.region}`)}</h2>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t("pages:debrief.delegation")}</th>
            <th scope="col" class="number">
              {t("pages:debrief.score")}
            </th>
            <th scope="col" class="number">
              {t("pages:debrief.walkAway")}
            </th>
          </tr>
        </thead>
        <tbody>
          {outcome.seats.map(({ seat, score, walkAway }) => (
            <tr key={seat}>
              <th scope="row">{scenarioText(`seats.${seat}.name`)}</th>
              <td class="number">{formatNumber(score, 1)}</td>
              <td class="number">{formatNumber(walkAway, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
