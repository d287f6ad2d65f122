import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#client/text/i18n.ts";

/** A button that does one thing at a time; what is grave asks once more, right beneath it. */
export function AskingButton({
  idle,
  look = "",
  pressed,
  question,
  children,
  onAct,
}: {
  /** Whether it can be used now. It stays in reach of the keyboard where not. */
  readonly idle: boolean;
  readonly look?: string | undefined;
  /** Of a button that switches something on and off. */
  readonly pressed?: boolean | undefined;
  /** Asked before it is done. */
  readonly question?: string | undefined;
  readonly children: ComponentChildren;
  readonly onAct: () => void;
}): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const act = (): void => {
    setAsking(false);
    if (idle) onAct();
  };
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        aria-disabled={idle ? undefined : true}
        aria-pressed={pressed}
        aria-expanded={question === undefined ? undefined : isAsking}
        onClick={() => (question === undefined ? act() : setAsking(idle && !isAsking))}
      >
        {children}
      </button>
      {isAsking && question !== undefined ? (
        <Question text={question} label={children} onYes={act} onNo={() => setAsking(false)} />
      ) : null}
    </>
  );
}

/** Asks once more before something that cannot be taken back; comes into sight where it is below the edge. */
export function Question({
  text,
  label,
  onYes,
  onNo,
}: {
  readonly text: string;
  /** What the affirmative button says: the act itself. */
  readonly label: ComponentChildren;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div class="notice notice-warn paper" role="group" aria-label={text} ref={place}>
      <div class="stack stack-tight">
        <p>{text}</p>
        <div class="row">
          <button type="button" class="button button-danger" onClick={onYes}>
            {label}
          </button>
          <button type="button" class="button" onClick={onNo}>
            {t("common:cancel")}
          </button>
        </div>
      </div>
    </div>
  );
}
