import { scenarioText, type TextParams, textIfAny } from "#client/text/i18n.ts";
import type { Statement } from "#shared/rules/commands.ts";

/** A sentence of the phrase book with its ids named; its key where this client has no such sentence. */
export function statementText({ key, params }: Statement): string {
  const named: TextParams = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" ? value : placeText(name, value, params),
    ]),
  );
  return textIfAny(`bots:statements.${key}`, named) ?? key;
}

/** Ids are named by what their place is called; issues and options belong to the programme beside them. */
function placeText(name: string, value: string, params: Statement["params"]): string {
  const programme = String(params["programme"] ?? "");
  const optionOn = (issue: unknown): string =>
    scenarioText(`programmes.${programme}.issues.${String(issue)}.options.${value}`);
  switch (name) {
    case "programme":
      return scenarioText(`programmes.${value}.title`);
    case "issue":
    case "otherIssue":
      return scenarioText(`programmes.${programme}.issues.${value}.title`);
    case "option":
      return optionOn(params["issue"]);
    case "otherOption":
      return optionOn(params["otherIssue"]);
    case "seat":
      return scenarioText(`seats.${value}.name`);
    case "crisis":
      return scenarioText(`crises.${value}.title`);
    case "crisisKind":
      return scenarioText(`crisisKinds.${value}`);
    case "track":
      return textIfAny(`panels:track.${value}`) ?? value;
    default:
      return value;
  }
}
