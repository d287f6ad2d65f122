import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { fragmentWith } from "#client/net/classTokens.ts";
import { CopyButton } from "#client/pages/parts/CopyButton.tsx";
import { Icon } from "#client/pages/parts/Icon.tsx";
import { QrImage } from "#client/pages/parts/QrImage.tsx";
import { reachable } from "#client/pages/parts/reachable.ts";
import { addressOf } from "#client/pages/router.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { forgetMade } from "../handOver.ts";

/** The key to the class, for a phone to walk around with or a colleague: covered until it is asked for, since screens are shared. */
export function SecondDevice({
  isFirstTime = false,
}: {
  /** Right after the class was made: it is then said once that the key is nowhere else. */
  readonly isFirstTime?: boolean;
}): JSX.Element {
  const { code, token, origins } = useClassStore();
  const [isShown, setShown] = useState(false);
  const address = `${reachable(location.origin, origins)}${addressOf({ page: "classConsole", code })}`;
  const link = `${address}${fragmentWith("host", token)}`;
  return (
    <section class="card paper stack" aria-labelledby="second-device">
      <div class="stack stack-tight">
        <h2 id="second-device">{t("classroom:console.device.title")}</h2>
        <p>{t(isFirstTime ? "classroom:console.device.first" : "classroom:console.device.text")}</p>
      </div>
      {isShown ? (
        <div class="stack stack-tight">
          <QrImage text={link} label={t("classroom:console.device.picture")} />
          <p class="small invitation-address">{link}</p>
        </div>
      ) : null}
      <div class="row">
        <button
          type="button"
          class="button"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          <Icon name={isShown ? "eye-off" : "qr-code"} />
          {t(isShown ? "classroom:console.device.cover" : "classroom:console.device.show")}
        </button>
        <CopyButton text={link} label={t("classroom:console.device.copy")} />
        {isFirstTime ? (
          <button type="button" class="button button-quiet" onClick={forgetMade}>
            {t("classroom:console.device.done")}
          </button>
        ) : null}
      </div>
    </section>
  );
}
