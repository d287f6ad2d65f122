import type { Millis } from "#shared/kernel/units.ts";
import { WITHOUT_SPACES } from "#shared/language/languages.ts";
import { formatNumber, language } from "./i18n.ts";

/** A length of time as a clock, `4:12`; from an hour on in words, `3 hr, 20 min`. Never below zero. */
export function formatDuration(span: Millis): string {
  const { hours, minutes, seconds } = partsOf(span);
  if (hours > 0) return formatDurationInWords(span);
  const twoDigits = new Intl.NumberFormat(language.value, { minimumIntegerDigits: 2 });
  return `${formatNumber(minutes)}:${twoDigits.format(seconds)}`;
}

/** A length of time to be read aloud: its two largest units. */
export function formatDurationInWords(span: Millis): string {
  const { days, hours, minutes, seconds } = partsOf(span);
  const units = [
    unit(days, "day"),
    unit(hours % 24, "hour"),
    unit(minutes, "minute"),
    unit(seconds, "second"),
  ];
  const first = units.findIndex((text) => text !== undefined);
  const shown = units
    .slice(Math.max(first, 0), first + 2)
    .filter((text): text is string => text !== undefined);
  if (shown.length === 0) shown.push(unitText(0, "second"));
  const words = new Intl.ListFormat(language.value, { type: "unit", style: "short" }).format(shown);
  return WITHOUT_SPACES.has(language.value) ? words.replaceAll(" ", "") : words;
}

type Unit = "day" | "hour" | "minute" | "second";

const unit = (value: number, name: Unit): string | undefined =>
  value === 0 ? undefined : unitText(value, name);

const unitText = (value: number, name: Unit): string =>
  new Intl.NumberFormat(language.value, {
    style: "unit",
    unit: name,
    unitDisplay: "long",
  }).format(value);

function partsOf(span: Millis): { days: number; hours: number; minutes: number; seconds: number } {
  const total = Math.max(0, Math.ceil(span / 1000));
  const hours = Math.floor(total / 3600);
  return {
    days: Math.floor(hours / 24),
    hours,
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  };
}
