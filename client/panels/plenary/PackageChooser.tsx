import type { JSX } from "preact";
import { useId } from "preact/hooks";
import {
  formatChange,
  formatFactorPart,
  formatList,
  formatMoney,
  formatShare,
  t,
} from "#client/text/i18n.ts";
import type { OptionLine, PackageSheet } from "#client/viewmodel/plenary/packageModel.ts";
import type { IssueId, OptionId } from "#shared/kernel/ids.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { EffectList } from "../parts/EffectList.tsx";
import { issueName, optionName, seatName } from "../parts/names.ts";
import { Points } from "../parts/Points.tsx";

/** One option for every issue, each at what it is worth to the reader. */
export function PackageChooser({
  programme,
  sheet,
  compared,
  onChoose,
}: {
  readonly programme: Programme;
  readonly sheet: PackageSheet;
  /** The text or the terms that are being changed, to mark what differs. */
  readonly compared?: Package | undefined;
  readonly onChoose: (issue: IssueId, option: OptionId) => void;
}): JSX.Element {
  return (
    <div class="stack">
      {sheet.issues.map(({ issue, options }) => (
        <IssueField
          key={issue}
          programme={programme}
          issue={issue}
          options={options}
          before={compared?.[issue]}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function IssueField({
  programme,
  issue,
  options,
  before,
  onChoose,
}: {
  readonly programme: Programme;
  readonly issue: IssueId;
  readonly options: readonly OptionLine[];
  readonly before: OptionId | undefined;
  readonly onChoose: (issue: IssueId, option: OptionId) => void;
}): JSX.Element {
  const name = useId();
  const changed = options.some(
    ({ option, chosen }) => chosen && before !== undefined && option !== before,
  );
  return (
    <fieldset class="fieldset stack stack-tight">
      <legend class="legend">
        {issueName(programme.id, issue)}{" "}
        {changed ? <span class="chip chip-warn">{t("panels:programme.changed")}</span> : null}
      </legend>
      {options.map((line) => (
        <label key={line.option} class="choice choice-tall">
          <input
            type="radio"
            name={name}
            value={line.option}
            checked={line.chosen}
            onChange={() => onChoose(issue, line.option)}
          />
          <span class="grow stack stack-tight">
            <span class="strong">{optionName(programme.id, issue, line.option)}</span>
            <OptionFacts line={line} wasBefore={line.option === before} />
            <EffectList lines={line.effects} />
          </span>
          <Points value={line.points} chip />
        </label>
      ))}
    </fieldset>
  );
}

function OptionFacts({
  line,
  wasBefore,
}: {
  readonly line: OptionLine;
  readonly wasBefore: boolean;
}): JSX.Element | null {
  const facts = [
    ...(wasBefore ? [t("panels:programme.asBefore")] : []),
    ...(line.cost === 0 ? [] : [t("panels:programme.cost", { cost: signedMoney(line.cost) })]),
    ...(line.upkeep === 0
      ? []
      : [t("panels:programme.upkeep", { upkeep: signedMoney(line.upkeep) })]),
    ...(line.trustNeeded === 0
      ? []
      : [t("panels:programme.trust", { by: formatChange(line.trustNeeded) })]),
    ...(line.coordination === 0
      ? []
      : [t("panels:programme.coordination", { by: formatFactorPart(line.coordination) })]),
    ...(line.shares.length === 0
      ? []
      : [
          formatList(
            line.shares.map(({ seat, part }) =>
              t("panels:programme.share", { seat: seatName(seat), part: formatShare(part) }),
            ),
          ),
        ]),
  ];
  if (facts.length === 0) return null;
  return (
    <span class="small muted option-facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}

const signedMoney = (amount: number): string =>
  t(amount < 0 ? "panels:programme.less" : "panels:programme.more", {
    amount: formatMoney(Math.abs(amount)),
  });
