import type { ComponentChildren, JSX } from "preact";
import { Link } from "#client/parts/Link.tsx";
import type { Route } from "#client/store/router.ts";
import { Page } from "./Page.tsx";

/** Where the reader may go from here, or what they may do. */
export type Way = { readonly label: string } & (
  | { readonly to: Route }
  | { readonly act: () => void }
);

/** A page that says how things stand, and leads on from there. */
export function MessagePage({
  title,
  ways,
  children,
}: {
  readonly title: string;
  /** The likeliest first. */
  readonly ways: readonly Way[];
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <Page title={title}>
      <div class="card paper sheet stack">
        {children}
        <div class="row">
          {ways.map((way, index) => (
            <WayOn
              key={way.label}
              way={way}
              look={index === 0 ? "button button-primary" : "button"}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

function WayOn({ way, look }: { readonly way: Way; readonly look: string }): JSX.Element {
  return "to" in way ? (
    <Link to={way.to} class={look}>
      {way.label}
    </Link>
  ) : (
    <button type="button" class={look} onClick={way.act}>
      {way.label}
    </button>
  );
}
