import "./check/check.css";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { probeHttp, probeSocket } from "#client/net/deviceCheck.ts";
import { WAYS_IN, type WayIn } from "#client/net/waysIn.ts";
import { say } from "#client/panels/parts/say.ts";
import { Icon } from "#client/parts/Icon.tsx";
import { Link } from "#client/parts/Link.tsx";
import { announce } from "#client/store/announcements.ts";
import type { IconName } from "#client/style/icons.ts";
import { t } from "#client/text/i18n.ts";
import {
  type CheckLine,
  type CheckState,
  checkLines,
  checkVerdict,
  type Measurements,
  type SocketFinding,
} from "#client/viewmodel/classroom/checkModel.ts";
import { deviceFindings } from "./check/deviceFindings.ts";
import { ItNote } from "./check/ItNote.tsx";
import { Page } from "./parts/frame/Page.tsx";

/** Whether a device and its network will do for a lesson, and what to tell whoever runs the network. */
export function CheckPage(): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const found = useMeasurements(attempt);
  const lines = checkLines(found);
  const verdict = checkVerdict(lines);
  useEffect(() => {
    if (verdict !== "running") announce(t(`classroom:check.verdict.${verdict}.title`));
  }, [verdict, attempt]);
  return (
    <Page title={t("classroom:check.title")} wide>
      <div class="check">
        <section class="card paper sheet stack" aria-labelledby="check-verdict">
          <Verdict of={verdict} />
          <ul role="list" class="check-lines">
            {lines.map((line) => (
              <CheckRow key={line.id} of={line} />
            ))}
          </ul>
          <div class="row">
            <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
              <Icon name="refresh-cw" />
              {t("classroom:check.again")}
            </button>
            <Link to={{ page: "join", code: undefined }} class="button">
              {t("classroom:check.join")}
            </Link>
          </div>
        </section>
        <ItNote lines={lines} />
      </div>
    </Page>
  );
}

function Verdict({ of }: { readonly of: CheckState }): JSX.Element {
  return (
    <div class={`notice ${NOTICE_OF[of]}`}>
      <Icon name={ICON_OF[of]} />
      <div class="stack stack-tight grow">
        <h2 id="check-verdict">{t(`classroom:check.verdict.${of}.title`)}</h2>
        <p>{t(`classroom:check.verdict.${of}.text`)}</p>
      </div>
    </div>
  );
}

function CheckRow({ of }: { readonly of: CheckLine }): JSX.Element {
  return (
    <li class="check-line">
      <span class={`check-mark ${LOOK_OF[of.state]}`}>
        <Icon name={ICON_OF[of.state]} />
      </span>
      <p class="strong">{t(`classroom:check.name.${of.id}`)}</p>
      <p class={`chip ${CHIP_OF[of.state]}`}>{t(`classroom:check.state.${of.state}`)}</p>
      {of.finding === undefined ? null : <p class="small check-finding">{say(of.finding)}</p>}
    </li>
  );
}

/** Measures anew with every attempt; what is known already is shown while the rest is on its way. */
function useMeasurements(attempt: number): Measurements {
  const [found, setFound] = useState<Measurements>({});
  useEffect(() => {
    let wanted = true;
    const add = (more: Measurements): void => {
      if (wanted) setFound((before) => ({ ...before, ...more }));
    };
    setFound(deviceFindings());
    void probeHttp().then((http) =>
      add(
        http.ok
          ? { server: http.value.trips, clockAhead: http.value.clockAhead }
          : { server: "unreachable", clockAhead: "unknown" },
      ),
    );
    void probeWaysIn(add);
    return () => {
      wanted = false;
    };
  }, [attempt]);
  return found;
}

/** In the order in which the game tries them, up to the one that it would take. */
async function probeWaysIn(add: (more: Measurements) => void): Promise<void> {
  for (const way of WAYS_IN) {
    const finding = await findingOf(way);
    add({ [way]: finding });
    if (finding.kind === "answered") return;
  }
}

async function findingOf(way: WayIn): Promise<SocketFinding> {
  const { opened, trips } = await probeSocket(way);
  if (trips.length > 0) return { kind: "answered", trips };
  return { kind: opened ? "silent" : "refused" };
}

const ICON_OF: Readonly<Record<CheckState, IconName>> = {
  running: "hourglass",
  passed: "circle-check",
  weak: "triangle-alert",
  failed: "circle-x",
};
const NOTICE_OF: Readonly<Record<CheckState, string>> = {
  running: "",
  passed: "notice-good",
  weak: "notice-warn",
  failed: "notice-bad",
};
const CHIP_OF: Readonly<Record<CheckState, string>> = {
  running: "",
  passed: "chip-good",
  weak: "chip-warn",
  failed: "chip-bad",
};
const LOOK_OF: Readonly<Record<CheckState, string>> = {
  running: "muted",
  passed: "good",
  weak: "check-weak",
  failed: "bad",
};
