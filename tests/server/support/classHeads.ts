import type { ClassEntry, ClassHead, ClassLog } from "#server/journal/classJournal.ts";
import { sha256 } from "#server/journal/hashChain.ts";
import type { Journal } from "#server/journal/journal.ts";
import { type ClassPlanInput, classPlanSchema } from "#shared/classroom/classPlan.ts";
import { studentId } from "#shared/kernel/ids.ts";
import { trilateral } from "./heads.ts";

export const classHeadOf = (code: string, plan: Partial<ClassPlanInput> = {}): ClassHead => ({
  code,
  createdAt: 1_000,
  plan: classPlanSchema.parse({ scenario: "trilateral", ...plan }),
  scenario: trilateral().scenario,
  hostTokenHash: sha256(`host of class ${code}`),
});

/** The `version`-th student comes in. */
export const admission = (version: number): ClassEntry => ({
  version,
  at: 1_000 + version,
  actor: { kind: "door" },
  commandId: `admission-${version}`,
  command: { type: "admitStudent", student: studentId(`s${version}`), name: "Ignored" },
  events: [
    {
      type: "studentAdmitted",
      student: studentId(`s${version}`),
      at: 1_000 + version,
      callsign: version - 1,
      named: true,
    },
  ],
});

/** A class in the journal with so many students, each with a name. */
export async function classIn(journal: Journal, code: string, students = 0): Promise<ClassLog> {
  const head = classHeadOf(code);
  const created = await journal.classes.create(head);
  if (!created.ok) throw new Error(`Class ${code}: ${created.error}`);
  const log = await classLogOf(journal, code);
  for (let version = 1; version <= students; version += 1) {
    const student = studentId(`s${version}`);
    const tokenHash = sha256(`token ${code} ${version}`);
    const name = { kind: "name", student, text: `Name ${version}` } as const;
    const kept = await log.append(admission(version), [name], { student, tokenHash });
    if (!kept.ok) throw new Error(`Student ${version}: ${kept.error}`);
  }
  return log;
}

export async function classLogOf(journal: Journal, code: string): Promise<ClassLog> {
  const opened = await journal.classes.open(code);
  if (!opened.ok) throw new Error(`Class ${code} does not open`);
  return opened.value;
}
