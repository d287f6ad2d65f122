import "../../style/panels.css";
import "./class.css";
import "./console/console.css";
import type { JSX } from "preact";
import { Console } from "./console/Console.tsx";
import { KeepHostKey } from "./handOver.ts";
import { InClass } from "./InClass.tsx";
import { NotLeading } from "./NotLeading.tsx";
import { useClassTokens } from "./useClassTokens.ts";
import { WhichPlace } from "./WhichPlace.tsx";

/** From where an instructor leads a class. */
export function ConsolePage({ code }: { readonly code: string }): JSX.Element {
  const [{ hostToken }, keep, offer] = useClassTokens(code);
  if (offer !== undefined) return <WhichPlace offer={offer} />;
  if (hostToken === undefined) return <NotLeading code={code} />;
  return (
    <InClass code={code} access={{ viewer: "instructor", token: hostToken }}>
      <KeepHostKey.Provider value={(token) => keep({ hostToken: token })}>
        <Console />
      </KeepHostKey.Provider>
    </InClass>
  );
}
