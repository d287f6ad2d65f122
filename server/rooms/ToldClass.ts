import type { ClassView } from "#shared/classroom/classView.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { ClassServerMessages } from "#shared/protocol/class.ts";

/** What one socket has been told of a class. */
export class ToldClass {
  /**
   * By section and key: a plain value as it is, an object as JSON. No key holds at times a text and
   * at times an object. A record of each section is the lightest form of it: all sockets' share a
   * shape, and most of what they say.
   */
  readonly #told: { -readonly [Section in keyof ClassView]?: Record<string, unknown> } = {};

  /** The keys that are new in `view`, or nothing where none is; they count as told from now on. */
  next(view: ClassView): ClassServerMessages["class"] | undefined {
    const everybody = this.#changed("public", view.public);
    const own = view.own && this.#changed("own", view.own);
    const lead = view.lead && this.#changed("lead", view.lead);
    if (everybody === undefined && own === undefined && lead === undefined) return undefined;
    return {
      ...(everybody === undefined ? {} : { public: everybody }),
      ...(own === undefined ? {} : { own }),
      ...(lead === undefined ? {} : { lead }),
    };
  }

  #changed<Section extends object>(
    name: keyof ClassView,
    section: Section,
  ): Partial<Section> | undefined {
    this.#told[name] ??= {};
    const told = this.#told[name];
    const changed: Partial<Section> = {};
    for (const key in section) {
      const said = saidOf(section[key]);
      if (key in told && told[key] === said) continue;
      told[key] = said;
      changed[key] = section[key];
    }
    return Object.keys(changed).length === 0 ? undefined : changed;
  }
}

const saidOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? textOf(value) : value;

/** What all are shown is put into JSON once for all of them. */
const textOf = remember((value: object): string => JSON.stringify(value));
