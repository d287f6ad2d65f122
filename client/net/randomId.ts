/** 128 random bits in hexadecimal: a name for one command, or a token. (`randomUUID` is not there on plain HTTP.) */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
