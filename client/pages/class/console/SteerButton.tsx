import type { ComponentChildren, JSX } from "preact";
import { AskingButton } from "#client/parts/acts/AskingButton.tsx";
import type { SteerTables } from "#shared/protocol/class.ts";
import type { Steering } from "./useSteer.ts";

/** One act at some tables. What is grave asks once more. The result is told where `steering` is shown. */
export function SteerButton({
  act,
  steering,
  look,
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
  const send = async (): Promise<void> => {
    if (await steering.steer(act)) onDone?.();
  };
  return (
    <AskingButton
      idle={steering.state.kind !== "sending" && !disabled}
      look={look}
      pressed={pressed}
      question={question}
      onAct={() => void send()}
    >
      {children}
    </AskingButton>
  );
}
