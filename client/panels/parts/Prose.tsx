import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useScenario } from "#client/store/useScenario.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { type ProsePart, paragraphsOf, partsOf } from "#client/viewmodel/papers/citedText.ts";
import { Explained } from "./Explained.tsx";

/** A text of the scenario, paragraph by paragraph; what it cites as `[fact]` opens the fact's card. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  const scenario = useScenario();
  const facts = new Set<string>(scenario.facts.map(({ id }) => id));
  return (
    <div class="prose">
      {paragraphsOf(text).map((paragraph) => (
        <p key={paragraph}>
          {partsOf(paragraph, facts).map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: ProsePart }): JSX.Element {
  if (part.kind === "words") return <>{part.text}</>;
  return (
    <span class="cited">
      {part.word}
      {part.facts.map((fact) => (
        <Citation key={fact} fact={fact} />
      ))}
      {part.after}
    </span>
  );
}

function Citation({ fact }: { readonly fact: string }): JSX.Element {
  const title = scenarioText(`facts.${fact}.title`);
  return (
    <Explained
      look="citation"
      label={t("panels:reference.cited", { title })}
      face={<Icon name="info" />}
    >
      <strong class="treaty-text">{title}</strong>
      <span class="popover-text">{scenarioText(`facts.${fact}.body`)}</span>
      <span class="popover-text small muted">
        {t("panels:reference.source", { source: scenarioText(`facts.${fact}.source`) })}
      </span>
    </Explained>
  );
}
