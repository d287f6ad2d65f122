import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "#client/parts/Notice.tsx";
import { t } from "#client/text/i18n.ts";

/** Shows what `load` brings once it is there: a page whose code is fetched only when it is wanted. */
export function Later({ load }: { readonly load: () => Promise<JSX.Element> }): JSX.Element {
  const [shown, setShown] = useState<JSX.Element | "loading" | "failed">("loading");
  useEffect(() => {
    let wanted = true;
    load().then(
      (element) => wanted && setShown(element),
      () => wanted && setShown("failed"),
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (shown === "loading") return <Waiting />;
  if (shown === "failed") return <CannotLoad />;
  return shown;
}

/** That something is on its way. */
export function Waiting({ text }: { readonly text?: string }): JSX.Element {
  return (
    <main class="waiting" id="main">
      <p role="status" class="sending">
        {text ?? t("common:loading")}
      </p>
    </main>
  );
}

/** A page cannot be fetched: the network is away, or the server has been renewed since. */
function CannotLoad(): JSX.Element {
  return (
    <main class="waiting" id="main">
      <Notice kind="bad" text={t("errors:unreachable")}>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t("common:broken.reload")}
        </button>
      </Notice>
    </main>
  );
}
