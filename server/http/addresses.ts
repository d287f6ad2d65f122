import { isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";

/**
 * By what a visitor is counted: an IPv4 address, or the first half of an IPv6 one, since any device
 * may have all addresses that share it (RFC 4291, section 2.5.4).
 */
export function networkOf(address: string): string {
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return plain;
  const [, mapped] = /:(\d+\.\d+\.\d+\.\d+)$/u.exec(plain) ?? [];
  if (mapped !== undefined) return mapped;
  const [start = [], end = []] = plain.split("::").map((part) => part.split(":"));
  const zeros = plain.includes("::") ? Array.from({ length: 8 - end.length }, () => "0") : [];
  const groups = [...start, ...zeros].slice(0, GROUPS_OF_NETWORK);
  return groups.map((group) => Number.parseInt(group || "0", 16).toString(16)).join(":");
}

const GROUPS_OF_NETWORK = 4;

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
