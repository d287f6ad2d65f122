/**
 * What a record holds of its own under `key`, or undefined. Keys come from messages: inherited
 * ones (`constructor`, `__proto__`) are nothing.
 */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
