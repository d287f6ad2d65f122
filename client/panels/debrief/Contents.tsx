import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#client/text/i18n.ts";

/** A part of the debrief and the sections under it. */
export interface ContentsPart {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** The way to every section; the one that is being read is marked. */
export function Contents({ parts }: { readonly parts: readonly ContentsPart[] }): JSX.Element {
  const current = useSectionInView(parts.flatMap(({ sections }) => sections.map(({ id }) => id)));
  const nav = useRef<HTMLElement>(null);
  useEffect(() => bringIntoSight(nav.current), [current]);
  return (
    <nav class="debrief-contents no-print" aria-label={t("debrief:contents")} ref={nav}>
      <ul role="list">
        {parts.map(({ title, sections }) => (
          <li key={title}>
            <p class="eyebrow">{title}</p>
            <ul role="list">
              {sections.map((section) => (
                <li key={section.id}>
                  <a
                    href={`#${section.id}`}
                    aria-current={section.id === current ? "location" : undefined}
                  >
                    {section.title}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the contents are one line that scrolls sideways, the marked one comes to its middle. */
function bringIntoSight(nav: HTMLElement | null): void {
  const marked = nav?.querySelector<HTMLElement>("[aria-current]");
  if (nav === null || marked === null || marked === undefined) return;
  const { left, width } = marked.getBoundingClientRect();
  nav.scrollLeft += left + width / 2 - (nav.getBoundingClientRect().left + nav.clientWidth / 2);
}

/** The last section whose heading has passed the upper part of the window. */
function useSectionInView(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  const key = ids.join(" ");
  useEffect(() => {
    const look = (): void => {
      const passed = ids.filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < window.innerHeight * READING_LINE;
      });
      setCurrent(passed.at(-1) ?? ids[0]);
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, [key]);
  return current;
}

/** How far down the window one reads, as a part of its height. */
const READING_LINE = 0.35;
