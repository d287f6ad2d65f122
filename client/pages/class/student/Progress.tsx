import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";

/** How far one has come, and that nothing else has to be done. */
export function Progress({
  of: { done, of },
}: {
  readonly of: { readonly done: number; readonly of: number };
}): JSX.Element {
  return (
    <div class="stack stack-tight" role="status">
      <p class="strong">{t("classroom:student.paper.progress", { done, count: of })}</p>
      <div class="meter" aria-hidden="true">
        <div class="meter-fill" style={{ "--part": of === 0 ? 0 : done / of }} />
      </div>
      <p class="small muted">
        {t(done === of ? "classroom:student.paper.allDone" : "classroom:student.paper.byItself")}
      </p>
    </div>
  );
}
