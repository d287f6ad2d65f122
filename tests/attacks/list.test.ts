import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/**
 * Attacks that are tried on the server and its protocol, by their numbers, and where each is tried:
 * a file of tests/ and a piece of a test's title in it.
 */
const TRIED: readonly (readonly [string, string, string])[] = [
  ["S01 planted secrets", "server/secrecy", "No byte of one seat's secrets reaches another seat"],
  ["S02 games that differ in secrets", "views/secrecy", "two games that differ only in secrets"],
  ["S02 frames of secret acts", "server/secrecy", "Nobody else receives as much as one frame"],
  ["S03 a seat that was taken away", "server/tableRoom", "is sent away when it is taken off"],
  ["S04 a host's link without a seat", "server/tableRoom", "of a host without a seat"],
  ["S05 mandates over HTTP", "server/secrecy", "The scenario's texts tell a mandate to its own"],
  ["S06 foretelling chance", "attacks/secrets", "S06"],
  ["S07 probing for others' drafts", "attacks/secrets", "S07"],
  ["S08 the debrief before its time", "server/api", "tells its debrief to its own people once"],
  ["S08 mandates before their time", "server/debriefReply", "Before the end each is told its own"],
  ["S09 other tables' routes", "attacks/secrets", "S09"],
  ["S11 another actor in the body", "server/tableRoom", '"another actor"'],
  ["S12 another's session", "server/tableRoom", "with a session that was never reserved"],
  ["S13 reconnecting without a token", "server/api", "serves no matchmaking"],
  ["S14 an old token", "server/tableRoom", "the old token is void, the new one the seat's"],
  ["S15 one seat, two devices", "server/tableRoom", "at a second place is taken over there"],
  ["S16 every role", "rules/neverThrows", "14.1 what only the instructor or the clock may ask"],
  ["S16 every command", "rules/neverThrows", "14.2 what a delegation does outside the bounds"],
  ["S16 every phase", "rules/legalCommands", "test("],
  ["S19 host's commands of a student", "attacks/rights", "S19"],
  ["S20 a millisecond late", "server/deadlines", "and not a millisecond before"],
  ["S20 clocks set back", "server/matchRunner", "has a time that never lies before"],
  ["S21 two in one moment", "attacks/rights", "S21"],
  ["S21 one seat, two people", "server/seating", "of two who want the same seat at once"],
  ["S22 amounts that are none", "server/tableRoom", '"an amount that is none"'],
  ["S23 replayed commands", "attacks/rights", "S23"],
  ["S23 a reused id", "server/tableRoom", "sent again with its id is answered again"],
  ["S24 stale and future numbers", "attacks/rights", "S24"],
  ["S25 an edited database", "server/journal", "says where the log was edited by hand"],
  ["S26 unknown messages", "server/tableRoom", "of an unknown kind of message"],
  ["S27 random frames", "attacks/frames", "S27"],
  ["S28 broken frames", "attacks/frames", "S28"],
  ["S29 oversize", "attacks/frames", "S29"],
  ["S30 pings", "attacks/frames", "S30"],
  ["S31 msgpack's extensions", "attacks/frames", "S31"],
  ["S32 deep and endless data", "attacks/frames", "S32"],
  ["S33 one socket at full speed", "attacks/floods", "S33"],
  ["S34 reconnecting around a limit", "attacks/floods", "S34"],
  ["S35 never reading", "server/steadyFrames", "A client that does not read is cut off"],
  ["S36 never joining", "server/tableRoom", "that never finishes joining is closed"],
  ["S37 half-open requests", "attacks/floods", "S37"],
  ["S37 their end", "server/limits", "A request that is not finished in some seconds"],
  ["S38 odd input", "attacks/texts", "S38"],
  ["S38 odd commands", "rules/neverThrows", "14.1 every command is accepted with events"],
  ["S38 rules that throw", "server/tableRoom", "on which a rule fails is refused"],
  ["S39 anonymous rooms", "server/api", "serves no matchmaking"],
  ["S39 anonymous tables", "server/api", "limits how many tables one address lays down"],
  ["S40 seats without sockets", "attacks/floods", "S40"],
  ["S41 guessed codes", "server/api", "slows down who guesses codes"],
  ["S42 bodies", "server/api", '"fifty megabytes"'],
  ["S43 prototypes in bodies", "server/api", '"a prototype"'],
  ["S44 prototypes in names", "server/tableRoom", 'test.each(["__proto__", "constructor"'],
  ["S45 sockets of other pages", "server/tableRoom", "is opened for the own pages"],
  ["S46 answers to other pages", "server/api", "is closed to other people's pages"],
  ["S47 forms of other pages", "server/api", "as a form of another page could send it"],
  ["S49 names", "server/limits", "A player's name"],
  ["S50 frames around the pages", "server/api", "nobody may frame it"],
  ["S53 scenarios that are wrong", "scenario/schemaFaults", "test("],
  ["S58 the log's lines", "attacks/texts", "S58"],
  ["S59 SQL", "attacks/texts", "S59"],
  ["S60 paths", "server/api", "..%2f..%2f"],
  ["S62 secrets in logs", "attacks/texts", "S62"],
  ["S62 tokens in the journal", "server/seating", "only their hashes"],
  ["S63 monitors and passwords", "attacks/texts", "S63"],
  ["S64 claimed addresses", "server/api", "does not believe what a visitor says"],
];

describe("The list of attacks", () => {
  test.each(TRIED)("%s: tried in %s", (_attack, file, title) => {
    const source = readFileSync(new URL(`../${file}.test.ts`, import.meta.url), "utf8");
    expect(source).toContain(title);
  });
});
