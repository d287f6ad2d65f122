import type { JSX } from "preact";
import { flagAddress } from "#client/style/flags.ts";
import { iconNamed } from "#client/style/icons.ts";
import { Icon } from "./Icon.tsx";

/** What a scenario says of the look of a seat. */
export interface FlagOf {
  /** A country (ISO 3166, lower case) or the name of a neutral emblem. */
  readonly flag: string;
  /** `#rrggbb`; rings the flag. */
  readonly colour: string;
}

/** A round flag or emblem, ringed in the colour of its seat. Decoration: the name stands beside it. */
export function Flag({ of, size }: { readonly of: FlagOf; readonly size?: string }): JSX.Element {
  const style = {
    "--seat-colour": of.colour,
    ...(size === undefined ? {} : { "--flag-size": size }),
  };
  const address = flagAddress(of.flag);
  if (address !== undefined) return <img class="flag" style={style} src={address} alt="" />;
  return (
    <span class="flag flag-emblem" style={style}>
      <Icon name={iconNamed(of.flag) ?? "flag"} />
    </span>
  );
}
