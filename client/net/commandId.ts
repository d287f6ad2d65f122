/** A fresh name for one command: 128 random bits in hexadecimal. (`randomUUID` is not there on plain HTTP.) */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
