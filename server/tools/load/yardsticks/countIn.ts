/** The number of the action that a JSON message of the plain yardstick is about. */
export function countIn(text: string): number {
  const message: unknown = JSON.parse(text);
  if (typeof message !== "object" || message === null || !("count" in message)) return Number.NaN;
  return Number(message.count);
}
