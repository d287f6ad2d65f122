import type { JSX } from "preact";
import { formatNumber, t } from "#client/text/i18n.ts";
import type { Measure } from "#client/viewmodel/classroom/projectorModel.ts";

/** A measure of the region by name, number and bar. */
export function MeasureBar({ of }: { readonly of: Measure }): JSX.Element {
  return (
    <div class={`measure measure-${of.mood}`}>
      <p class="row spread row-tight">
        <span>{nameOf(of)}</span>
        <span class="number strong">{formatNumber(of.level)}</span>
      </p>
      <div class="meter" aria-hidden="true">
        <div class="meter-fill" style={{ "--part": of.level / 100 }} />
      </div>
    </div>
  );
}

const nameOf = ({ id }: Measure): string =>
  id === "resilience" ? t("classroom:projector.resilience") : t(`panels:track.${id}`);
