import "#client/style/debrief.css";
import "../classDebrief.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ClassReport } from "#client/panels/classDebrief/ClassReport.tsx";
import { loadFinishedClass } from "#client/panels/classDebrief/finishedClass.ts";
import { useClassStore } from "#client/store/classStore.ts";
import { endsIn } from "#client/viewmodel/classroom/projectorModel.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import { Loaded } from "../../parts/frame/Loaded.tsx";

/** All tables side by side, for the room: the last stage of the reveal. It is read anew with every end. */
export function ProjectedReport({ view }: { readonly view: PublicClass }): JSX.Element {
  const { code, token } = useClassStore();
  const [looks, setLooks] = useState(0);
  return (
    <Loaded
      load={() => loadFinishedClass(code, { hostToken: token })}
      again={`${looks}: ${endsIn(view)}`}
    >
      {(finished) => <ClassReport finished={finished} onAgain={() => setLooks(looks + 1)} />}
    </Loaded>
  );
}
