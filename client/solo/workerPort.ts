import { z } from "zod";

/** What a worker of ours says: the answer to one request, why there is none, or news of its own accord. */
export type WorkerReply<News> =
  | { readonly type: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly type: "failed"; readonly id: number; readonly reason: string }
  | { readonly type: "news"; readonly news: News };

/** Asks a worker, which is started when it is first needed. `Answers` has a kind of answer for each kind of request. */
export class WorkerPort<
  Request extends { readonly id: number; readonly type: keyof Answers },
  Answers,
  News,
> {
  readonly #make: () => Worker;
  readonly #onNews: (news: News) => void;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }
  >();
  #worker: Worker | undefined;
  #nextId = 1;

  constructor(make: () => Worker, onNews: (news: News) => void) {
    this.#make = make;
    this.#onNews = onNews;
  }

  /** Rejects where the worker fails at it, or is stopped. */
  ask<Type extends Request["type"]>(
    request: Omit<Extract<Request, { readonly type: Type }>, "id"> & { readonly type: Type },
  ): Promise<Answers[Type]> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        // Both ends are of one build: what the worker answers to a request is of the request's kind.
        resolve: (answer) => resolve(z.custom<Answers[Type]>().parse(answer)),
        reject,
      });
      this.#started().postMessage({ ...request, id }, []);
    });
  }

  /** Ends the worker at once; what was asked of it is not answered any more. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error("The worker was stopped"));
    this.#waiting.clear();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.#make();
    worker.addEventListener("message", (event: MessageEvent<WorkerReply<News>>) =>
      this.#hear(event.data),
    );
    this.#worker = worker;
    return worker;
  }

  #hear(reply: WorkerReply<News>): void {
    if (reply.type === "news") return this.#onNews(reply.news);
    const request = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.type === "answer") request?.resolve(reply.answer);
    else request?.reject(new Error(reply.reason));
  }
}
