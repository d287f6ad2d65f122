import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { Icon } from "../parts/Icon.tsx";
import { Link } from "../parts/Link.tsx";

/** The way to the check of this device and its network. */
export function CheckLink(): JSX.Element {
  return (
    <Link to={{ page: "check" }} class="link-line">
      <Icon name="wifi" />
      {t("pages:check")}
    </Link>
  );
}
