import type { JSX } from "preact";
import { browserShelves, forgetAllAbout } from "#client/net/browserShelves.ts";
import { type ApiError, leaveTable } from "#client/net/httpApi.ts";
import { tokensOfTab } from "#client/net/seatTokens.ts";
import { useClassAround } from "#client/store/classStore.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import { Leaving } from "./Leaving.tsx";

/**
 * The way out for somebody who came to a table by its code. Nothing in a class, which has its own,
 * and nothing for the host, without whom nobody could lead the table.
 */
export function LeaveTable({
  labelled,
}: {
  readonly labelled?: boolean | undefined;
}): JSX.Element | null {
  const { code, isHost, view } = useTableStore();
  const lesson = useClassAround();
  const token = tokensOfTab(browserShelves, code)?.seatToken;
  if (lesson !== undefined || isHost || token === undefined) return null;
  const leave = async (): Promise<ApiError | undefined> => {
    const left = await leaveTable(code, token);
    if (!left.ok && left.error.code !== "tokenUnknown") return left.error;
    forgetAllAbout(code);
    location.replace("/");
    return undefined;
  };
  const stage = view.value?.public.stage ?? "lobby";
  return (
    <Leaving
      title={t("pages:leave.title")}
      lines={[
        t(`pages:leave.${stage}`),
        t("pages:leave.browser"),
        ...(stage === "ended" ? [] : [t("pages:leave.back")]),
      ]}
      yes={t("pages:leave.yes")}
      leave={leave}
      labelled={labelled}
    />
  );
}
