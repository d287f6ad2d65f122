import { useClassStore } from "#client/store/classStore.ts";
import type { ClassView, LedClass, PublicClass } from "#shared/classroom/classView.ts";

/** The class as its instructor sees it. */
export interface Led {
  readonly view: ClassView;
  readonly everybody: PublicClass;
  readonly lead: LedClass;
}

/** What the console shows; it stands only where a view for the instructor has arrived. */
export function useLed(): Led {
  const view = useClassStore().view.value;
  if (view?.lead === undefined) throw new Error("useLed: no class that this browser leads");
  return { view, everybody: view.public, lead: view.lead };
}
