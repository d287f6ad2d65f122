/**
 * Has the pages of a game alone kept on this device, once nothing else is to be done. Asked for where
 * somebody may play alone; who only joins a class downloads none of it.
 */
export function keepOnDevice(): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  setTimeout(() => {
    navigator.serviceWorker.register("/serviceWorker.js").catch(() => {
      // Forbidden here: a game then needs a server, as the page says when there is none.
    });
  }, AFTER_LOADING);
}

/** Milliseconds. */
const AFTER_LOADING = 3_000;
