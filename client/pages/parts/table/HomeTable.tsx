import type { JSX } from "preact";
import { Flag } from "#client/parts/Flag.tsx";
import lacquerTable from "../../art/lacquerTable.svg";

/** Three delegations at a round table, for the eye alone: what awaits behind the three ways in. */
export function HomeTable(): JSX.Element {
  return (
    <div class="home-table" aria-hidden="true">
      <img class="home-table-top" src={lacquerTable} alt="" width="1000" height="1000" />
      {SEATS.map(({ flag, colour, place }) => (
        <span key={flag} class="home-seat" style={place}>
          <Flag of={{ flag, colour }} size="100%" />
        </span>
      ))}
    </div>
  );
}

/** Where the discs stand, in parts of the picture. */
const SEATS = [
  { flag: "kr", colour: "#7fb2ff", place: { left: "23%", top: "23%" } },
  { flag: "jp", colour: "#f4efe6", place: { left: "77%", top: "23%" } },
  { flag: "wheat", colour: "#f0b64a", place: { left: "50%", top: "87%" } },
] as const;
