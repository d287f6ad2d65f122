import { once } from "node:events";
import { createServer, type Server, Socket } from "node:net";
import { FrameRepeater } from "./frameRepeater.ts";

/** How a link behaves. `swallowing`: it stays open and nothing passes; `trickling`: little passes. */
export type LinkMode = "open" | "swallowing" | "trickling";

interface Link {
  readonly client: Socket;
  readonly server: Socket;
  mode: LinkMode;
}

/** A stretch of network between clients and a server of this machine, with its faults. */
export class LinkProxy {
  /** Whether each message of a client arrives twice. */
  repeats = false;
  readonly #server: Server;
  readonly #target: number;
  readonly #links = new Set<Link>();

  static async start(target: number): Promise<LinkProxy> {
    const proxy = new LinkProxy(target);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#join(client));
  }

  get url(): string {
    const address = this.#server.address();
    if (typeof address !== "object" || address === null) throw new Error("It does not listen");
    return `http://127.0.0.1:${address.port}`;
  }

  /** Cuts every link, as a switch that is turned off. New ones can be made at once. */
  cut(): void {
    for (const { client, server } of this.#links) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    this.#links.clear();
  }

  /** The links there are now behave otherwise from now on; new ones are open. */
  become(mode: LinkMode): void {
    for (const link of this.#links) link.mode = mode;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(client: Socket): void {
    const server = new Socket();
    const link: Link = { client, server, mode: "open" };
    this.#links.add(link);
    const repeater = new FrameRepeater();
    pass(client, server, link, (data) => (this.repeats ? repeater.twice(data) : data));
    pass(server, client, link, (data) => data);
    for (const socket of [client, server]) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#links.delete(link);
        client.destroy();
        server.destroy();
      });
    }
    server.connect(this.#target, "127.0.0.1");
  }
}

function pass(from: Socket, to: Socket, link: Link, change: (data: Buffer) => Buffer): void {
  from.on("data", (data) => {
    if (link.mode === "swallowing") return;
    to.write(change(data));
    if (link.mode !== "trickling") return;
    from.pause();
    setTimeout(() => from.resume(), (data.length / TRICKLE) * 1_000);
  });
}

/** Bytes per second. */
const TRICKLE = 1_024;
