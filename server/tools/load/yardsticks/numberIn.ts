/** A number in a JSON message of the plain yardstick. */
export function numberIn(text: string, key: "count" | "member"): number {
  const message: unknown = JSON.parse(text);
  if (typeof message !== "object" || message === null) return Number.NaN;
  return Number(Reflect.get(message, key));
}
