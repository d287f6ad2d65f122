import type { Refusal } from "#shared/rules/refusals.ts";
import { formatList, scenarioTextIfAny, type TextParams, t, textIfAny } from "./i18n.ts";

/** Why a command was refused and what would be allowed, in the language of the reader. */
export function refusalText(refusal: Refusal): string {
  const params = named(refusal.params);
  const exact = Object.keys(params)
    .map((name) => textIfAny(`refusals:${refusal.code}_${name}`, params))
    .find((text) => text !== undefined);
  return exact ?? t(`refusals:${refusal.code}`, params);
}

/** Ids become names, lists of ids become lists of names; seconds choose the plural. */
function named(params: Refusal["params"]): TextParams {
  const { seconds } = params;
  const count: TextParams = typeof seconds === "number" ? { count: Math.ceil(seconds) } : {};
  const names = Object.entries(params).map(
    ([name, value]) => [name, typeof value === "number" ? value : namesOf(value, params)] as const,
  );
  return { ...Object.fromEntries(names), ...count };
}

function namesOf(ids: string, params: Refusal["params"]): string {
  const each = ids.split(",").filter((id) => id !== "");
  return formatList(each.map((id) => nameOf(id, params)));
}

/** The name of what an id stands for. Ids differ between kinds, or are ids of the same thing. */
function nameOf(id: string, params: Refusal["params"]): string {
  const around = params["programme"] ?? params["crisis"] ?? "";
  for (const key of [
    `seats.${id}.name`,
    `programmes.${id}.title`,
    `crises.${id}.title`,
    `crisisKinds.${id}`,
    `overtures.${id}.title`,
    `programmes.${around}.issues.${id}.title`,
    `crises.${around}.options.${id}`,
  ]) {
    const text = scenarioTextIfAny(key);
    if (text !== undefined) return text;
  }
  for (const vocabulary of ["phases", "positions", "rules", "statuses", "powers", "matters"]) {
    const text = textIfAny(`common:${vocabulary}.${id}`);
    if (text !== undefined) return text;
  }
  return id;
}
