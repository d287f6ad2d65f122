import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { InlineSelect } from "#client/parts/Select.tsx";
import { t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import type { ObjectiveId, SeatId } from "#shared/kernel/ids.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { ActButton } from "../parts/ActButton.tsx";
import { objectiveName, seatName } from "../parts/names.ts";

const FORECAST = "forecast";

/** Shows another delegation the own forecast or an objective. What is shown is true: the game copies it. */
export function ShareIntelligence({
  desk,
  among,
}: {
  readonly desk: Desk;
  /** Who is in the room. */
  readonly among: readonly SeatId[];
}): JSX.Element | null {
  const may = desk.own.legal.shareIntelligence.filter((each) => among.includes(each.to));
  const [to, setTo] = useState("");
  const [item, setItem] = useState("");
  const receiver = may.find((each) => each.to === to) ?? may[0];
  if (receiver === undefined) return null;
  const items = [
    ...(receiver.forecast ? [{ value: FORECAST, label: t("panels:share.forecast") }] : []),
    ...receiver.objectives.map((id) => ({
      value: id,
      label: t("panels:share.objective", { objective: objectiveName(desk.own.seat, id) }),
    })),
  ];
  const chosen = items.some(({ value }) => value === item) ? item : (items[0]?.value ?? "");
  return (
    <details class="disclosure">
      <summary>{t("panels:share.title")}</summary>
      <div class="stack stack-tight">
        <p class="small muted">{t("panels:share.about")}</p>
        <div class="row row-tight">
          {may.length === 1 ? null : (
            <InlineSelect
              name={t("panels:share.to")}
              value={receiver.to}
              choices={may.map((each) => ({ value: each.to, label: seatName(each.to) }))}
              onChange={setTo}
            />
          )}
          <InlineSelect
            name={t("panels:share.what")}
            value={chosen}
            choices={items}
            onChange={setItem}
          />
        </div>
        <div>
          <ActButton command={shareCommand(receiver.to, chosen, receiver.objectives)}>
            {t("panels:share.send", { seat: seatName(receiver.to) })}
          </ActButton>
        </div>
      </div>
    </details>
  );
}

function shareCommand(to: SeatId, chosen: string, objectives: readonly ObjectiveId[]): SeatCommand {
  const objective = objectives.find((id) => id === chosen);
  return {
    type: "shareIntelligence",
    to,
    item: objective === undefined ? { kind: "forecast" } : { kind: "objective", objective },
  };
}
