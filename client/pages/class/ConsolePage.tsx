import "../../style/panels.css";
import "./class.css";
import "./console/console.css";
import type { JSX } from "preact";
import { Console } from "./console/Console.tsx";
import { InClass } from "./InClass.tsx";
import { NotLeading } from "./NotLeading.tsx";
import { useClassTokens } from "./useClassTokens.ts";

/** From where an instructor leads a class. */
export function ConsolePage({ code }: { readonly code: string }): JSX.Element {
  const [{ hostToken }] = useClassTokens(code);
  if (hostToken === undefined) return <NotLeading code={code} />;
  return (
    <InClass code={code} access={{ viewer: "instructor", token: hostToken }}>
      <Console />
    </InClass>
  );
}
