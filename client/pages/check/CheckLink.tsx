import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { t } from "#client/text/i18n.ts";

/** The way to the check of this device and its network. */
export function CheckLink(): JSX.Element {
  return (
    <Link to={{ page: "check" }} class="link-line">
      <Icon name="wifi" />
      {t("pages:check")}
    </Link>
  );
}
