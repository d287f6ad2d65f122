/**
 * Has the pages of a game alone, in English and in `language`, kept on this device, once nothing else
 * is to be done. Asked for where somebody may play alone; who only joins a class downloads none of it.
 * What it returns calls it off again.
 */
export function keepOnDevice(language: string): () => void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return () => {};
  const timer = setTimeout(() => {
    keep(language).catch(() => {
      // Forbidden here: a game then needs a server, as the page says when there is none.
    });
  }, AFTER_LOADING);
  return () => clearTimeout(timer);
}

/** Milliseconds. */
const AFTER_LOADING = 3_000;

async function keep(language: string): Promise<void> {
  await navigator.serviceWorker.register("/serviceWorker.js");
  const [{ active }, { keepLanguage }] = await Promise.all([
    navigator.serviceWorker.ready,
    import("./keepLanguage.ts"),
  ]);
  if (active !== null) await keepLanguage(language, active);
}
