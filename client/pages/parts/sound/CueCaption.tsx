import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import type { Cue } from "#client/viewmodel/session/cueModel.ts";
import { captionOf } from "./captionOf.ts";

/**
 * What sounds now, in words; there, but not seen, while nothing does. Screen readers are told the
 * same by the announcements of the page, and better, so this is for those who see.
 */
export function CueCaption({
  of,
  isAudible,
}: {
  readonly of: Cue | undefined;
  readonly isAudible: boolean;
}): JSX.Element {
  if (of === undefined) return <p class="cue-caption" aria-hidden="true" hidden />;
  return (
    <p class="chip cue-caption" aria-hidden="true">
      <Icon name={isAudible ? "volume-2" : "captions"} />
      {captionOf(of)}
    </p>
  );
}
