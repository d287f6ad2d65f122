import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { SteerTables } from "#shared/protocol/class.ts";
import { Question } from "../ClassButton.tsx";
import type { Steering } from "./useSteer.ts";

/** One act at some tables. What is grave asks once more. The result is told where `steering` is shown. */
export function SteerButton({
  act,
  steering,
  look = "",
  pressed,
  question,
  disabled = false,
  children,
  onDone,
}: {
  readonly act: SteerTables;
  readonly steering: Steering;
  readonly look?: string;
  readonly pressed?: boolean;
  readonly question?: string;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  readonly onDone?: () => void;
}): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const idle = steering.state.kind !== "sending" && !disabled;
  const send = async (): Promise<void> => {
    setAsking(false);
    if (idle && (await steering.steer(act))) onDone?.();
  };
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        aria-disabled={idle ? undefined : true}
        aria-pressed={pressed}
        aria-expanded={question === undefined ? undefined : isAsking}
        onClick={() => (question === undefined ? void send() : setAsking(idle && !isAsking))}
      >
        {children}
      </button>
      {isAsking && question !== undefined ? (
        <Question
          text={question}
          label={children}
          onYes={() => void send()}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
