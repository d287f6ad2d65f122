import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { seatingOf } from "#client/viewmodel/classroom/lessonModel.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import { SeatName } from "./SeatName.tsx";

/** Who one is, and where one sits. */
export function OwnPlace({ own }: { readonly own: OwnClass }): JSX.Element {
  const { scenario } = useClassStore();
  const seating = seatingOf(own);
  return (
    <p class="own-place">
      <span class="chip">
        <Icon name="user" />
        <span class="visually-hidden">{t("classroom:student.youAre")}</span>
        {own.name}
      </span>
      {seating === undefined ? null : (
        <span class="chip">
          {t("classroom:student.table", { table: seating.table })}
          {seating.seat === undefined ? (
            <>
              <Icon name="eye" />
              {t("classroom:student.role.observer")}
            </>
          ) : (
            <SeatName scenario={scenario} seat={seating.seat} size="1.25rem" />
          )}
          {seating.role === "head" && own.team.length > 1 ? (
            <>
              <Icon name="crown" />
              {t("classroom:student.role.head")}
            </>
          ) : null}
        </span>
      )}
    </p>
  );
}
