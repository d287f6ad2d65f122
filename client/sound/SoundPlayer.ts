import type { Strike } from "./voices.ts";

/**
 * Plays strikes on this device's speaker. Browsers let a page sound once somebody has used it: until
 * then nothing is played, and nothing is made up for later.
 */
export class SoundPlayer {
  #context: AudioContext | undefined;
  #noise: AudioBuffer | undefined;

  constructor() {
    if (navigator.userActivation.hasBeenActive) this.#wake();
    for (const gesture of GESTURES) document.addEventListener(gesture, this.#wake);
  }

  /** Resolves when a sound that somebody asks for can be heard. */
  async ready(): Promise<void> {
    await this.#context?.resume();
  }

  /** `volume` is of 1, as loud as it is felt. */
  play(strikes: readonly Strike[], volume: number): void {
    const context = this.#context;
    if (context === undefined || context.state !== "running") return;
    const loudness = context.createGain();
    // Loudness is felt about as the square root of what a speaker is given.
    loudness.gain.value = volume ** 2;
    loudness.connect(context.destination);
    for (const strike of strikes) this.#strike(context, strike, loudness);
  }

  close(): void {
    for (const gesture of GESTURES) document.removeEventListener(gesture, this.#wake);
    void this.#context?.close();
    this.#context = undefined;
  }

  /** Called within a gesture too: some devices let sound begin there alone, and stop it after a call. */
  readonly #wake = (): void => {
    this.#context ??= new AudioContext();
    if (this.#context.state !== "running") void this.#context.resume();
  };

  #strike(context: AudioContext, strike: Strike, out: AudioNode): void {
    const begin = context.currentTime + strike.at;
    const end = begin + strike.length;
    const envelope = context.createGain();
    envelope.gain.setValueAtTime(SILENCE, begin);
    envelope.gain.linearRampToValueAtTime(strike.level, begin + strike.rise);
    envelope.gain.exponentialRampToValueAtTime(SILENCE, end);
    envelope.connect(out);
    const source =
      strike.wave === "noise" ? this.#hiss(context, strike) : toneOf(context, strike, strike.wave);
    source.last.connect(envelope);
    source.first.start(begin);
    source.first.stop(end);
  }

  #hiss(context: AudioContext, { pitch }: Strike): Source {
    this.#noise ??= noiseIn(context);
    const first = context.createBufferSource();
    first.buffer = this.#noise;
    const last = context.createBiquadFilter();
    last.type = "lowpass";
    last.frequency.value = pitch;
    first.connect(last);
    return { first, last };
  }
}

/** What sounds, and where that comes out. */
interface Source {
  readonly first: AudioScheduledSourceNode;
  readonly last: AudioNode;
}

function toneOf(context: AudioContext, { pitch }: Strike, wave: OscillatorType): Source {
  const tone = context.createOscillator();
  tone.type = wave;
  tone.frequency.value = pitch;
  return { first: tone, last: tone };
}

/** Half a second of white noise. */
function noiseIn(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate / 2, context.sampleRate);
  buffer.copyToChannel(
    Float32Array.from({ length: buffer.length }, () => Math.random() * 2 - 1),
    0,
  );
  return buffer;
}

const GESTURES = ["pointerup", "keydown"] as const;
/** Exponential ramps cannot reach zero; this is 80 dB below the loudest. */
const SILENCE = 0.0001;
