import type { JSX } from "preact";
import { seatName } from "#client/panels/parts/names.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import type { Person } from "#client/viewmodel/classroom/seatingModel.ts";

/** Where somebody sits, in a few words. */
export function Where({ of: { absent, place } }: { readonly of: Person }): JSX.Element {
  if (absent) return <span class="chip">{t("classroom:console.people.absent")}</span>;
  if (place === undefined) {
    return <span class="muted">{t("classroom:console.people.noPlace")}</span>;
  }
  const { table, seat, head } = place;
  if (seat === undefined) {
    return <span class="chip">{t("classroom:console.people.observes", { table })}</span>;
  }
  return (
    <span class="chip">
      {head ? null : <Icon name="users" />}
      {t("classroom:console.people.sits", { table, seat: seatName(seat) })}
    </span>
  );
}
