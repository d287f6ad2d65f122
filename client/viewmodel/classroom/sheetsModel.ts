import type { PaperKind } from "#shared/classroom/classState.ts";
import type { StudentId } from "#shared/kernel/ids.ts";

/** One answer on a sheet. */
export interface SheetAnswer {
  readonly kind: PaperKind;
  readonly prompt: string;
  readonly text: string;
}

/** What one student wrote, sheet by sheet in the order of the lesson; of several answers to a prompt the last. */
export function sheetsOf(
  written: readonly (SheetAnswer & { readonly student: StudentId })[],
  student: StudentId,
): readonly { readonly kind: PaperKind; readonly answers: readonly SheetAnswer[] }[] {
  const own = written.filter((each) => each.student === student);
  return SHEETS.flatMap((kind) => {
    const answers = new Map<string, SheetAnswer>();
    for (const each of own) {
      if (each.kind === kind)
        answers.set(each.prompt, { kind, prompt: each.prompt, text: each.text });
    }
    return answers.size === 0 ? [] : [{ kind, answers: [...answers.values()] }];
  });
}

const SHEETS: readonly PaperKind[] = ["preparation", "reflection", "survey"];
