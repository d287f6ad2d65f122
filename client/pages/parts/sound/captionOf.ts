import { tableTexts } from "#client/panels/stage/tableTexts.ts";
import { formatDurationInWords } from "#client/text/durations.ts";
import { t } from "#client/text/i18n.ts";
import type { Cue } from "#client/viewmodel/session/cueModel.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { ResolutionSubject } from "#shared/views/view.ts";

/** What is heard and what it means, as captions in films say it. */
export function captionOf(cue: Cue): string {
  switch (cue.kind) {
    case "ended":
      return t("table:caption.ended");
    case "crisis": {
      const [only] = cue.crises;
      return cue.crises.length === 1 && only !== undefined
        ? t("table:caption.crisis", { title: tableTexts.crisisTitle(only) })
        : t("table:caption.crises", { count: cue.crises.length });
    }
    case "phase":
      return t("table:caption.phase", { phase: t(`common:phases.${cue.phase}`) });
    case "clock":
      return t("table:caption.clock", { left: formatDurationInWords(cue.left) });
    case "adopted":
      return t("table:caption.adopted", { title: titleOf(cue.subject) });
    case "asked":
      return t(`table:caption.asked.${cue.ask}`);
    case "step":
      return t("table:caption.step", { step: t(`classroom:step.${cue.step}`) });
    default:
      return assertNever(cue);
  }
}

const titleOf = (subject: ResolutionSubject): string =>
  subject.kind === "crisisResponse"
    ? tableTexts.crisisTitle(subject.crisis)
    : tableTexts.programmeTitle(subject.programme);
