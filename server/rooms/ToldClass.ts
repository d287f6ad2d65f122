import type { ClassView } from "#shared/classroom/classView.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { ClassServerMessages } from "#shared/protocol/class.ts";

/** What one socket has been told of a class. */
export class ToldClass {
  /** JSON by section and key. */
  readonly #told = new Map<string, string | undefined>();

  /** Whether anything has been told. */
  get isBegun(): boolean {
    return this.#told.size > 0;
  }

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

  #changed<Section extends object>(name: string, section: Section): Partial<Section> | undefined {
    const changed: Partial<Section> = {};
    for (const key in section) {
      const place = `${name} ${key}`;
      const text = textOf(section[key]);
      if (this.#told.has(place) && this.#told.get(place) === text) continue;
      this.#told.set(place, text);
      changed[key] = section[key];
    }
    return Object.keys(changed).length === 0 ? undefined : changed;
  }
}

/** What all are shown is put into JSON once for all of them. */
const textOf = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null ? textOfObject(value) : JSON.stringify(value);

const textOfObject = remember((value: object): string => JSON.stringify(value));
