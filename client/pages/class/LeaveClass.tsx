import type { JSX } from "preact";
import { browserShelves, forgetAllAbout } from "#client/net/browserShelves.ts";
import { leaveClass } from "#client/net/classApi.ts";
import { forgetClassTokens } from "#client/net/classTokens.ts";
import type { ApiError } from "#client/net/httpApi.ts";
import { useClassAround } from "#client/store/classStore.ts";
import { forgetWords } from "#client/store/paperDraft.ts";
import { t } from "#client/text/i18n.ts";
import { ALL_PAPERS } from "#client/viewmodel/classroom/papersModel.ts";
import { Leaving } from "../parts/frame/Leaving.tsx";

/** The way out of a class, for a student at a computer that somebody else uses next. Nothing outside a class. */
export function LeaveClass(): JSX.Element | null {
  const lesson = useClassAround();
  if (lesson?.viewer !== "student") return null;
  const own = lesson.view.value?.own;
  const isSeated = own?.place?.seat !== undefined;
  const isShared = (own?.team.length ?? 0) > 1;
  const leave = async (): Promise<ApiError | undefined> => {
    const left = await leaveClass(lesson.code, lesson.token);
    if (!left.ok && left.error.code !== "tokenUnknown") return left.error;
    forgetWords(lesson, ALL_PAPERS, browserShelves.browser);
    forgetClassTokens(browserShelves, lesson.code);
    if (own?.tableCode !== undefined) forgetAllAbout(own.tableCode);
    // What this page has in memory goes with it.
    location.replace("/");
    return undefined;
  };
  return (
    <Leaving
      title={t("classroom:leave.title")}
      lines={[
        ...(isSeated ? [t(isShared ? "classroom:leave.shared" : "classroom:leave.seat")] : []),
        t("classroom:leave.browser"),
        t("classroom:leave.back"),
      ]}
      yes={t("classroom:leave.yes")}
      leave={leave}
    />
  );
}
