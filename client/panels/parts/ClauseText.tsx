import type { JSX } from "preact";
import { language, t } from "#client/text/i18n.ts";
import { wordClause } from "#client/viewmodel/deals/clauseWording.ts";
import { type ClauseChange, diffWords } from "#client/viewmodel/deals/revisionDiff.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Clause } from "#shared/views/view.ts";
import { say } from "./say.ts";

/** A clause as treaty text, with whether it is a promise or set aside. */
export function ClauseText({ clause }: { readonly clause: Clause }): JSX.Element {
  return (
    <span>
      <span class="treaty-text">{clauseSentences(clause)}</span>{" "}
      <Guarantee escrow={clause.escrow} />
    </span>
  );
}

/** A clause beside its former wording: what came is underlined, what went is struck through. */
export function ChangedClause({ change }: { readonly change: ClauseChange }): JSX.Element {
  switch (change.kind) {
    case "same":
      return <ClauseText clause={change.clause} />;
    case "added":
      return (
        <ins>
          <span class="visually-hidden">{t("panels:deal.added")}</span>
          <ClauseText clause={change.clause} />
        </ins>
      );
    case "removed":
      return (
        <del>
          <span class="visually-hidden">{t("panels:deal.removed")}</span>
          <ClauseText clause={change.clause} />
        </del>
      );
    case "changed":
      return <Reworded before={change.before} after={change.clause} />;
    default:
      return assertNever(change);
  }
}

/** The sentences of a clause: the duty, and when it is due. */
export function clauseSentences(clause: Clause): string {
  const { duty, condition } = wordClause(clause);
  return condition === undefined
    ? say(duty)
    : t("panels:deal.sentences", { first: say(duty), second: say(condition) });
}

function Reworded({
  before,
  after,
}: {
  readonly before: Clause;
  readonly after: Clause;
}): JSX.Element {
  const parts = diffWords(clauseSentences(before), clauseSentences(after), language.value);
  return (
    <span>
      <span class="visually-hidden">{t("panels:deal.changed")}</span>
      <span class="treaty-text">
        {parts.map((part, index) => {
          const key = `${index}-${part.kind}`;
          if (part.kind === "added") return <ins key={key}>{part.text}</ins>;
          if (part.kind === "removed") return <del key={key}>{part.text}</del>;
          return <span key={key}>{part.text}</span>;
        })}
      </span>{" "}
      {before.escrow === after.escrow ? (
        <Guarantee escrow={after.escrow} />
      ) : (
        <>
          <del>
            <Guarantee escrow={before.escrow} />
          </del>{" "}
          <ins>
            <Guarantee escrow={after.escrow} />
          </ins>
        </>
      )}
    </span>
  );
}

function Guarantee({ escrow }: { readonly escrow: boolean }): JSX.Element {
  return (
    <span class={`chip ${escrow ? "chip-good" : ""}`}>
      {t(escrow ? "clauses:choice.escrow" : "clauses:choice.promise")}
    </span>
  );
}
