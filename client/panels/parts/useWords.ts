import type { SubmissionState } from "#client/parts/acts/useSubmission.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { useTries } from "./useTries.ts";

interface Words {
  readonly state: SubmissionState;
  /** Why the words cannot be sent: too many at once, none from the first try on. */
  readonly problem: string | undefined;
  /** Sends them where they can be; true once they are durable. */
  readonly send: () => Promise<boolean>;
}

/** Words of one's own for a command that carries little else; blanks around them do not count. */
export function useWords(
  written: string,
  {
    longest,
    empty,
    command,
  }: {
    /** Characters. */
    readonly longest: number;
    /** What is said where nothing is written. */
    readonly empty: string;
    readonly command: (text: string) => SeatCommand;
  },
): Words {
  const text = written.trim();
  const tooLong =
    text.length > longest
      ? t("panels:tooLong", { most: formatNumber(longest), count: text.length })
      : undefined;
  const fault = tooLong ?? (text === "" ? empty : undefined);
  const { state, errors, send } = useTries(fault === undefined ? ok(command(text)) : err(fault));
  return { state, problem: tooLong ?? errors, send };
}
