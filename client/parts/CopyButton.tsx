import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { announce } from "#client/store/announcements.ts";
import { t } from "#client/text/i18n.ts";
import { Icon } from "./Icon.tsx";

/** Puts a text where other programmes paste it from. Absent where the browser does not let pages do that. */
export function CopyButton({
  text,
  label,
}: {
  readonly text: string;
  /** What pressing it does. */
  readonly label: string;
}): JSX.Element | null {
  const [isCopied, setCopied] = useState(false);
  if (!("clipboard" in navigator)) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(t("pages:invitation.copied"));
  };
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      <Icon name={isCopied ? "check" : "copy"} />
      {isCopied ? t("pages:invitation.copied") : label}
    </button>
  );
}
