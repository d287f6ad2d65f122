import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { type Fault, fault } from "#server/tables/fault.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { HTTP_STATUS } from "#shared/protocol/http.ts";
import { sendJson } from "./sendJson.ts";

/** A handler that sends what `task` resolves with, or why it could not be. */
export const replying =
  (task: (request: Request) => Promise<Result<unknown, Fault>>, status = 200): RequestHandler =>
  (request, response, next) => {
    task(request)
      .then((outcome) =>
        outcome.ok
          ? sendJson(request, response.status(status), outcome.value)
          : refuse(response, outcome.error),
      )
      .catch(next);
  };

export function refuse(response: Response, error: Fault): void {
  const { seconds } = error.params;
  if (typeof seconds === "number") response.set("Retry-After", String(seconds));
  response.status(HTTP_STATUS[error.code]).json({ error });
}

/** The body as `schema` has it, or where it is not. */
export function bodyOf<T>(schema: z.ZodType<T>, body: unknown): Result<T, Fault> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).join(".").slice(0, LONGEST);
  return err(fault("malformed", { path, reason: issue?.code ?? "unknown" }));
}

/** The status where something was made. */
export const MADE = 201;

/** The status where there is nothing to say. */
export const EMPTY = 204;

const LONGEST = 80;
