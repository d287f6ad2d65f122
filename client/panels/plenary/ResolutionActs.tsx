import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { formatChange, t } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { POSITIONS, type ResolutionEntry } from "#client/viewmodel/plenary/resolutionModel.ts";
import { ActButton } from "../parts/ActButton.tsx";

/** Support, abstain, object or dissociate; each with what it means. */
export function PositionButtons({
  entry,
}: {
  readonly entry: ResolutionEntry;
}): JSX.Element | null {
  const { resolution, can, mine } = entry;
  if (can.positions.length === 0) return null;
  const offered = POSITIONS.filter(
    (position) => position === mine || can.positions.includes(position),
  );
  return (
    <div class="stack stack-tight" role="group" aria-label={t("panels:resolution.yourPosition")}>
      <p class="strong small">{t("panels:resolution.yourPosition")}</p>
      <div class="positions">
        {offered.map((position) => (
          <ActButton
            key={position}
            command={{ type: "takePosition", resolution: resolution.id, position }}
            pressed={position === mine}
            disabled={position === mine}
          >
            {t(`panels:resolution.take.${position}`)}
          </ActButton>
        ))}
      </div>
      <details class="disclosure">
        <summary class="small">{t("panels:resolution.whatItMeans")}</summary>
        <dl class="small stack stack-tight">
          {offered.map((position) => (
            <div key={position}>
              <dt class="strong">{t(`panels:resolution.take.${position}`)}</dt>
              <dd class="muted">{t(`panels:resolution.means.${position}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** Everything else that may be done with a resolution now. */
export function ResolutionActsRow({
  desk,
  entry,
  onAmend,
}: {
  readonly desk: OpenDesk;
  readonly entry: ResolutionEntry;
  readonly onAmend: () => void;
}): JSX.Element | null {
  const { can } = entry;
  const { id } = entry.resolution;
  const some =
    can.second ||
    can.amend ||
    can.shelve ||
    can.chairStatement ||
    can.membersStatement ||
    can.nonInterference;
  if (!some) return null;
  return (
    <div class="stack stack-tight">
      <div class="row row-tight row-top">
        {can.second ? (
          <ActButton command={{ type: "secondResolution", resolution: id }} look="button-primary">
            <Icon name="check" />
            {t("panels:resolution.second")}
          </ActButton>
        ) : null}
        {can.amend ? (
          <button type="button" class="button" onClick={onAmend}>
            <Icon name="pencil" />
            {t("panels:resolution.amend")}
          </button>
        ) : null}
        {can.shelve ? (
          <ActButton command={{ type: "shelveResolution", resolution: id }}>
            {t("panels:resolution.shelve")}
          </ActButton>
        ) : null}
      </div>
      <PricedActs desk={desk} entry={entry} />
    </div>
  );
}

/** What costs the region's centrality: to close a text with a statement, or to call it a domestic affair. */
function PricedActs({
  desk,
  entry: { resolution, can },
}: {
  readonly desk: OpenDesk;
  readonly entry: ResolutionEntry;
}): JSX.Element {
  const { id } = resolution;
  const { procedure } = desk.scenario.settings;
  return (
    <>
      {can.chairStatement ? (
        <Priced
          text={t("panels:resolution.chairStatementText", {
            price: formatChange(procedure.chairStatementCentrality),
          })}
        >
          <ActButton command={{ type: "issueChairStatement", resolution: id }}>
            {t("panels:resolution.chairStatement")}
          </ActButton>
        </Priced>
      ) : null}
      {can.membersStatement ? (
        <Priced
          text={t("panels:resolution.membersStatementText", {
            price: formatChange(procedure.membersStatementCentrality),
          })}
        >
          <ActButton command={{ type: "issueMembersStatement", resolution: id }}>
            {t("panels:resolution.membersStatement")}
          </ActButton>
        </Priced>
      ) : null}
      {can.nonInterference ? (
        <Priced
          text={t("panels:resolution.nonInterferenceText", {
            price: formatChange(procedure.nonInterferenceCentrality),
          })}
        >
          <ActButton
            command={{
              type: "invokeNonInterference",
              against: { kind: "resolution", resolution: id },
            }}
            look="button-danger"
          >
            {t("panels:plenary.invoke")}
          </ActButton>
        </Priced>
      ) : null}
    </>
  );
}

/** An act with what it costs. */
function Priced({
  text,
  children,
}: {
  readonly text: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div class="stack stack-tight">
      <p class="small muted">{text}</p>
      <div>{children}</div>
    </div>
  );
}
