import { type ApiResult, loadScenario } from "#client/net/httpApi.ts";
import { language, setScenarioTexts } from "#client/text/i18n.ts";
import { ScenarioLanguages } from "#client/text/scenarioLanguages.ts";
import type { Language } from "#shared/language/languages.ts";
import type { ScenarioReply } from "#shared/protocol/http.ts";

/**
 * Loads a scenario, and has its texts shown: in the language of the reader, and in any other once the
 * reader changes to it. With a seat's token also those of its own mandate. Shows nothing once it is
 * called off.
 */
export async function takeScenario(
  id: string,
  { token, until }: { readonly token?: string | undefined; readonly until?: AbortSignal },
): ApiResult<ScenarioReply> {
  let spoken: Language;
  let reply: Awaited<ReturnType<typeof loadScenario>>;
  do {
    spoken = language.value;
    reply = await loadScenario(id, spoken, token);
  } while (reply.ok && spoken !== language.value);
  if (!reply.ok || until?.aborted === true) return reply;
  const others = new ScenarioLanguages(spoken, async (next) => {
    const more = await loadScenario(id, next, token);
    return more.ok ? more.value.texts : undefined;
  });
  setScenarioTexts(reply.value.texts, others);
  return reply;
}
