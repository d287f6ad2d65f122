import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { ClassAccess } from "#client/net/classConnection.ts";
import type { ApiError } from "#client/net/httpApi.ts";
import { ClassStoreContext } from "#client/store/classStore.ts";
import { type OpenClass, openClass } from "#client/store/openClass.ts";
import { errorText } from "#client/text/errorText.ts";
import { t } from "#client/text/i18n.ts";
import { MessagePage } from "../parts/frame/MessagePage.tsx";
import { Outdated, Superseded, TakingSeat } from "../parts/frame/RoomEnds.tsx";
import { useOpened } from "../parts/useOpened.ts";

/** Opens a class as what this browser may be in it, and shows `children` once its view is there. */
export function InClass({
  code,
  access: { viewer, token },
  onLost,
  whenLost,
  children,
}: {
  readonly code: string;
  readonly access: ClassAccess;
  /** The class knows the token no more: it is over, or the person was let go. Forget the token. */
  readonly onLost?: () => void;
  /** What is shown then, instead of the usual words. */
  readonly whenLost?: JSX.Element;
  readonly children: ComponentChildren;
}): JSX.Element {
  const opened = useOpened(
    (until) => openClass(code, { viewer, token }, until),
    [code, viewer, token],
  );
  if (opened === undefined) return <TakingSeat />;
  if (!opened.ok) return <ClassOver error={opened.error} />;
  return (
    <ClassStoreContext.Provider value={opened.value.store}>
      <ClassShown opened={opened.value} onLost={onLost} whenLost={whenLost}>
        {children}
      </ClassShown>
    </ClassStoreContext.Provider>
  );
}

function ClassShown({
  opened: { store, outdated, useHere },
  onLost,
  whenLost,
  children,
}: {
  readonly opened: OpenClass;
  readonly onLost: (() => void) | undefined;
  readonly whenLost: JSX.Element | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const connection = store.connection.value;
  const isLost = connection === "gone" && !outdated.value;
  useEffect(() => {
    if (isLost) onLost?.();
  }, [isLost]);
  if (outdated.value) return <Outdated />;
  if (connection === "superseded") return <Superseded onUseHere={useHere} />;
  if (connection === "gone") {
    return whenLost ?? <ClassOver error={{ code: "classClosed", params: {} }} />;
  }
  return store.view.value === undefined ? <TakingSeat /> : <>{children}</>;
}

/** The class, or this browser's place in it, is no more. */
function ClassOver({ error }: { readonly error: ApiError }): JSX.Element {
  return (
    <MessagePage
      title={t("classroom:host.over")}
      ways={[
        { to: { page: "join", code: undefined }, label: t("pages:home.join.action") },
        { to: { page: "home" }, label: t("common:home") },
      ]}
    >
      <p>{errorText(error)}</p>
    </MessagePage>
  );
}
