import type { JSX } from "preact";
import { browserShelves, forgetAllAbout } from "#client/net/browserShelves.ts";
import { type ApiError, leaveTable } from "#client/net/httpApi.ts";
import { fragmentWithHostKey, tokensOfTab } from "#client/net/seatTokens.ts";
import { CopyButton } from "#client/parts/CopyButton.tsx";
import { useClassAround } from "#client/store/classStore.ts";
import { addressOf } from "#client/store/router.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { Leaving } from "../frame/Leaving.tsx";

/**
 * The way out of a table for whoever has a seat at it or leads it. The table goes on; what a host
 * can do is reached by the key, which may be taken along. Nothing in a class, which has its own.
 */
export function LeaveTable({
  labelled,
}: {
  readonly labelled?: boolean | undefined;
}): JSX.Element | null {
  const { code, view } = useTableStore();
  const lesson = useClassAround();
  const { seatToken, hostToken } = tokensOfTab(browserShelves, code) ?? {};
  if (lesson !== undefined || (seatToken === undefined && hostToken === undefined)) return null;
  const leave = async (): Promise<ApiError | undefined> => {
    const left = seatToken === undefined ? undefined : await leaveTable(code, seatToken);
    if (left?.ok === false && left.error.code !== "tokenUnknown") return left.error;
    forgetAllAbout(code);
    location.replace("/");
    return undefined;
  };
  const stage = view.value?.public.stage ?? "lobby";
  const isOver = stage === "ended";
  return (
    <Leaving
      title={t("pages:leave.title")}
      lines={[
        ...(seatToken === undefined ? [] : [t(`pages:leave.${stage}`)]),
        ...(hostToken === undefined || isOver ? [] : [t("pages:leave.host")]),
        t("pages:leave.browser"),
        ...(seatToken === undefined || isOver ? [] : [t("pages:leave.back")]),
      ]}
      keep={hostToken === undefined ? undefined : <Key code={code} hostToken={hostToken} />}
      yes={t("pages:leave.yes")}
      leave={leave}
      labelled={labelled}
    />
  );
}

/** The key as a link: copied, or written out where the browser lets no page copy. */
function Key({
  code,
  hostToken,
}: {
  readonly code: string;
  readonly hostToken: string;
}): JSX.Element {
  const table = `${location.origin}${addressOf({ page: "table", code })}`;
  const link = `${table}${fragmentWithHostKey(hostToken)}`;
  return "clipboard" in navigator ? (
    <CopyButton text={link} label={t("pages:leave.copyKey")} />
  ) : (
    <p class="small invitation-address">{link}</p>
  );
}
