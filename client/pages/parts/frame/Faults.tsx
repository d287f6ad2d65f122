import { Component, type ComponentChildren } from "preact";
import { Notice } from "#client/parts/Notice.tsx";
import { t } from "#client/text/i18n.ts";

/** Catches a defect of what is inside, so that it never leaves an empty screen. */
export class Faults extends Component<
  { readonly children: ComponentChildren },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(fault: unknown): void {
    reportError(fault);
  }

  override render(): ComponentChildren {
    if (!this.state.broken) return this.props.children;
    return (
      <main class="waiting" id="main">
        <h1>{t("common:broken.title")}</h1>
        <Notice kind="bad" text={t("common:broken.text")}>
          <button type="button" class="button" onClick={() => location.reload()}>
            {t("common:broken.reload")}
          </button>
        </Notice>
      </main>
    );
  }
}
