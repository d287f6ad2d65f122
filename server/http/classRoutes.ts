import type { Request, Response, Router } from "express";
import { debriefOfClass } from "#server/classroom/classDebrief.ts";
import { exportClass } from "#server/classroom/classExport.ts";
import type { Classroom } from "#server/classroom/classroom.ts";
import { steer } from "#server/classroom/steering.ts";
import { deletedAtOf } from "#server/journal/classJournal.ts";
import { type Fault, fault } from "#server/tables/fault.ts";
import { tokenHash } from "#server/tables/tokens.ts";
import type { ClassViewer } from "#shared/classroom/classView.ts";
import { drawerOf } from "#shared/classroom/drawer.ts";
import { studentsOf } from "#shared/classroom/seating.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { preferredLanguage } from "#shared/language/languages.ts";
import {
  type ClassCreated,
  type ClassDoor,
  type ClassReservation,
  classPlanSchema,
  classSeatRequestSchema,
  joinClassSchema,
  type Quiz,
  reissueSchema,
  steerTablesSchema,
} from "#shared/protocol/class.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/messages.ts";
import { whysOf } from "#shared/scenario/texts.ts";
import type { ApiContext } from "./apiContext.ts";
import { areTablesRevealedIn } from "./classReading.ts";
import { type Attending, addressOf, bearerToken, type Entrance } from "./entrance.ts";
import { bodyOf, EMPTY, MADE, refuse, replying } from "./replies.ts";

/** The routes of shared/protocol/class.ts. */
export class ClassRoutes {
  readonly #context: ApiContext;
  readonly #entrance: Entrance;

  constructor(context: ApiContext, entrance: Entrance) {
    this.#context = context;
    this.#entrance = entrance;
  }

