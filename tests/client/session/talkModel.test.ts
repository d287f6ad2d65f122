import { describe, expect, test } from "vitest";
import {
  type Channel,
  channelKey,
  channelsOf,
  PLENARY,
  RENEGOTIATION,
  receiversOf,
} from "#client/viewmodel/session/talkModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import { publicView } from "#shared/views/publicView.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { GROUND, givenRenegotiation } from "#tests/support/renegotiations.ts";
import { deskOf, openDeskOf } from "../support/desk.ts";

const CAUCUS = given().inPhase("caucus");

describe("channels", () => {
  test("4.2 the plenary floor and every other delegation are at hand before a word is said", () => {
    const channels = channelsOf(deskOf(CAUCUS, KOREA), [], {});
    expect(channels.map(({ key }) => key)).toEqual([PLENARY, "asean+korea", "japan+korea"]);
    expect(channels.every(({ open }) => open)).toBe(true);
  });

  test("4.3 each channel is labelled with all who read it, the reader included", () => {
    const readers = new Map(
      channelsOf(deskOf(CAUCUS, KOREA), [], {}, [[KOREA, JAPAN, ASEAN]]).map((channel) => [
        channel.key,
        channel.readers,
      ]),
    );
    expect(readers.get(PLENARY)).toEqual([ASEAN, KOREA, JAPAN]);
    expect(readers.get("japan+korea")).toEqual([KOREA, JAPAN]);
    expect(readers.get("asean+japan+korea")).toEqual([ASEAN, KOREA, JAPAN]);
  });

  test("4.3 a message stands in its own channel, whoever opened it and in whatever order", () => {
    const record = [
      said(0, JAPAN, [], "To all"),
      said(1, JAPAN, [JAPAN, KOREA], "To you"),
      said(2, KOREA, [KOREA, JAPAN], "And to you"),
    ];
    const channels = channelsOf(deskOf(CAUCUS, KOREA), record, {});
    expect(textsIn(channels, PLENARY)).toEqual(["To all"]);
    expect(textsIn(channels, channelKey([KOREA, JAPAN]))).toEqual(["To you", "And to you"]);
  });

  test("what others said after the last line read is unread, the own words never are", () => {
    const record = [
      said(3, JAPAN, [], "One"),
      said(7, KOREA, [], "Two"),
      said(9, ASEAN, [], "Three"),
    ];
    const unread = (read: Readonly<Record<string, number>>): number | undefined =>
      channelsOf(deskOf(CAUCUS, KOREA), record, read)[0]?.unread;
    expect(unread({})).toBe(2);
    expect(unread({ [PLENARY]: 3 })).toBe(1);
    expect(unread({ [PLENARY]: 9 })).toBe(0);
  });

  test("4.2 private channels are closed in a crisis, the plenary floor is not", () => {
    const desk = deskOf(CAUCUS.inPhase("crisis"), KOREA);
    expect(channelsOf(desk, [], {}).map(({ open }) => open)).toEqual([true, false, false]);
  });

  test("16.9 what is said once a renegotiation is open belongs to it, and to no phase of the year", () => {
    const after = givenRenegotiation();
    const opened: RecordEntry = {
      index: 1,
      year: 1,
      phase: "budget",
      at: 1,
      event: { type: "renegotiationOpened", at: 1, endsAt: 300_001, ground: GROUND },
    };
    const record = [said(0, JAPAN, [], "Done."), opened, said(2, JAPAN, [], "Or is it?")];
    const desk = { scenario: after.scenario, table: publicView(after.scenario, after.state) };
    const [floor] = channelsOf(desk, record, {});
    expect(floor?.messages.map(({ phase }) => phase)).toEqual(["caucus", RENEGOTIATION]);
  });

  test("a message to a private channel names the others, one to the plenary floor names nobody", () => {
    const [floor, asean] = channelsOf(deskOf(CAUCUS, KOREA), [], {});
    if (floor === undefined || asean === undefined) throw new Error("No channels");
    expect(receiversOf(floor, KOREA)).toEqual([]);
    expect(receiversOf(asean, KOREA)).toEqual([ASEAN]);
  });

  test("a host without a seat reads what it is sent and speaks nowhere", () => {
    const channels = channelsOf(openDeskOf(CAUCUS), [said(0, JAPAN, [JAPAN, KOREA], "Hush")], {});
    expect(channels.map(({ key }) => key)).toEqual([PLENARY, "japan+korea"]);
    expect(channels.some(({ open }) => open)).toBe(false);
  });
});

const said = (
  index: number,
  from: SeatId,
  channel: readonly SeatId[],
  text: string,
): RecordEntry => ({
  index,
  year: 1,
  phase: "caucus",
  at: index,
  event: { type: "messageSpoken", from, channel, text, at: index },
});

const textsIn = (channels: readonly Channel[], key: string): readonly string[] | undefined =>
  channels.find((channel) => channel.key === key)?.messages.map(({ text }) => text);
