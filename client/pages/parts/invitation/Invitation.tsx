import type { JSX } from "preact";
import { CopyButton } from "#client/parts/CopyButton.tsx";
import { addressOf } from "#client/store/router.ts";
import { t } from "#client/text/i18n.ts";
import { QrImage } from "./QrImage.tsx";
import { reachable } from "./reachable.ts";

/** How others come to this table: its code to be read aloud, its address to be sent, its picture to be photographed. */
export function Invitation({
  code,
  origins,
}: {
  readonly code: string;
  /** Where other devices reach the server, best first. */
  readonly origins: readonly string[];
}): JSX.Element {
  const address = `${reachable(location.origin, origins)}${addressOf({ page: "join", code })}`;
  return (
    <section class="stack" aria-labelledby="invitation">
      <h2 id="invitation">{t("pages:invitation.title")}</h2>
      <p>{t("pages:invitation.text")}</p>
      <p class="invitation-code">
        <span class="visually-hidden">{code.replaceAll(/\d/g, "$& ")}</span>
        <span aria-hidden="true">
          {code.slice(0, 3)} {code.slice(3)}
        </span>
      </p>
      <QrImage text={address} label={t("pages:invitation.picture", { address })} />
      <div class="stack stack-tight">
        <p class="small invitation-address">{address}</p>
        <CopyButton text={address} label={t("pages:invitation.copy")} />
      </div>
    </section>
  );
}
