import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { leaveClass } from "#client/net/classApi.ts";
import { forgetClassTokens } from "#client/net/classTokens.ts";
import type { ApiError } from "#client/net/httpApi.ts";
import { type ClassStore, useClassAround } from "#client/store/classStore.ts";
import { forgetWords } from "#client/store/paperDraft.ts";
import { t } from "#client/text/i18n.ts";
import { ALL_PAPERS } from "#client/viewmodel/classroom/papersModel.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Failure } from "../parts/Loaded.tsx";
import { goTo } from "../router.ts";

/** The way out of a class, for a student at a computer that somebody else uses next. Nothing outside a class. */
export function LeaveClass(): JSX.Element | null {
  const lesson = useClassAround();
  const [isAsking, setAsking] = useState(false);
  if (lesson?.viewer !== "student") return null;
  return (
    <>
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={t("classroom:leave.title")}
        title={t("classroom:leave.title")}
        onClick={() => setAsking(true)}
      >
        <Icon name="log-out" />
      </button>
      {isAsking ? <LeaveDialog lesson={lesson} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function LeaveDialog({
  lesson,
  onClose,
}: {
  readonly lesson: ClassStore;
  readonly onClose: () => void;
}): JSX.Element {
  const [error, setError] = useState<ApiError | undefined>(undefined);
  const own = lesson.view.value?.own;
  const isSeated = own?.place?.seat !== undefined;
  const isShared = (own?.team.length ?? 0) > 1;
  const leave = async (): Promise<void> => {
    const left = await leaveClass(lesson.code, lesson.token);
    if (!left.ok && left.error.code !== "tokenUnknown") return setError(left.error);
    forgetWords(lesson, ALL_PAPERS, browserShelves.browser);
    forgetClassTokens(browserShelves, lesson.code);
    goTo({ page: "home" }, "replace");
  };
  return (
    <Dialog title={t("classroom:leave.title")} onClose={onClose}>
      {isSeated ? <p>{t(isShared ? "classroom:leave.shared" : "classroom:leave.seat")}</p> : null}
      <p>{t("classroom:leave.browser")}</p>
      <p>{t("classroom:leave.back")}</p>
      {error === undefined ? null : <Failure error={error} />}
      <div class="row">
        <button type="button" class="button button-danger" onClick={() => void leave()}>
          <Icon name="log-out" />
          {t("classroom:leave.yes")}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t("common:cancel")}
        </button>
      </div>
    </Dialog>
  );
}
