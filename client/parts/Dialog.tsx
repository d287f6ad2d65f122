import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "#client/text/i18n.ts";
import { Icon } from "./Icon.tsx";

/** A sheet of paper over the page while it is mounted. Escape, the cross and the dark around it close it. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: what is typed right after the press that opens it is meant for it.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog paper"
      aria-labelledby="dialog-title"
      onClose={onClose}
      onClick={closeOutside}
    >
      <div class="stack">
        <div class="row spread">
          <h2 id="dialog-title">{title}</h2>
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={t("common:close")}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="x" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
