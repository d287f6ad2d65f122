import { useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import {
  type ClassTokens,
  classTokensOf,
  keepClassTokens,
  tokensInFragment,
  wouldReplace,
} from "#client/net/classTokens.ts";

/** What a link hands over that this browser would have to give up something for: nobody but the reader decides. */
export interface Offer {
  readonly kind: "student" | "host";
  readonly take: () => void;
  readonly decline: () => void;
}

/**
 * What this browser holds of a class, and how to keep more. A token that the address hands over is
 * struck from the address at once, so that it stays in no history, and taken in; unless the browser
 * holds another one, which a link that somebody sent must not replace unasked.
 */
export function useClassTokens(
  code: string,
): readonly [ClassTokens, (more: ClassTokens) => void, Offer | undefined] {
  const [{ tokens, offered }, setState] = useState(() => {
    const held = classTokensOf(browserShelves, code);
    const handed = tokensInFragment(location.hash);
    if (Object.keys(handed).length === 0) return { tokens: held, offered: undefined };
    history.replaceState(history.state, "", location.pathname);
    if (wouldReplace(held, handed)) return { tokens: held, offered: handed };
    keepClassTokens(browserShelves, code, handed);
    return { tokens: { ...held, ...handed }, offered: undefined };
  });
  const keep = (more: ClassTokens): void => {
    keepClassTokens(browserShelves, code, more);
    setState({ tokens: { ...tokens, ...more }, offered: undefined });
  };
  const offer: Offer | undefined = offered && {
    kind: offered.studentToken === undefined ? "host" : "student",
    take: () => keep(offered),
    decline: () => setState({ tokens, offered: undefined }),
  };
  return [tokens, keep, offer];
}
