import type { CaretakerPolicy } from "#shared/classroom/classPlan.ts";

/** When a caretaker steps in, as it is typed: whole seconds after the last sign of life. */
export interface CaretakerForm {
  readonly enabled: boolean;
  readonly warnSeconds: string;
  readonly coverSeconds: string;
}

export type CaretakerField = "warnSeconds" | "coverSeconds";

/** Seconds between which each may be. */
const WARN_SECONDS = { low: 5, high: 86_400 } as const;
export const COVER_SECONDS = { low: 5, high: 604_800 } as const;

export const caretakerForm = ({
  enabled,
  warnAfter,
  coverAfter,
}: CaretakerPolicy): CaretakerForm => ({
  enabled,
  warnSeconds: String(Math.round(warnAfter / 1000)),
  coverSeconds: String(Math.round(coverAfter / 1000)),
});

/** What is wrong with the form: a number that cannot be, or a warning that would come after the cover. */
export function caretakerMistakes(form: CaretakerForm): readonly CaretakerField[] {
  const warn = secondsOf(form.warnSeconds, WARN_SECONDS);
  const cover = secondsOf(form.coverSeconds, COVER_SECONDS);
  return [
    ...(warn === undefined ? (["warnSeconds"] as const) : []),
    ...(cover === undefined || (warn !== undefined && cover <= warn)
      ? (["coverSeconds"] as const)
      : []),
  ];
}

/** The policy that a form without mistakes makes. */
export const caretakerPolicy = (form: CaretakerForm): CaretakerPolicy => ({
  enabled: form.enabled,
  warnAfter: Number(form.warnSeconds) * 1000,
  coverAfter: Number(form.coverSeconds) * 1000,
});

function secondsOf(
  text: string,
  { low, high }: { readonly low: number; readonly high: number },
): number | undefined {
  if (!/^\d{1,6}$/.test(text.trim())) return undefined;
  const seconds = Number(text);
  return seconds >= low && seconds <= high ? seconds : undefined;
}
