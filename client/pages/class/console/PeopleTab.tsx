import type { JSX } from "preact";
import { Invitation } from "#client/pages/parts/invitation/Invitation.tsx";
import { ClassButton } from "#client/parts/acts/ClassButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { t } from "#client/text/i18n.ts";
import { justMade } from "../handOver.ts";
import { PeopleList } from "./PeopleList.tsx";
import { QuizResults } from "./QuizResults.tsx";
import { RosterForm } from "./RosterForm.tsx";
import { SecondDevice } from "./SecondDevice.tsx";
import { useLed } from "./useLed.ts";

/** Who is in the class, how far each has come, and how others come in. */
export function PeopleTab(): JSX.Element {
  const { code, origins } = useClassStore();
  const { everybody, lead } = useLed();
  return (
    <div class="people-tab" data-door={everybody.step === "lobby" ? "first" : "last"}>
      <div class="stack">
        {justMade.value === code ? <SecondDevice /> : null}
        <QuizResults />
        <PeopleList />
        <section class="card paper stack" aria-labelledby="roster">
          <RosterForm key={lead.roster.length} />
        </section>
      </div>
      <div class="stack">
        <div class="card paper stack invitation-card">
          <Invitation code={code} origins={origins} />
          <hr />
          <div class="row">
            <ClassButton
              command={{ type: "lockClass", locked: !everybody.locked }}
              pressed={everybody.locked}
            >
              <Icon name={everybody.locked ? "lock" : "unlock"} />
              {t("classroom:console.people.lock")}
            </ClassButton>
            <Link to={{ page: "classProjector", code, table: undefined }} class="button">
              <Icon name="eye" />
              {t("classroom:console.people.projector")}
            </Link>
          </div>
          <p class="small muted">{t("classroom:console.people.lockHint")}</p>
        </div>
      </div>
    </div>
  );
}
