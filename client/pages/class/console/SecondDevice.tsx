import type { JSX } from "preact";
import { useContext, useState } from "preact/hooks";
import { renewHostKey } from "#client/net/classApi.ts";
import { fragmentWith } from "#client/net/classTokens.ts";
import { Failure } from "#client/pages/parts/frame/Loaded.tsx";
import { QrImage } from "#client/pages/parts/invitation/QrImage.tsx";
import { reachable } from "#client/pages/parts/invitation/reachable.ts";
import { AskingButton } from "#client/parts/acts/AskingButton.tsx";
import { CopyButton } from "#client/parts/CopyButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { addressOf } from "#client/store/router.ts";
import { t } from "#client/text/i18n.ts";
import { useAsking } from "../../parts/useAsking.ts";
import { forgetMade, justMade, KeepHostKey, rememberMade } from "../handOver.ts";

/** The key to the class: shown once, right after it was made; from then on there is only a new one. */
export function SecondDevice(): JSX.Element {
  const { code } = useClassStore();
  const isNew = justMade.value === code;
  return (
    <section class="card paper stack" aria-labelledby="second-device">
      <div class="stack stack-tight">
        <h2 id="second-device">{t("classroom:console.device.title")}</h2>
        <p>{t(isNew ? "classroom:console.device.first" : "classroom:console.device.text")}</p>
      </div>
      {isNew ? <NewKey /> : <AskForKey />}
    </section>
  );
}

/** Covered until it is asked for, since screens are shared. */
function NewKey(): JSX.Element {
  const { code, token, origins } = useClassStore();
  const [isShown, setShown] = useState(false);
  const address = `${reachable(location.origin, origins)}${addressOf({ page: "classConsole", code })}`;
  const link = `${address}${fragmentWith("host", token)}`;
  return (
    <>
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
        <button type="button" class="button button-quiet" onClick={forgetMade}>
          {t("classroom:console.device.done")}
        </button>
      </div>
    </>
  );
}

/** Makes a new key, by which this browser leads on; whatever had the former one leads and shows no more. */
function AskForKey(): JSX.Element {
  const { code, token } = useClassStore();
  const keep = useContext(KeepHostKey);
  const { isSending, error, ask } = useAsking();
  const renew = async (): Promise<void> => {
    const renewed = await ask(() => renewHostKey(code, token));
    if (!renewed?.ok) return;
    rememberMade(code);
    keep(renewed.value.hostToken);
  };
  return (
    <>
      {error === undefined ? null : <Failure error={error} />}
      <div class="row row-top">
        <AskingButton
          idle={!isSending}
          question={t("classroom:console.device.renewQuestion")}
          onAct={() => void renew()}
        >
          <Icon name="qr-code" />
          {t("classroom:console.device.renew")}
        </AskingButton>
      </div>
    </>
  );
}
