import "../../style/panels.css";
import "./class.css";
import "./console/console.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Console, type TurnedTo } from "./console/Console.tsx";
import { KeepHostKey } from "./handOver.ts";
import { InClass } from "./InClass.tsx";
import { NotLeading } from "./NotLeading.tsx";
import { useClassTokens } from "./useClassTokens.ts";
import { WhichPlace } from "./WhichPlace.tsx";

/** From where an instructor leads a class. */
export function ConsolePage({ code }: { readonly code: string }): JSX.Element {
  const [{ hostToken }, keep, offer] = useClassTokens(code);
  // A new key opens the class anew; the place that the instructor has turned to stays.
  const turned = useState<TurnedTo>();
  if (offer !== undefined) return <WhichPlace offer={offer} />;
  if (hostToken === undefined) return <NotLeading code={code} />;
  return (
    <InClass code={code} access={{ viewer: "instructor", token: hostToken }}>
      <KeepHostKey.Provider value={(token) => keep({ hostToken: token })}>
        <Console turned={turned} />
      </KeepHostKey.Provider>
    </InClass>
  );
}
