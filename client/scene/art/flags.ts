import { flagAddress } from "#client/style/flags.ts";
import { ICONS, iconNamed } from "#client/style/icons.ts";
import type { SeatModel } from "#client/viewmodel/stage/seatModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { PALETTE } from "../palette.ts";
import { artCanvas, circlePath, ramp } from "./artCanvas.ts";
import { paintIcon } from "./emblem.ts";

/** Square pictures of the flags, to be cut round. */
export type Flags = ReadonlyMap<SeatId, CanvasImageSource>;

/** Loads what the discs show. A flag that cannot be loaded leaves the emblem of its seat. */
export async function loadFlags(seats: readonly SeatModel[]): Promise<Flags> {
  return new Map(
    await Promise.all(seats.map(async (seat) => [seat.id, await flagOf(seat)] as const)),
  );
}

/** CSS pixels: the discs are never larger than half of it. */
const SIZE = 256;

async function flagOf(seat: SeatModel): Promise<CanvasImageSource> {
  const address = flagAddress(seat.flag);
  if (address === undefined) return emblemOf(seat);
  const image = new Image(SIZE, SIZE);
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch {
    return emblemOf(seat);
  }
}

/** A line icon in the seat's colour on lacquer, for delegations that fly no country's flag. */
function emblemOf({ flag, colour }: SeatModel): HTMLCanvasElement {
  const { canvas, pen } = artCanvas(SIZE, SIZE, 1);
  pen.translate(SIZE / 2, SIZE / 2);
  pen.fillStyle = ramp(pen.createRadialGradient(0, -SIZE * 0.2, 0, 0, 0, SIZE * 0.6), [
    [0, PALETTE.shoal],
    [1, PALETTE.deep],
  ]);
  circlePath(pen, SIZE / 2);
  pen.fill();
  pen.strokeStyle = colour;
  paintIcon(pen, ICONS[iconNamed(flag) ?? "flag"], SIZE * 0.6, 1.9);
  return canvas;
}
