import { h, type JSX } from "preact";
import { ICONS, type IconName } from "#client/style/icons.ts";

/** A drawing beside words, in their colour and size. It says nothing by itself: words stand beside it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {ICONS[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
