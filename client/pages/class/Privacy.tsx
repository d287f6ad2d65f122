import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import type { IconName } from "#client/style/icons.ts";
import { formatDate, t } from "#client/text/i18n.ts";
import type { Instant } from "#shared/kernel/units.ts";

/** What is kept of a student, who sees it, and for how long; in plain words. */
export function Privacy({ deletedAt }: { readonly deletedAt: Instant }): JSX.Element {
  const lines: readonly (readonly [IconName, string])[] = [
    ["eye", t("classroom:join.sees.instructor")],
    ["users", t("classroom:join.sees.others")],
    ["shield", t("classroom:join.sees.nothing")],
    ["calendar-clock", t("classroom:join.sees.deleted", { date: formatDate(deletedAt) })],
  ];
  return (
    <section class="card card-flat stack stack-tight" aria-labelledby="privacy">
      <h3 id="privacy">{t("classroom:join.privacy")}</h3>
      <ul role="list" class="stack stack-tight small">
        {lines.map(([icon, text]) => (
          <li key={icon} class="privacy-line">
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
