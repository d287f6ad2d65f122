/**
 * The limit of a test that plays whole games of bots by the dozen. Alone on a machine it takes some
 * ten seconds; beside other work ten times that, which says nothing about the code.
 */
export const MANY_GAMES = { timeout: 240_000 };