  addTo(router: Router): void {
    router.get(
      "/codes/:code",
      replying((request) => this.#entrance.kindIn(request)),
    );
    router.post(
      "/classes",
      replying((request) => this.#create(request), MADE),
    );
    router.get(
      "/classes/:code/door",
      replying((request) => this.#door(request)),
    );
    router.post(
      "/classes/:code/join",
      replying((request) => this.#join(request), MADE),
    );
    router.post(
      "/class-seat",
      replying((request) => this.#seat(request)),
    );
    router.post(
      "/classes/:code/reissue",
      replying((request) => this.#reissue(request), MADE),
    );
    router.post(
      "/classes/:code/host-key",
      replying((request) => this.#renewHostKey(request), MADE),
    );
    router.post(
      "/classes/:code/leave",
      replying((request) => this.#leave(request), EMPTY),
    );
    router.get(
      "/classes/:code/quiz",
      replying((request) => this.#quiz(request)),
    );
    router.get(
      "/classes/:code/papers",
      replying((request) => this.#papers(request)),
    );
    router.post(
      "/classes/:code/steer",
      replying((request) => this.#steer(request)),
    );
    router.get(
      "/classes/:code/debrief",
      replying((request) => this.#debrief(request)),
    );
    router.get("/classes/:code/export", (request, response, next) => {
      this.#export(request, response).catch(next);
    });
    router.delete(
      "/classes/:code",
      replying((request) => this.#remove(request), EMPTY),
    );
  }

  async #create(request: Request): Promise<Result<unknown, Fault>> {
    const slow = this.#entrance.door.newClass(addressOf(request));
    if (slow !== undefined) return err(slow);
    const plan = bodyOf(classPlanSchema, request.body);
    return plan.ok ? this.#context.classes.create(plan.value) : plan;
  }

  async #door(request: Request): Promise<Result<ClassDoor, Fault>> {
    const classroom = await this.#entrance.classIn(request);
    return classroom.ok ? ok(this.#doorOf(classroom.value)) : classroom;
  }

  #doorOf({ runner }: Classroom): ClassDoor {
    const { state, head, papers } = runner;
    const taken = new Set(studentsOf(state).map(({ rosterEntry }) => rosterEntry));
    return {
      code: head.code,
      scenario: head.plan.scenario,
      step: state.step,
      locked: state.locked,
      names: head.plan.names,
      roster: [...drawerOf(papers).roster]
        .filter(([entry]) => !taken.has(entry))
        .map(([entry, name]) => ({ entry, name })),
      deletedAt: deletedAtOf(head),
      origins: [...this.#context.origins()],
    };
  }

  async #join(request: Request): Promise<Result<unknown, Fault>> {
    const slow = this.#entrance.door.newStudent(addressOf(request));
    if (slow !== undefined) return err(slow);
    const wish = bodyOf(joinClassSchema, request.body);
    if (!wish.ok) return wish;
    const classroom = await this.#entrance.classIn(request);
    return classroom.ok ? this.#context.classes.join(classroom.value, wish.value) : classroom;
  }

  async #seat(request: Request): Promise<Result<ClassReservation, Fault>> {
    const body = bodyOf(classSeatRequestSchema, request.body);
    if (!body.ok) return body;
    const { token, as, protocol } = body.value;
    if (protocol !== PROTOCOL_VERSION) return err(fault("protocolOutdated"));
    const { door } = this.#entrance;
    const slow = door.seat(tokenHash(token));
    if (slow !== undefined) return err(slow);
    const attending = await this.#entrance.attendingBy(token);
    if (attending === undefined) return this.#entrance.missed(request, "tokenUnknown");
    const { code, classroom } = attending;
    const viewer = as === "public" ? PUBLIC : viewerOf(attending);
    const reservation = await this.#context.rooms.reserveInClass({
      code,
      viewer,
      tokenHash: tokenHash(token),
    });
    return ok({
      code,
      scenario: classroom.runner.head.plan.scenario,
      viewer: viewer.kind,
      now: this.#context.classes.tables.context.clock.now(),
      reservation,
    });
  }

  async #reissue(request: Request): Promise<Result<unknown, Fault>> {
    const body = bodyOf(reissueSchema, request.body);
    if (!body.ok) return body;
    const host = await this.#host(request);
    return host.ok ? this.#context.classes.reissue(host.value, body.value.student) : host;
  }

  async #renewHostKey(request: Request): Promise<Result<ClassCreated, Fault>> {
    const host = await this.#host(request);
    return host.ok ? this.#context.classes.renewHostKey(host.value) : host;
  }

  async #leave(request: Request): Promise<Result<undefined, Fault>> {
    const attending = await this.#attending(request);
    if (!attending.ok) return attending;
    const { student, classroom } = attending.value;
    if (student === undefined) return err(fault("notAllowedForYou"));
    return this.#context.classes.leave(classroom, student);
  }

  async #quiz(request: Request): Promise<Result<Quiz, Fault>> {
    const attending = await this.#attending(request);
    if (!attending.ok) return attending;
    const { student, classroom } = attending.value;
    const { head, state } = classroom.runner;
    const { id: scenario, quiz } = head.scenario;
    const all = Object.fromEntries(quiz.map(({ id }) => [id, 0]));
    const answers = student === undefined ? all : (state.students[student]?.quiz ?? {});
    const texts = Object.entries(this.#context.packs.get(scenario)?.texts ?? {}).map(
      ([language, each]) => [language, whysOf(each, Object.keys(answers))] as const,
    );
    return ok({
      questions: quiz.map(({ id, options }) => ({ id, options })),
      texts: Object.fromEntries(texts),
    });
  }

  async #papers(request: Request): Promise<Result<unknown, Fault>> {
    const host = await this.#host(request);
    return host.ok ? ok({ papers: host.value.runner.papers }) : host;
  }

  async #steer(request: Request): Promise<Result<unknown, Fault>> {
    const act = bodyOf(steerTablesSchema, request.body);
    if (!act.ok) return act;
    const host = await this.#host(request);
    return host.ok ? steer(this.#context.classes.tables, host.value, act.value) : host;
  }

  async #debrief(request: Request): Promise<Result<unknown, Fault>> {
    const attending = await this.#attending(request);
    if (!attending.ok) return attending;
    if (!areTablesRevealedIn(attending.value)) return err(fault("notInThisStep"));
    const { tables } = this.#context.classes;
    const debrief = await debriefOfClass(tables, attending.value.classroom);
    return debrief === undefined ? err(fault("gameNotEnded")) : ok(debrief);
  }

  async #export(request: Request, response: Response): Promise<void> {
    const host = await this.#host(request);
    if (!host.ok) {
      refuse(response, host.error);
      return;
    }
    const slow = this.#entrance.door.newExport(host.value.code);
    if (slow !== undefined) {
      refuse(response, slow);
      return;
    }
    const { classes, packs } = this.#context;
    const { code, runner } = host.value;
    const pack = packs.get(runner.head.plan.scenario);
    const { talk, language } = request.query;
    const zip = await exportClass(classes.tables, host.value, pack, {
      talk: talk === "1",
      language: preferredLanguage(typeof language === "string" ? [language] : []),
    });
    response
      .status(200)
      .set({
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="mufakat-${code}.zip"`,
      })
      .send(Buffer.from(zip));
  }

  async #remove(request: Request): Promise<Result<undefined, Fault>> {
    const host = await this.#host(request);
    return host.ok ? this.#context.retention.remove(host.value.code) : host;
  }

  /** Who holds a token of the class in the address. Of another class: nobody. */
  async #attending(request: Request): Promise<Result<Attending, Fault>> {
    if (bearerToken(request) === undefined) return err(fault("tokenUnknown"));
    const attending = await this.#entrance.attending(request);
    if (attending === undefined || attending.code !== request.params["code"])
      return this.#entrance.missed(request, "tokenUnknown");
    return ok(attending);
  }

  /** The class in the address, for its host alone. */
  async #host(request: Request): Promise<Result<Classroom, Fault>> {
    const attending = await this.#attending(request);
    if (!attending.ok) return attending;
    const { student, classroom } = attending.value;
    return student === undefined ? ok(classroom) : err(fault("notAllowedForYou"));
  }
}

const PUBLIC: ClassViewer = { kind: "public" };

const viewerOf = ({ student }: Attending): ClassViewer =>
  student === undefined ? { kind: "instructor" } : { kind: "student", student };
