import type { ComponentChildren, JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { CommitLabel } from "./CommitLabel.tsx";

/** A button that sends one command, and says beneath it why it was refused. */
export function ActButton({
  command,
  look = "",
  pressed,
  disabled = false,
  children,
  onDone,
}: {
  readonly command: SeatCommand;
  readonly look?: string;
  /** For toggles. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  /** After the command is durable. */
  readonly onDone?: () => void;
}): JSX.Element {
  const { state, send } = useSubmission();
  const idle = state.kind !== "sending" && !disabled;
  const act = async (): Promise<void> => {
    if (idle && (await send(command))) onDone?.();
  };
  return (
    <span class="act">
      <button
        type="button"
        class={`button ${look}`}
        aria-disabled={idle ? undefined : true}
        aria-pressed={pressed}
        onClick={() => void act()}
      >
        <CommitLabel type={command.type}>{children}</CommitLabel>
      </button>
      <Outcome of={state} />
    </span>
  );
}
