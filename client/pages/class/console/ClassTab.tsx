import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { InstructorNotes } from "../notes/InstructorNotes.tsx";
import { CaretakerForm } from "./CaretakerForm.tsx";
import { DeletePanel, ExportPanel } from "./KeepingPanels.tsx";
import { SecondDevice } from "./SecondDevice.tsx";
import { useLed } from "./useLed.ts";

/** The class as a thing: what was decided, other screens, who covers for idle ones, and what is kept. */
export function ClassTab(): JSX.Element {
  return (
    <div class="class-tab">
      <Facts />
      <Screens />
      <Notes />
      <section class="card paper stack" aria-labelledby="caretaker">
        <CaretakerForm />
      </section>
      <SecondDevice />
      <ExportPanel />
      <DeletePanel />
    </div>
  );
}

function Facts(): JSX.Element {
  const { lead, everybody } = useLed();
  const { plan } = lead;
  return (
    <section class="card paper stack" aria-labelledby="facts">
      <h2 id="facts">{scenarioText("scenario.title")}</h2>
      <dl class="facts">
        <div>
          <dt>{t("pages:fields.length.title")}</dt>
          <dd>{t(`classroom:console.class.length.${plan.length}`)}</dd>
        </div>
        <div>
          <dt>{t("pages:fields.pace.title")}</dt>
          <dd>{t(`pages:fields.pace.${plan.pace}`)}</dd>
        </div>
        <div>
          <dt>{t("classroom:host.team.title")}</dt>
          <dd>{t("classroom:host.team.size", { count: everybody.teamSize })}</dd>
        </div>
        <div>
          <dt>{t("classroom:host.seeds.title")}</dt>
          <dd>{t(`classroom:host.seeds.${plan.seeds}`)}</dd>
        </div>
        <div>
          <dt>{t("classroom:host.names.title")}</dt>
          <dd>{t(`classroom:host.names.${plan.names}`)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Notes(): JSX.Element {
  const { everybody } = useLed();
  return (
    <section class="card paper notes-card">
      <InstructorNotes scenario={everybody.scenario} title={scenarioText("scenario.title")} />
    </section>
  );
}

/** What is shown on the wall: the class, or one of its tables. */
function Screens(): JSX.Element {
  const { code } = useClassStore();
  const { everybody } = useLed();
  const laid = everybody.tables.filter((table) => table.code !== undefined);
  return (
    <section class="card paper stack" aria-labelledby="screens">
      <div class="stack stack-tight">
        <h2 id="screens">{t("classroom:console.class.screens")}</h2>
        <p>{t("classroom:console.class.screensText")}</p>
      </div>
      <div class="row row-tight">
        <Link to={{ page: "classProjector", code, table: undefined }} class="button">
          <Icon name="eye" />
          {t("classroom:console.class.whole")}
        </Link>
        {laid.map(({ number }) => (
          <Link key={number} to={{ page: "classProjector", code, table: number }} class="button">
            {t("classroom:console.table", { table: number })}
          </Link>
        ))}
      </div>
    </section>
  );
}
