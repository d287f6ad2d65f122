/** What a press of a key tells; a keyboard event of the browser is one. */
interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  /** `PROCESSED_BY_INPUT_METHOD`, or the key. */
  readonly keyCode: number;
}

/**
 * Whether this press sends a message: Enter, without Shift, which begins a new line. An Enter that
 * ends the composing of a Korean syllable or a Japanese word belongs to the input method.
 */
export const asksToSend = ({ key, shiftKey, isComposing, keyCode }: KeyPress): boolean =>
  key === "Enter" && !shiftKey && !isComposing && keyCode !== PROCESSED_BY_INPUT_METHOD;

/** Safari ends the composing before it reports the key that ended it, and marks that key by this alone. */
const PROCESSED_BY_INPUT_METHOD = 229;
