import { type Browser, expect, type Page } from "@playwright/test";
import type { ClassPlanInput } from "#shared/classroom/classPlan.ts";
import { Lesson, type Pupil } from "#tests/server/support/pupils.ts";
import { Visitors } from "#tests/server/support/visitors.ts";

/**
 * A class on a running server, led over the socket; students come by browser. Nobody in it is asked
 * whether they are there, or covered: a slow machine is no delegation that is away.
 */
export class Classroom {
  readonly lesson: Lesson;
  readonly host: Pupil;
  readonly origin: string;

  static async open(origin: string, plan: Partial<ClassPlanInput> = {}): Promise<Classroom> {
    const lesson = await Lesson.begin(new Visitors(origin), {
      length: "short",
      pace: "stepped",
      caretaker: { enabled: false },
      ...plan,
    });
    return new Classroom(origin, lesson, await lesson.lead());
  }

  private constructor(origin: string, lesson: Lesson, host: Pupil) {
    this.origin = origin;
    this.lesson = lesson;
    this.host = host;
  }

  /** What the instructor does; a refusal fails the test. */
  async lead(command: object): Promise<void> {
    expect(await this.host.submit(command), JSON.stringify(command)).toEqual({ ok: true });
  }

  async steer(command: object): Promise<void> {
    const { visitors, path, hostToken } = this.lesson;
    const body = { tables: "all", command };
    const bearer = { authorization: `Bearer ${hostToken}` };
    expect((await visitors.post(`${path}/steer`, body, bearer)).status).toBe(200);
  }

  /** A student comes in with a browser of their own. */
  async student(
    browser: Browser,
    { width, height, name }: { width: number; height: number; name?: string },
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(`${this.origin}/join/${this.lesson.code}`);
    if (name !== undefined) await page.getByRole("textbox", { name: /Your name/ }).fill(name);
    await page.getByRole("button", { name: "Come in" }).click();
    await expect(page).toHaveURL(new RegExp(`/class/${this.lesson.code}$`));
    return page;
  }

  /** Who came in at that place, from 0, once the instructor has heard of it. */
  async studentAt(place: number): Promise<string> {
    await this.host.until(() => this.host.lead.students?.[place] !== undefined);
    return this.host.lead.students?.[place]?.student ?? "";
  }

  /** The screen of the room, for the class or one of its tables. */
  async projector(page: Page, table?: number): Promise<void> {
    const where = table === undefined ? "" : `/${table}`;
    const { code, hostToken } = this.lesson;
    await page.goto(`${this.origin}/class/${code}/projector${where}#host=${hostToken}`);
  }
}
