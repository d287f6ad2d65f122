import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { PERSONALITIES, personalityOf } from "#client/pages/parts/fields/personalities.ts";
import { seatName } from "#client/panels/parts/names.ts";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatList, formatTime, t } from "#client/text/i18n.ts";
import type { SeatAtTable, TableCard } from "#client/viewmodel/classroom/gridModel.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { SteerTables } from "#shared/protocol/class.ts";
import { PersonDialog } from "../PersonDialog.tsx";
import { SteerButton } from "../SteerButton.tsx";
import { SteerResult } from "../SteerResult.tsx";
import { useLed } from "../useLed.ts";
import { type Steering, useSteer } from "../useSteer.ts";

/** One delegation of one table, and what the instructor can do about it. */
export function SeatDialog({
  table,
  of,
  at: { stage, renegotiation },
  onClose,
}: {
  readonly table: number;
  readonly of: SeatAtTable;
  readonly at: Pick<TableCard, "stage" | "renegotiation">;
  readonly onClose: () => void;
}): JSX.Element {
  const { lead } = useLed();
  const steering = useSteer();
  const [person, setPerson] = useState<StudentId | undefined>(undefined);
  const shown = lead.students.find(({ student }) => student === person);
  const seat = seatName(of.seat);
  if (shown !== undefined) {
    return <PersonDialog of={shown} onClose={onClose} />;
  }
  return (
    <Dialog title={t("classroom:console.people.sits", { table, seat })} onClose={onClose}>
      <p>{whoText(of)}</p>
      {of.people.length === 0 ? null : (
        <div class="row row-tight">
          {of.people.map(({ id, name }) => (
            <button key={id} type="button" class="button" onClick={() => setPerson(id)}>
              <Icon name="user" />
              {name}
            </button>
          ))}
        </div>
      )}
      {stage !== "playing" || of.people.length === 0 ? null : (
        <SeatActs table={table} of={of} steering={steering} />
      )}
      {renegotiation === "open" && of.people.length > 0 ? (
        <>
          <div class="row">
            <Mute table={table} of={of} steering={steering} />
          </div>
          <p class="field-hint">{t("classroom:console.seat.muteHint")}</p>
        </>
      ) : null}
      <SteerResult of={steering.state} />
    </Dialog>
  );
}

/** Who has the seat, and whether they are there. */
function whoText({ bot, covered, away, lastSeen, people }: SeatAtTable): string {
  const names = formatList(people.map(({ name }) => name));
  if (bot || people.length === 0) return t("classroom:console.seat.bot");
  if (covered) return t("classroom:console.seat.covered", { names });
  if (!away) return t("classroom:console.seat.here", { names });
  return lastSeen === undefined
    ? t("classroom:console.seat.away", { names })
    : t("classroom:console.seat.awaySince", { names, time: formatTime(lastSeen) });
}

interface SeatActing {
  readonly table: number;
  readonly of: SeatAtTable;
  readonly steering: Steering;
}

const Mute = ({ table, of: { seat, muted }, steering }: SeatActing): JSX.Element => (
  <SteerButton
    act={{ tables: [table], command: { type: "muteSeat", seat, muted: !muted } }}
    steering={steering}
    pressed={muted}
  >
    <Icon name="ban" />
    {t("classroom:console.seat.mute")}
  </SteerButton>
);

function SeatActs({ table, of, steering }: SeatActing): JSX.Element {
  const { seat, covered } = of;
  const act = (command: SteerTables["command"]): SteerTables => ({ tables: [table], command });
  return (
    <>
      <div class="row">
        <SteerButton act={act({ type: "nudgeSeat", seat })} steering={steering}>
          <Icon name="hourglass" />
          {t("classroom:console.seat.nudge")}
        </SteerButton>
        <Mute table={table} of={of} steering={steering} />
      </div>
      <p class="field-hint">{t("classroom:console.seat.muteHint")}</p>
      <hr />
      {covered ? (
        <SteerButton
          act={act({ type: "returnSeat", seat })}
          steering={steering}
          look="button-primary button-wide"
        >
          <Icon name="undo-2" />
          {t("classroom:console.seat.giveBack")}
        </SteerButton>
      ) : (
        <CoverActs act={act} seat={seat} steering={steering} />
      )}
    </>
  );
}

/** A bot acts for people who are away: with care, or as it would for itself. */
function CoverActs({
  act,
  seat,
  steering,
}: {
  readonly act: (command: SteerTables["command"]) => SteerTables;
  readonly seat: SeatAtTable["seat"];
  readonly steering: Steering;
}): JSX.Element {
  const [chosen, setChosen] = useState("");
  const personality = personalityOf(chosen);
  return (
    <div class="stack stack-tight">
      <SteerButton
        act={act({ type: "coverSeat", seat, scope: "caretaker" })}
        steering={steering}
        look="button-wide"
      >
        <Icon name="shield" />
        {t("classroom:console.seat.caretaker")}
      </SteerButton>
      <p class="field-hint">{t("classroom:console.seat.caretakerHint")}</p>
      <Field
        label={t("classroom:console.seat.botCharacter")}
        hint={t("classroom:console.seat.botHint")}
      >
        {(ids) => (
          <div class="field-and-act">
            <select
              {...ids}
              class="select"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <option value="">{t("pages:fields.bot.any")}</option>
              {PERSONALITIES.map((each) => (
                <option key={each} value={each}>
                  {t(`bots:personalities.${each}.name`)}
                </option>
              ))}
            </select>
            <SteerButton
              act={act({
                type: "coverSeat",
                seat,
                scope: "full",
                ...(personality === undefined ? {} : { personality }),
              })}
              steering={steering}
            >
              <Icon name="bot" />
              {t("classroom:console.seat.botCover")}
            </SteerButton>
          </div>
        )}
      </Field>
    </div>
  );
}
