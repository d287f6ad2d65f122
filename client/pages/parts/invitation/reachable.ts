/**
 * The origin that works from other devices: this page's own, unless it only exists on this machine.
 * `origins` are the server's, best first.
 */
export const reachable = (own: string, origins: readonly string[]): string =>
  LOCAL.test(new URL(own).hostname) ? (origins[0] ?? own) : own;

const LOCAL = /^(localhost|127\.|\[::1\])/;
