import "../../style/debrief.css";
import "./classDebrief.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ClassReport } from "#client/panels/classDebrief/ClassReport.tsx";
import { loadFinishedClass } from "#client/panels/classDebrief/finishedClass.ts";
import { t } from "#client/text/i18n.ts";
import { Loaded } from "../parts/frame/Loaded.tsx";
import { Page } from "../parts/frame/Page.tsx";
import { useClassTokens } from "./useClassTokens.ts";

/** The tables of a class side by side, once their games have ended. */
export function ClassDebriefPage({ code }: { readonly code: string }): JSX.Element {
  const [tokens] = useClassTokens(code);
  const [looks, setLooks] = useState(0);
  return (
    <Page title={t("classDebrief:title")} wide>
      <Loaded key={looks} load={() => loadFinishedClass(code, tokens)}>
        {(finished) => <ClassReport finished={finished} onAgain={() => setLooks(looks + 1)} />}
      </Loaded>
    </Page>
  );
}
