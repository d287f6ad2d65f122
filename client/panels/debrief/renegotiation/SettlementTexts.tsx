import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import type { IconName } from "#client/style/icons.ts";
import { t } from "#client/text/i18n.ts";
import {
  draftOf,
  type SettlementCard,
  type SettlementDraft,
  type SettlementLine,
} from "#client/viewmodel/debrief/renegotiationModel.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import { ActButton } from "../../parts/ActButton.tsx";
import { seatName } from "../../parts/names.ts";
import { statementText } from "../../parts/statementText.ts";
import { Change } from "../parts/Change.tsx";
import { ChangeList } from "../parts/ChangeList.tsx";

/** The texts on the table, the newest first, each with what it does for whom and who accepts it. */
export function SettlementTexts({
  cards,
  isOpen,
  mayAnswer,
  basis,
  onDraft,
}: {
  readonly cards: readonly SettlementCard[];
  readonly isOpen: boolean;
  readonly mayAnswer: boolean;
  readonly basis: OpenBasis;
  /** Begins a draft with a text. */
  readonly onDraft: (draft: SettlementDraft) => void;
}): JSX.Element {
  return (
    <div class="stack">
      <h3>{t("debrief:renegotiation.texts")}</h3>
      {cards.length === 0 ? (
        <p class="muted">
          {t(isOpen ? "debrief:renegotiation.noText" : "debrief:renegotiation.noTextWas")}
        </p>
      ) : null}
      <div class="debrief-columns">
        {cards.map((card) => (
          <TextCard
            key={card.number}
            card={card}
            mayAnswer={mayAnswer}
            onDraft={() => onDraft(draftOf(basis, card.settlement))}
          />
        ))}
      </div>
    </div>
  );
}

function TextCard({
  card,
  mayAnswer,
  onDraft,
}: {
  readonly card: SettlementCard;
  readonly mayAnswer: boolean;
  readonly onDraft: () => void;
}): JSX.Element {
  const { seat } = useTableStore();
  const { number, by, lines, changes, isAgreed } = card;
  const own = lines.find((line) => line.seat === seat);
  return (
    <article class={`card stack stack-tight ${isAgreed ? "card-current" : ""}`}>
      <h4>
        {t("debrief:renegotiation.text", { number, seat: seatName(by) })}{" "}
        {isAgreed ? (
          <span class="chip chip-good">
            <Icon name="check" />
            {t("debrief:renegotiation.agreed")}
          </span>
        ) : null}
      </h4>
      <ul role="list" class="renegotiation-answers">
        {lines.map((line) => (
          <AnswerLine key={line.seat} line={line} isAuthor={line.seat === by} />
        ))}
      </ul>
      <details class="disclosure">
        <summary class="small">
          {t("debrief:renegotiation.changes", { count: changes.length })}
        </summary>
        <ChangeList changes={changes} />
      </details>
      {mayAnswer && own !== undefined ? (
        <div class="row row-top no-print">
          {own.answer === "accepts" ? null : (
            <ActButton
              command={{ type: "answerSettlement", proposal: number, accepted: true }}
              look="button-primary"
            >
              {t("debrief:renegotiation.accept")}
              <span class="visually-hidden"> {t("debrief:renegotiation.ofText", { number })}</span>
            </ActButton>
          )}
          {own.answer === "declines" ? null : (
            <ActButton command={{ type: "answerSettlement", proposal: number, accepted: false }}>
              {t(
                own.answer === "accepts"
                  ? "debrief:renegotiation.takeBack"
                  : "debrief:renegotiation.decline",
              )}
              <span class="visually-hidden"> {t("debrief:renegotiation.ofText", { number })}</span>
            </ActButton>
          )}
          <button type="button" class="button" onClick={onDraft}>
            {t("debrief:renegotiation.change")}
            <span class="visually-hidden"> {t("debrief:renegotiation.ofText", { number })}</span>
          </button>
        </div>
      ) : null}
    </article>
  );
}

function AnswerLine({
  line: { seat, by, answer, said },
  isAuthor,
}: {
  readonly line: SettlementLine;
  readonly isAuthor: boolean;
}): JSX.Element {
  return (
    <li>
      <span class="row row-tight spread">
        <Delegation seat={seat} size="1.25rem" />
        <strong>
          <Change by={by} />
        </strong>
      </span>
      <span class={`small row row-tight ${TONES[answer]}`}>
        <Icon name={ICONS[answer]} />
        {t(isAuthor ? "debrief:renegotiation.author" : `debrief:renegotiation.answer.${answer}`)}
      </span>
      {said === undefined ? null : <q class="small">{statementText(said)}</q>}
    </li>
  );
}

const ICONS: Readonly<Record<SettlementLine["answer"], IconName>> = {
  accepts: "check",
  declines: "x",
  open: "hourglass",
};
const TONES: Readonly<Record<SettlementLine["answer"], string>> = {
  accepts: "good",
  declines: "bad",
  open: "muted",
};
