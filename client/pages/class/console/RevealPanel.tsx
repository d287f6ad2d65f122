import type { JSX } from "preact";
import { ClassButton } from "#client/parts/acts/ClassButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { useLed } from "./useLed.ts";

/** The debrief, uncovered stage by stage for everybody at once. */
export function RevealPanel(): JSX.Element {
  const { code } = useClassStore();
  const { everybody } = useLed();
  const { revealed } = everybody;
  const next = REVEAL_STAGES[revealed];
  return (
    <section class="card paper stack" aria-labelledby="reveal">
      <div class="stack stack-tight">
        <h2 id="reveal">{t("classroom:console.reveal.title")}</h2>
        <p class="muted">{t("classroom:console.reveal.text")}</p>
      </div>
      <ol role="list" class="reveal-stages">
        {REVEAL_STAGES.map((stage, index) => (
          <li key={stage} class={`chip ${index < revealed ? "chip-good" : ""}`}>
            <Icon name={index < revealed ? "eye" : "eye-off"} />
            {t(`classroom:debrief.stage.${stage}`)}
            <span class="visually-hidden">
              {t(
                index < revealed
                  ? "classroom:console.reveal.shown"
                  : "classroom:console.reveal.hidden",
              )}
            </span>
          </li>
        ))}
      </ol>
      <div class="row row-top">
        {next === undefined ? (
          <p class="good strong">{t("classroom:console.reveal.all")}</p>
        ) : (
          <ClassButton command={{ type: "reveal", stage: revealed + 1 }} look="button-primary">
            <Icon name="eye" />
            {t("classroom:console.reveal.next", {
              stage: t(`classroom:debrief.stage.${next}`),
            })}
          </ClassButton>
        )}
        {revealed === 0 ? null : (
          <ClassButton command={{ type: "reveal", stage: revealed - 1 }}>
            <Icon name="eye-off" />
            {t("classroom:console.reveal.back")}
          </ClassButton>
        )}
        <Link to={{ page: "classDebrief", code }} class="button">
          <Icon name="scroll-text" />
          {t("classroom:console.reveal.open")}
        </Link>
      </div>
    </section>
  );
}
