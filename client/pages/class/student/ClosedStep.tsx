import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { formatDate, t } from "#client/text/i18n.ts";
import type { ClassView, OwnClass } from "#shared/classroom/classView.ts";
import { OwnWords } from "./OwnWords.tsx";

/** The end of the lesson: one's own words to take home, and when everything is deleted. */
export function ClosedStep({
  view,
  own,
}: {
  readonly view: ClassView;
  readonly own: OwnClass;
}): JSX.Element {
  return (
    <div class="stack">
      <section class="card paper sheet stack" aria-label={t("classroom:step.closed")}>
        <p class="prose">{t("classroom:student.closed.text")}</p>
        <p class="small muted">
          {t("classroom:student.closed.deleted", { date: formatDate(view.public.deletedAt) })}
        </p>
        <div class="row no-print">
          <button type="button" class="button" onClick={() => window.print()}>
            <Icon name="printer" />
            {t("classroom:student.closed.print")}
          </button>
          <Link to={{ page: "practise" }} class="button">
            {t("classroom:student.closed.practise")}
          </Link>
          <Link to={{ page: "home" }} class="button">
            {t("common:home")}
          </Link>
        </div>
      </section>
      <OwnWords own={own} />
    </div>
  );
}
