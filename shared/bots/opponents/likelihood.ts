import type { Package, Position, Programme } from "#shared/views/view.ts";
import type { Act } from "./acts.ts";
import type { Style } from "./styles.ts";
import { type Wish, wishedIssues, worthOf } from "./wishes.ts";

/** How likely a delegation of this wish and style is to do this; the model's one place of psychology. */
export function likelihoodOf(act: Act, wish: Wish, style: Style, programme: Programme): number {
  switch (act.kind) {
    case "wrote":
      return (
        choosing(act.text, act.before, wish, programme) *
        logistic((worthOf(wish, programme, act.text) - act.burden) / SPREAD)
      );
    case "stood":
      return standing(act.position, worthOf(wish, programme, act.text) - act.burden, style);
    case "showed": {
      const meets = logistic(wish.stance / SPREAD) * namingFavourite(act, wish);
      return act.wants ? meets : 1 - meets;
    }
    case "asked": {
      const wants = logistic(wish.stance / SPREAD);
      const chosen = choosing(act.text, undefined, wish, programme);
      return (act.position === "object" ? 1 - wants : wants) * chosen;
    }
  }
}

/**
 * That the options it chose are those: on every issue that it settled or changed, a favourite is
 * chosen e^PULL times as often as any other option (Luce's choice rule).
 */
function choosing(
  text: Package,
  before: Package | undefined,
  { favourites }: Wish,
  programme: Programme,
): number {
  let chance = 1;
  for (const { id, options } of wishedIssues(programme)) {
    const chosen = text[id];
    if (chosen === undefined || chosen === before?.[id]) continue;
    const open = options.filter((option) => option.id !== before?.[id]);
    const isOpen = open.some((option) => option.id === favourites[id]);
    const weights = isOpen ? open.length - 1 + Math.exp(PULL) : open.length;
    chance *= (chosen === favourites[id] ? Math.exp(PULL) : 1) / weights;
  }
  return chance;
}
const PULL = 1.2;

/** That an objective names the favourite where it names options: nearly always, since what is shown is true (4.4). */
function namingFavourite(
  { issue, options }: Extract<Act, { readonly kind: "showed" }>,
  { favourites }: Wish,
): number {
  const favourite = issue === undefined ? undefined : favourites[issue];
  if (favourite === undefined || options === undefined) return 1;
  return options.includes(favourite) ? NAMED : 1 - NAMED;
}
const NAMED = 0.95;

/**
 * Ordered logit (McCullagh 1980): it supports what is worth something to it, abstains as far as it
 * tolerates a cost, then stays out, and objects to what would cost it much even so.
 */
function standing(position: Position, worth: number, { tolerance }: Style): number {
  const supports = logistic(worth / SPREAD);
  const takesPart = logistic((worth + tolerance) / SPREAD);
  const letsPass = logistic((worth + tolerance + FORBEARANCE) / SPREAD);
  switch (position) {
    case "support":
      return supports;
    case "abstain":
      return takesPart - supports;
    case "dissociate":
      return letsPass - takesPart;
    case "object":
      return 1 - letsPass;
  }
}
/** Notches beyond what it tolerates for which a delegation stays out rather than objects. */
const FORBEARANCE = 1.5;
/** Scale of what a wish leaves open about a text's worth, in notches. */
export const SPREAD = 0.8;

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
