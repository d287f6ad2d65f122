import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { formatList, t } from "#client/text/i18n.ts";
import { joinSentences } from "#client/text/joinTexts.ts";
import { type OpenDesk, seatedDesk } from "#client/viewmodel/desk.ts";
import { packageSheet } from "#client/viewmodel/plenary/packageModel.ts";
import type { ResolutionEntry } from "#client/viewmodel/plenary/resolutionModel.ts";
import { subjectName } from "#client/viewmodel/record/recordPlenary.ts";
import type { Position, ResolutionStatus } from "#shared/views/view.ts";
import { seatName } from "../parts/names.ts";
import { nameInWords } from "../parts/say.ts";
import { RULE_TERMS, Term } from "../parts/Term.tsx";
import { AmendForm } from "./AmendForm.tsx";
import { PackageText } from "./PackageText.tsx";
import { PackageWorth } from "./PackageWorth.tsx";
import { PositionButtons, ResolutionActsRow } from "./ResolutionActs.tsx";
import { SilenceTimer } from "./SilenceTimer.tsx";

/** A resolution: its text with what was changed, the rule, who stands where, and what may be done. */
export function ResolutionCard({
  desk,
  entry,
}: {
  readonly desk: OpenDesk;
  readonly entry: ResolutionEntry;
}): JSX.Element {
  const { resolution, programme, can, mine } = entry;
  const seated = seatedDesk(desk);
  const [amending, setAmending] = useState(false);
  const asked = can.second || (can.positions.length > 0 && mine === undefined);
  return (
    <article class={`card stack ${asked ? "card-current" : ""}`}>
      <div class="stack stack-tight">
        <p class="row row-tight spread">
          <span class="eyebrow">{t(`panels:resolution.subject.${resolution.subject.kind}`)}</span>
          <span class={`chip ${STATUS_LOOKS[resolution.status]}`}>
            {t(`panels:resolution.status.${resolution.status}`)}
          </span>
        </p>
        <h4>{nameInWords(subjectName(resolution.subject))}</h4>
        <p class="small muted">
          {joinSentences([
            resolution.singleText
              ? t("panels:resolution.singleTextBy", { seat: seatName(resolution.by) })
              : t("panels:resolution.tabledBy", { seat: seatName(resolution.by) }),
            resolution.second === undefined
              ? ""
              : t("panels:resolution.secondedBy", { seat: seatName(resolution.second) }),
          ])}
        </p>
      </div>
      <Text entry={entry} />
      <Worth desk={desk} entry={entry} />
      <div class="cause small">
        <Icon name="gavel" />
        <p class="grow">
          <Term id={RULE_TERMS[resolution.rule]}>{t(`panels:rule.${resolution.rule}`)}</Term>{" "}
          <span class="muted">{t(`panels:ruleText.${resolution.rule}`)}</span>
        </p>
      </div>
      {resolution.status === "open" && resolution.silenceEndsAt !== undefined ? (
        <SilenceTimer endsAt={resolution.silenceEndsAt} />
      ) : null}
      <Positions entry={entry} />
      <PositionButtons entry={entry} />
      {amending && seated !== undefined && programme !== undefined ? (
        <AmendForm
          desk={seated}
          entry={entry}
          programme={programme}
          onClose={() => setAmending(false)}
        />
      ) : (
        <ResolutionActsRow desk={desk} entry={entry} onAmend={() => setAmending(true)} />
      )}
    </article>
  );
}

const STATUS_LOOKS: Readonly<Record<ResolutionStatus, string>> = {
  tabled: "chip-warn",
  open: "chip-warn",
  adopted: "chip-good",
  blocked: "chip-bad",
  shelved: "",
  struck: "chip-bad",
  chairStatement: "",
  membersStatement: "",
};

function Text({ entry }: { readonly entry: ResolutionEntry }): JSX.Element | null {
  const { resolution, programme, text, former, changed } = entry;
  const { subject } = resolution;
  if (subject.kind === "crisisResponse") {
    return (
      <p class="treaty-text">
        {t("panels:resolution.response", {
          option: nameInWords({
            kind: "crisisOption",
            crisis: subject.crisis,
            option: subject.option,
          }),
        })}
      </p>
    );
  }
  if (programme === undefined) return null;
  return (
    <>
      <PackageText programme={programme} text={text} former={former} changed={changed} />
      {entry.amendments === 0 ? null : (
        <p class="small muted">
          {t("panels:resolution.amended", {
            count: entry.amendments,
            seat: seatName(resolution.texts.at(-1)?.by ?? resolution.by),
          })}
        </p>
      )}
    </>
  );
}

/** What the text is worth to the reader, as long as it waits for their word. */
function Worth({
  desk,
  entry: { programme, text, can },
}: {
  readonly desk: OpenDesk;
  readonly entry: ResolutionEntry;
}): JSX.Element | null {
  const seated = seatedDesk(desk);
  const isAsked = can.second || can.positions.length > 0;
  if (seated === undefined || programme === undefined || !isAsked) return null;
  return (
    <PackageWorth
      desk={seated}
      programme={programme}
      sheet={packageSheet(seated, programme, text)}
    />
  );
}

function Positions({ entry }: { readonly entry: ResolutionEntry }): JSX.Element {
  const { positions, waitingFor, resolution } = entry;
  return (
    <div class="stack stack-tight">
      <ul role="list" class="row row-tight" aria-label={t("panels:resolution.positions")}>
        {positions.map(({ seat, position }) => (
          <li key={seat} class={`chip ${position === undefined ? "" : POSITION_LOOKS[position]}`}>
            <Delegation seat={seat} size="1.1rem" />
            <span>
              {position === undefined
                ? t("panels:resolution.noPosition")
                : t(`panels:position.${position}`)}
            </span>
          </li>
        ))}
      </ul>
      {waitingFor.length === 0 ? null : (
        <p class="small muted">
          {t(
            resolution.status === "tabled"
              ? "panels:resolution.needsSecond"
              : "panels:resolution.waitsFor",
            { seats: formatList(waitingFor.map(seatName)) },
          )}
        </p>
      )}
    </div>
  );
}

const POSITION_LOOKS: Readonly<Record<Position, string>> = {
  support: "chip-good",
  abstain: "",
  object: "chip-bad",
  dissociate: "chip-warn",
};
