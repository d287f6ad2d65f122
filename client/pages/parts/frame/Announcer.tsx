import type { JSX } from "preact";
import { announcements } from "#client/store/announcements.ts";

/** Where screen readers are told what changed elsewhere on the page. */
export function Announcer(): JSX.Element {
  return (
    <>
      <div class="visually-hidden" role="status">
        {announcements.value.polite}
      </div>
      <div class="visually-hidden" role="alert">
        {announcements.value.urgent}
      </div>
    </>
  );
}
