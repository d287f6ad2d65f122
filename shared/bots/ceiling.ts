import type { SeatId } from "#shared/kernel/ids.ts";
import { optionsChosen } from "#shared/rules/packages.ts";
import { programmeOf } from "./lookUp.ts";
import type { BotContext } from "./policy.ts";

type Bound = Pick<BotContext, "scenario" | "view">;

/** Percent a year that a delegation may grow defence by under guidelines in force (10.7); undefined without one. */
export function growthCeilingIn(context: Bound, seat: SeatId): number | undefined {
  const ceilings = optionsBinding(context, seat).flatMap(({ growthCeiling }) =>
    growthCeiling === undefined ? [] : [growthCeiling],
  );
  return ceilings.length === 0 ? undefined : Math.min(...ceilings);
}

/** How a delegation reports its defence spending as a member of what is in force (10.5): the strictest counts. */
export function reportingIn(context: Bound, seat: SeatId): "none" | "annual" | "inspected" {
  const duties = optionsBinding(context, seat).map(({ reporting }) => reporting);
  if (duties.includes("inspected")) return "inspected";
  return duties.includes("annual") ? "annual" : "none";
}

const optionsBinding = (
  { scenario, view }: Bound,
  seat: SeatId,
): ReturnType<typeof optionsChosen> =>
  Object.values(view.public.programmes).flatMap((inForce) =>
    inForce.members.includes(seat)
      ? optionsChosen(programmeOf(scenario, inForce.id), inForce.package)
      : [],
  );
