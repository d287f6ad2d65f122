import type { ComponentChildren, JSX } from "preact";
import { AskingButton } from "./AskingButton.tsx";

/** How a button that sends a command looks and behaves, whatever it sends. */
export interface SendingLook {
  readonly look?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Asked before what is grave is done. */
  readonly question?: string | undefined;
  readonly children: ComponentChildren;
  /** Called once the command has been accepted. */
  readonly onDone?: (() => void) | undefined;
}

/** Sends one command at a time, and says beneath it what became of it. */
export function SendingButton({
  isSending,
  send,
  outcome,
  disabled = false,
  onDone,
  ...asking
}: SendingLook & {
  readonly isSending: boolean;
  /** Resolves with whether the command was accepted. */
  readonly send: () => Promise<boolean>;
  readonly outcome: JSX.Element;
}): JSX.Element {
  const act = async (): Promise<void> => {
    if (await send()) onDone?.();
  };
  return (
    <div class="stack stack-tight">
      <AskingButton {...asking} idle={!isSending && !disabled} onAct={() => void act()} />
      {outcome}
    </div>
  );
}
