import { afterEach, expect, test, vi } from "vitest";
import { SoundPlayer } from "#client/sound/SoundPlayer.ts";
import { VOICES } from "#client/sound/voices.ts";

/** What a device was asked to sound. */
interface Speaker {
  readonly page: EventTarget;
  readonly loudness: number[];
  readonly begun: string[];
  /** Audio contexts that are open. */
  open: number;
}

class Parameter {
  value = 0;
  readonly setValueAtTime = vi.fn();
  readonly linearRampToValueAtTime = vi.fn();
  readonly exponentialRampToValueAtTime = vi.fn();
}

/** A device whose page somebody has used before, or not. */
function device({ isUsed }: { readonly isUsed: boolean }): Speaker {
  const speaker: Speaker = { page: new EventTarget(), loudness: [], begun: [], open: 0 };
  const node = (kind: string) => ({
    gain: new Parameter(),
    frequency: new Parameter(),
    connect: vi.fn(),
    start: () => speaker.begun.push(kind),
    stop: vi.fn(),
  });
  class Context {
    state = "running";
    readonly sampleRate = 8_000;
    readonly currentTime = 0;
    readonly destination = "speaker";
    constructor() {
      speaker.open += 1;
    }
    createGain() {
      const gain = node("gain");
      gain.connect.mockImplementation((to: unknown) => {
        if (to === this.destination) speaker.loudness.push(gain.gain.value);
      });
      return gain;
    }
    createOscillator() {
      return node("tone");
    }
    createBufferSource() {
      return node("noise");
    }
    createBiquadFilter() {
      return node("filter");
    }
    createBuffer() {
      return { length: 1, copyToChannel: vi.fn() };
    }
    resume() {
      return Promise.resolve();
    }
    close() {
      speaker.open -= 1;
      return Promise.resolve();
    }
  }
  vi.stubGlobal("document", speaker.page);
  vi.stubGlobal("navigator", { userActivation: { hasBeenActive: isUsed } });
  vi.stubGlobal("AudioContext", Context);
  return speaker;
}
afterEach(() => {
  vi.unstubAllGlobals();
});

test("Nothing sounds on a page that nobody has used, not even later; from the first gesture on it does", () => {
  const speaker = device({ isUsed: false });
  const player = new SoundPlayer();
  player.play(VOICES.asked, 1);
  expect([speaker.open, speaker.begun]).toEqual([0, []]);
  speaker.page.dispatchEvent(new Event("keydown"));
  expect(speaker.begun).toEqual([]);
  player.play(VOICES.asked, 1);
  expect(speaker.begun).toEqual(["tone"]);
});

test("A gavel is wood and table, as loud as somebody has set it", () => {
  const speaker = device({ isUsed: true });
  new SoundPlayer().play(VOICES.adopted, 0.5);
  expect(speaker.begun).toEqual(["noise", "tone", "noise", "tone"]);
  expect(speaker.loudness).toEqual([0.25]);
});

test("Whoever turns sound off has it let go of the speaker, and no gesture brings it back", () => {
  const speaker = device({ isUsed: true });
  const player = new SoundPlayer();
  player.close();
  speaker.page.dispatchEvent(new Event("pointerup"));
  player.play(VOICES.asked, 1);
  expect([speaker.open, speaker.begun]).toEqual([0, []]);
});
