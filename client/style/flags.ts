import bn from "circle-flags/flags/bn.svg?no-inline";
import cn from "circle-flags/flags/cn.svg?no-inline";
import id from "circle-flags/flags/id.svg?no-inline";
import jp from "circle-flags/flags/jp.svg?no-inline";
import kh from "circle-flags/flags/kh.svg?no-inline";
import kr from "circle-flags/flags/kr.svg?no-inline";
import la from "circle-flags/flags/la.svg?no-inline";
import mm from "circle-flags/flags/mm.svg?no-inline";
import my from "circle-flags/flags/my.svg?no-inline";
import ph from "circle-flags/flags/ph.svg?no-inline";
import sg from "circle-flags/flags/sg.svg?no-inline";
import th from "circle-flags/flags/th.svg?no-inline";
import tl from "circle-flags/flags/tl.svg?no-inline";
import us from "circle-flags/flags/us.svg?no-inline";
import vn from "circle-flags/flags/vn.svg?no-inline";

/** The address of the round flag of a country (ISO 3166, two lower-case letters), or undefined where none is drawn. */
export function flagAddress(country: string): string | undefined {
  return FLAGS.get(country);
}

const FLAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ bn, cn, id, jp, kh, kr, la, mm, my, ph, sg, th, tl, us, vn }),
);
