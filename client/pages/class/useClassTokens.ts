import { useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import {
  type ClassTokens,
  classTokensOf,
  keepClassTokens,
  tokensInFragment,
} from "#client/net/classTokens.ts";

/**
 * What this browser holds of a class, and how to keep more. A token that the address hands over is
 * taken in and struck from the address at once, so that it stays in no history.
 */
export function useClassTokens(code: string): readonly [ClassTokens, (more: ClassTokens) => void] {
  const [tokens, setTokens] = useState(() => {
    const handed = tokensInFragment(location.hash);
    if (Object.keys(handed).length > 0) {
      keepClassTokens(browserShelves, code, handed);
      history.replaceState(history.state, "", location.pathname);
    }
    return { ...classTokensOf(browserShelves, code), ...handed };
  });
  const keep = (more: ClassTokens): void => {
    keepClassTokens(browserShelves, code, more);
    setTokens({ ...tokens, ...more });
  };
  return [tokens, keep];
}
