import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { forgetClassTokens } from "#client/net/classTokens.ts";
import { goTo } from "#client/store/router.ts";
import { t } from "#client/text/i18n.ts";
import { MessagePage } from "../parts/frame/MessagePage.tsx";
import { TakingSeat } from "../parts/frame/RoomEnds.tsx";
import { ClassStudentPage } from "./ClassStudentPage.tsx";
import { InClass } from "./InClass.tsx";
import { useClassTokens } from "./useClassTokens.ts";
import { WhichPlace } from "./WhichPlace.tsx";

/** The way into a class for whoever this browser is in it: a student, its host, or nobody yet. */
export function ClassPage({ code }: { readonly code: string }): JSX.Element {
  const [{ studentToken, hostToken }, , offer] = useClassTokens(code);
  useEffect(() => {
    if (studentToken !== undefined || offer !== undefined) return;
    goTo({ page: hostToken === undefined ? "join" : "classConsole", code }, "replace");
  }, [code, studentToken, hostToken, offer === undefined]);
  if (offer !== undefined) return <WhichPlace offer={offer} />;
  if (studentToken === undefined) return <TakingSeat />;
  return (
    <InClass
      code={code}
      access={{ viewer: "student", token: studentToken }}
      onLost={() => forgetClassTokens(browserShelves, code)}
      whenLost={<PlaceLost code={code} />}
    >
      <ClassStudentPage />
    </InClass>
  );
}

/** The class is deleted, or the place is no longer this browser's: what may have happened, and what to do. */
function PlaceLost({ code }: { readonly code: string }): JSX.Element {
  return (
    <MessagePage
      title={t("classroom:student.lost.title")}
      ways={[
        { to: { page: "join", code }, label: t("classroom:student.lost.joinAgain") },
        { to: { page: "home" }, label: t("common:home") },
      ]}
    >
      <p>{t("classroom:student.lost.text")}</p>
      <ul class="stack stack-tight">
        <li>{t("classroom:student.lost.moved")}</li>
        <li>{t("classroom:student.lost.removed")}</li>
        <li>{t("classroom:student.lost.over")}</li>
      </ul>
    </MessagePage>
  );
}
