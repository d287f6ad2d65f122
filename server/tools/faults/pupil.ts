import { newToken } from "#server/tables/tokens.ts";
import { ClassClient } from "#server/tools/rig/classClient.ts";
import { Door } from "#server/tools/rig/door.ts";
import type { StudentClassCommand } from "#shared/classroom/classCommands.ts";
import { PREPARATION_PROMPTS } from "#shared/classroom/classState.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { Person, shortWait } from "./person.ts";

/** A student in a class, who says words to the delegation and writes the sheet of preparation. */
export interface Pupil {
  readonly student: StudentId;
  readonly token: string;
  readonly person: Person<ClassClient>;
}

/** Comes in by the code, however often the door has to be asked. */
export async function enrolled(url: () => string, code: string): Promise<Pupil> {
  const { student, token } = await admitted(url, code);
  const person = new Person<ClassClient>({
    enter: () => ClassClient.enter(url(), token),
    submit: (client, text, id) => client.submit(commandSaying(text), id),
  });
  await person.connect();
  return { student, token, person };
}

/** What a student writes to the prompt of that number; nothing once the sheet is full. */
export const sheetText = ({ student }: Pupil, prompt: number): string | undefined => {
  const name = PREPARATION_PROMPTS[prompt];
  return name === undefined ? undefined : `${name} as ${student} sees it`;
};

function commandSaying(text: string): StudentClassCommand {
  const prompt = PREPARATION_PROMPTS.find((name) => text.startsWith(`${name} as `));
  return prompt === undefined
    ? { type: "tellTeam", text }
    : { type: "writePaper", kind: "preparation", prompt, text };
}

async function admitted(url: () => string, code: string): ReturnType<Door["joinClass"]> {
  const token = newToken();
  for (;;) {
    try {
      return await new Door(url()).joinClass(code, token);
    } catch {
      await shortWait();
    }
  }
}
