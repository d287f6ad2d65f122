import type { JSX } from "preact";
import { useClassStore } from "#client/store/classStore.ts";
import { addressOf } from "#client/store/router.ts";
import { t } from "#client/text/i18n.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import { QrImage } from "../../parts/invitation/QrImage.tsx";
import { reachable } from "../../parts/invitation/reachable.ts";
import { CodeInDigits } from "../CodeInDigits.tsx";

/** How to come in, as large as it goes, and who is here. */
export function ProjectedLobby({ view }: { readonly view: PublicClass }): JSX.Element {
  const { origins } = useClassStore();
  const origin = reachable(location.origin, origins);
  const address = `${origin}${addressOf({ page: "join", code: view.code })}`;
  return (
    <div class="projected-lobby">
      <section class="card paper projected-door" aria-labelledby="door">
        <QrImage text={address} label={t("pages:invitation.picture", { address })} />
        <div class="stack">
          <h2 id="door" class="projected-lead">
            {t("classroom:projector.join")}
          </h2>
          <p class="projected-address">{new URL(origin).host}</p>
          <p class="projected-lead">{t("classroom:projector.codeIs")}</p>
          <p class="projected-code">
            <CodeInDigits code={view.code} />
          </p>
        </div>
      </section>
      <WhoIsHere names={view.names} />
    </div>
  );
}

/** Names as they come in; where there are too many for the screen, how many more there are. */
export function WhoIsHere({ names }: { readonly names: readonly string[] }): JSX.Element {
  const shown = names.slice(-MOST_NAMES);
  const hidden = names.length - shown.length;
  return (
    <section class="stack" aria-labelledby="who">
      <h2 id="who" class="projected-lead">
        {names.length === 0
          ? t("classroom:projector.nobody")
          : t("classroom:projector.here", { count: names.length })}
      </h2>
      <ul role="list" class="projected-names">
        {shown.map((name) => (
          <li key={name} class="projected-name">
            {name}
          </li>
        ))}
        {hidden === 0 ? null : (
          <li class="projected-name muted">{t("classroom:projector.more", { count: hidden })}</li>
        )}
      </ul>
    </section>
  );
}

const MOST_NAMES = 48;
