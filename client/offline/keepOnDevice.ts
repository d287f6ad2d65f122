/**
 * Has the pages of a game alone, in English and in `language`, kept on this device, once nothing else
 * is to be done. They begin to be kept where somebody may play alone (`begins`); who only joins a class
 * downloads none of it. Once they are kept, whatever language is chosen on any page is kept with them.
 * What it returns calls it off again.
 */
export function keepOnDevice(language: string, begins: boolean): () => void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return () => {};
  const timer = setTimeout(() => {
    keep(language, begins).catch(() => {
      // Forbidden here: a game then needs a server, as the page says when there is none.
    });
  }, AFTER_LOADING);
  return () => clearTimeout(timer);
}

/** Milliseconds. */
const AFTER_LOADING = 3_000;

async function keep(language: string, begins: boolean): Promise<void> {
  if (begins) await navigator.serviceWorker.register("/serviceWorker.js");
  else if ((await navigator.serviceWorker.getRegistration()) === undefined) return;
  const [{ active }, { keepLanguage }] = await Promise.all([
    navigator.serviceWorker.ready,
    import("./keepLanguage.ts"),
  ]);
  if (active !== null) await keepLanguage(language, active);
}
