import { type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { type TableStore, useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { type GuideStep, guideStep } from "#client/viewmodel/now/guideModel.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { GuideLesson } from "#shared/scenario/schema/vocabulary.ts";
import { openPanel, type PanelPlace } from "../navigation.ts";

/** The guide of a first game: one lesson at a time, beside the real controls, never in their way. */
export function GuideCard({
  desk,
  isOpen,
}: {
  readonly desk: Desk;
  /** Whether the whole lesson is shown at first, or its title alone. */
  readonly isOpen: boolean;
}): JSX.Element | null {
  const store = useTableStore();
  const skipped = skippedAt(store);
  const step = guideStep(desk, skipped.value);
  if (step === undefined || desk.table.stage !== "playing") return null;
  const skip = (lessons: readonly GuideLesson[]): void => {
    skipped.value = new Set([...skipped.value, ...lessons]);
  };
  return (
    <details class="disclosure card card-current guide-card" open={isOpen}>
      <summary>
        <span class="stack stack-tight">
          <span class="eyebrow">
            {t("panels:guide.count", { number: step.number, total: step.total })}
          </span>
          <span class="strong">{t(`panels:guide.lessons.${step.lesson}.title`)}</span>
        </span>
      </summary>
      <div class="stack stack-tight">
        <Learned step={step} />
        <p>{t(`panels:guide.lessons.${step.lesson}.what`)}</p>
        <p class="muted small">{t(`panels:guide.lessons.${step.lesson}.why`)}</p>
        <WayThere lesson={step.lesson} store={store} />
        <div class="guide-skips">
          <button type="button" class="button button-quiet" onClick={() => skip([step.lesson])}>
            {t("panels:guide.skip")}
          </button>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => skip(desk.scenario.guide)}
          >
            {t("panels:guide.skipAll")}
          </button>
        </div>
      </div>
    </details>
  );
}

function Learned({ step: { learned } }: { readonly step: GuideStep }): JSX.Element | null {
  if (learned === undefined) return null;
  return (
    <p class="small good row row-tight">
      <Icon name="check" />
      <span>
        {t("panels:guide.learned", { lesson: t(`panels:guide.lessons.${learned}.title`) })}
      </span>
    </p>
  );
}

/** The button that opens the page on which the lesson is done; none where it is done right here. */
function WayThere({
  lesson,
  store,
}: {
  readonly lesson: GuideLesson;
  readonly store: TableStore;
}): JSX.Element | null {
  switch (lesson) {
    case "mandate":
    case "offer":
    case "clause":
    case "resolution":
      return (
        <div>
          <button type="button" class="button" onClick={() => openPanel(store, PLACES[lesson])}>
            {t(`panels:guide.go.${lesson}`)}
          </button>
        </div>
      );
    case "vote":
    case "budget":
    case "crisis":
    case "review":
      return null;
    default:
      return assertNever(lesson);
  }
}

const PLACES = {
  mandate: { tab: "more", page: "mandate" },
  offer: { tab: "deals", show: { kind: "new" } },
  clause: { tab: "deals" },
  resolution: { tab: "plenary" },
} as const satisfies Partial<Record<GuideLesson, PanelPlace>>;

const skippedAtTables = new WeakMap<TableStore, Signal<ReadonlySet<GuideLesson>>>();

/** The lessons that this reader has skipped at this table, for as long as the page is open. */
function skippedAt(store: TableStore): Signal<ReadonlySet<GuideLesson>> {
  const known = skippedAtTables.get(store);
  if (known !== undefined) return known;
  const skipped = signal<ReadonlySet<GuideLesson>>(new Set());
  skippedAtTables.set(store, skipped);
  return skipped;
}
