import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";

/** Takes the browser's own bars away. Absent where the browser does not let pages do that. */
export function FullScreenButton(): JSX.Element | null {
  if (!document.fullscreenEnabled) return null;
  const toggle = (): void => {
    if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
    else void document.exitFullscreen();
  };
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={t("classroom:projector.fullScreen")}
      title={t("classroom:projector.fullScreen")}
      onClick={toggle}
    >
      <Icon name="maximize" />
    </button>
  );
}
