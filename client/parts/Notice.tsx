import type { ComponentChildren, JSX } from "preact";
import type { IconName } from "#client/style/icons.ts";
import { Icon } from "./Icon.tsx";

/** Something the reader should know, and what they may do about it. */
export function Notice({
  kind,
  text,
  children,
}: {
  readonly kind: "good" | "warn" | "bad";
  readonly text: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`notice notice-${kind} paper`} role={kind === "bad" ? "alert" : "status"}>
      <Icon name={ICON_OF[kind]} />
      <div class="stack stack-tight grow">
        <p>{text}</p>
        {children === undefined ? null : <div class="row">{children}</div>}
      </div>
    </div>
  );
}

const ICON_OF: Readonly<Record<"good" | "warn" | "bad", IconName>> = {
  good: "circle-check",
  warn: "triangle-alert",
  bad: "circle-alert",
};
