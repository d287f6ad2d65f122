/** The outcome of something that may be refused: a value, or the reason why not. Defects throw; mistakes return. */
export type Result<T, E> = Ok<T> | Err<E>;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** A success that carries `value`. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** A refusal that carries its reason. */
export const err = <E>(error: E): Err<E> => ({ ok: false, error });
