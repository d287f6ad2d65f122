import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";

/** What the strands between the seats mean, for those who see them; seats say their trust in words. */
export function StrandKey(): JSX.Element {
  return (
    <p class="strand-key" aria-hidden="true">
      <span class="strand-sample strand-trust">{t("table:strands.trust")}</span>
      <span class="strand-sample strand-distrust">{t("table:strands.distrust")}</span>
    </p>
  );
}
