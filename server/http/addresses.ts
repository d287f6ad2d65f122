import { networkInterfaces } from "node:os";

/** Where other devices reach a server that listens on `host` and `port`; empty where none can. */
export function lanOrigins(host: string, port: number): readonly string[] {
  if (isLoopback(host)) return [];
  if (host !== "0.0.0.0" && host !== "::") return [`http://${bracketed(host)}:${port}`];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && address.family === "IPv4")
    .toSorted((a, b) => rank(a.address) - rank(b.address))
    .map((address) => `http://${address.address}:${port}`);
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || host.startsWith("127.");

const bracketed = (host: string): string => (host.includes(":") ? `[${host}]` : host);

/** Home and school networks first; bridges of containers and virtual machines are mostly in 172. */
const rank = (address: string): number => {
  if (address.startsWith("192.168.")) return 0;
  if (address.startsWith("10.")) return 1;
  return address.startsWith("172.") ? 3 : 2;
};
