import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Link } from "#client/parts/Link.tsx";
import { t } from "#client/text/i18n.ts";
import { SettingsButton } from "./SettingsButton.tsx";

/** The frame of every page but the table: the way home, the settings, and one heading that takes the focus. */
export function Page({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  /** Several cards side by side rather than one. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const heading = useArrival(title);
  return (
    <div class="page">
      <header class="page-header">
        <Link to={{ page: "home" }} class="wordmark">
          {t("common:name")}
        </Link>
        <SettingsButton />
      </header>
      <main class={wide ? "page-main page-main-wide" : "page-main"} id="main">
        <h1 ref={heading} tabIndex={-1} class="page-title">
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}

/**
 * Names the page and, unless it is the first one shown, moves the focus to its heading: whoever reads
 * by ear or keyboard then starts where the page starts.
 */
export function useArrival(title: string): { current: HTMLHeadingElement | null } {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t("common:pageTitle", { page: title });
  }, [title]);
  // Together with the page: a little later it would take the focus from whoever has begun to write there.
  useLayoutEffect(() => {
    if (hasArrived) heading.current?.focus();
    hasArrived = true;
  }, []);
  return heading;
}

let hasArrived = false;
