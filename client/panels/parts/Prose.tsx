import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";

/** A text of the scenario, paragraph by paragraph; what it cites as `[fact]` opens the fact's card. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="prose">
      {text
        .split(/\n\s*\n/u)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== "")
        .map((paragraph) => (
          <p key={paragraph}>
            {paragraph.split(/(\[[A-Za-z][A-Za-z0-9]*\])/u).map((part, index) => (
              <Part key={`${index}-${part.length}`} text={part} />
            ))}
          </p>
        ))}
    </div>
  );
}

function Part({ text }: { readonly text: string }): JSX.Element {
  const { scenario } = useTableStore();
  const cited = scenario.facts.find(({ id }) => text === `[${id}]`);
  return cited === undefined ? <>{text}</> : <Citation fact={cited.id} />;
}

function Citation({ fact }: { readonly fact: string }): JSX.Element {
  const popover = useId();
  const title = scenarioText(`facts.${fact}.title`);
  return (
    <>
      <button
        type="button"
        class="citation"
        popovertarget={popover}
        aria-label={t("panels:reference.cited", { title })}
      >
        <Icon name="info" />
      </button>
      <span id={popover} popover="auto" class="popover paper">
        <strong class="treaty-text">{title}</strong>
        <span class="popover-text">{scenarioText(`facts.${fact}.body`)}</span>
        <span class="popover-text small muted">
          {t("panels:reference.source", { source: scenarioText(`facts.${fact}.source`) })}
        </span>
      </span>
    </>
  );
}
