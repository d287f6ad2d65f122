import type { ClassView, LedClass, OwnClass, PublicClass } from "#shared/classroom/classView.ts";
import type { ClassServerMessages } from "#shared/protocol/class.ts";

/** The parts of a class's view, as far as they have come in. */
export interface ClassSections {
  readonly public?: Partial<PublicClass> | undefined;
  readonly own?: Partial<OwnClass> | undefined;
  readonly lead?: Partial<LedClass> | undefined;
}

/** The sections after those keys that changed came in. */
export const withSections = (
  known: ClassSections,
  changed: ClassServerMessages["class"],
): ClassSections => ({
  public: { ...known.public, ...changed.public },
  own: changed.own === undefined ? known.own : { ...known.own, ...changed.own },
  lead: changed.lead === undefined ? known.lead : { ...known.lead, ...changed.lead },
});

/** The view that the sections make, for one who comes as `viewer`. Undefined while it is not whole. */
export function wholeClass(
  { public: everybody, own, lead }: ClassSections,
  viewer: "public" | "student" | "instructor",
): ClassView | undefined {
  if (everybody === undefined || !isPublic(everybody)) return undefined;
  if (viewer === "public") return { public: everybody };
  if (viewer === "student") return isOwn(own) ? { public: everybody, own } : undefined;
  return isLead(lead) ? { public: everybody, lead } : undefined;
}

/* The first message on a socket carries every key of a section, so some of them stand for all. */
const isPublic = (part: Partial<PublicClass>): part is PublicClass =>
  part.code !== undefined && part.step !== undefined && part.tables !== undefined;
const isOwn = (part: Partial<OwnClass> | undefined): part is OwnClass =>
  part?.student !== undefined && part.team !== undefined && part.papers !== undefined;
const isLead = (part: Partial<LedClass> | undefined): part is LedClass =>
  part?.plan !== undefined && part.students !== undefined && part.tables !== undefined;
