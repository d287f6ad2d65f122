import { useEffect, useRef } from "preact/hooks";
import { announce } from "#client/store/announcements.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { seatingOf } from "#client/viewmodel/classroom/lessonModel.ts";

/** Tells those who cannot see it that the lesson has gone on, and where they were seated. */
export function useClassNews(): void {
  const view = useClassStore().view.value;
  const step = view?.public.step;
  const own = view?.own;
  const seating = own === undefined ? undefined : seatingOf(own);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && step !== undefined) {
      announce(t("classroom:student.stepBegins", { step: t(`classroom:step.${step}`) }));
    }
  }, [step]);
  useEffect(() => {
    if (!first.current && seating !== undefined) {
      const { table, seat, role } = seating;
      announce(
        seat === undefined
          ? t("classroom:student.place.observer", { table })
          : t(`classroom:student.place.${role === "head" ? "head" : "member"}`, {
              table,
              seat: scenarioText(`seats.${seat}.name`),
            }),
      );
    }
    first.current = step === undefined;
  }, [seating?.table, seating?.seat, seating?.role]);
}
