import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { movedInAgenda } from "#client/viewmodel/plenary/resolutionModel.ts";
import { subjectName } from "#client/viewmodel/record/recordPlenary.ts";
import type { ResolutionId } from "#shared/kernel/ids.ts";
import { nameInWords } from "../parts/say.ts";

/** The chair's order of business: each open text can be moved up or down. */
export function Agenda({ desk }: { readonly desk: OpenDesk }): JSX.Element | null {
  const submission = useSubmission();
  const order = desk.own?.legal.setAgenda ?? [];
  if (order.length < 2) return null;
  const move = async (id: ResolutionId, by: -1 | 1): Promise<void> => {
    await submission.send({ type: "setAgenda", order: [...movedInAgenda(order, id, by)] });
  };
  return (
    <div class="card card-flat stack stack-tight">
      <h4>{t("panels:plenary.agenda")}</h4>
      <p class="small muted">{t("panels:plenary.agendaText")}</p>
      <ol class="stack stack-tight">
        {order.map((id, index) => {
          const name = nameOfResolution(desk, id);
          return (
            <li key={id}>
              <span class="row row-tight">
                <span class="grow">{name}</span>
                <MoveButton
                  label={t("panels:plenary.moveUp", { subject: name })}
                  icon="chevron-up"
                  disabled={index === 0}
                  onMove={() => void move(id, -1)}
                />
                <MoveButton
                  label={t("panels:plenary.moveDown", { subject: name })}
                  icon="chevron-down"
                  disabled={index === order.length - 1}
                  onMove={() => void move(id, 1)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <Outcome of={submission.state} saved={t("panels:plenary.agendaSaved")} />
    </div>
  );
}

function nameOfResolution(desk: OpenDesk, id: ResolutionId): string {
  const resolution = desk.table.resolutions[id];
  return resolution === undefined ? id : nameInWords(subjectName(resolution.subject));
}

function MoveButton({
  label,
  icon,
  disabled,
  onMove,
}: {
  readonly label: string;
  readonly icon: "chevron-up" | "chevron-down";
  readonly disabled: boolean;
  readonly onMove: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={label}
      aria-disabled={disabled ? true : undefined}
      onClick={() => {
        if (!disabled) onMove();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
