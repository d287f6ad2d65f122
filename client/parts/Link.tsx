import type { ComponentChildren, JSX } from "preact";
import { addressOf, goTo, type Route } from "#client/store/router.ts";

/** A link to another page of Mufakat, followed without loading anew; every way to open it elsewhere works. */
export function Link({
  to,
  class: className,
  children,
}: {
  readonly to: Route;
  readonly class?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a
      href={addressOf(to)}
      onClick={follow}
      {...(className === undefined ? {} : { class: className })}
    >
      {children}
    </a>
  );
}
