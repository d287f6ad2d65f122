import type * as Sdk from "@colyseus/sdk";

/** All messages that sockets of this process received, their bytes without frame headers, and those of the newest. */
export const received = { messages: 0, bytes: 0, newest: 0 };

/** As the platform's, and counts what comes in. */
class CountedSocket extends WebSocket {
  constructor(...address: ConstructorParameters<typeof WebSocket>) {
    super(...address);
    this.addEventListener("message", (event: MessageEvent) => {
      const data: unknown = event.data;
      received.messages += 1;
      if (data instanceof ArrayBuffer) received.newest = data.byteLength;
      else if (typeof data === "string") received.newest = Buffer.byteLength(data);
      received.bytes += received.newest;
    });
  }
}

/** The SDK that browsers use, over counted sockets: it takes the one that it finds when it loads. */
export async function countedSdk(): Promise<typeof Sdk> {
  globalThis.WebSocket = CountedSocket;
  return import("@colyseus/sdk");
}
