import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { type Switch, settings, VOLUMES } from "#client/store/settings.ts";
import { formatNumber, t } from "#client/text/i18n.ts";

/** Whether there is sound, how loud it is, and whether its meaning is written. */
export function SoundFields({ isProjector }: { readonly isProjector: boolean }): JSX.Element {
  const sound = isProjector ? settings.projectorSound : settings.sound;
  const isOn = sound.value === "on";
  return (
    <fieldset class="stack stack-tight">
      <legend class="legend">{t("common:settings.sound.title")}</legend>
      <SwitchField
        of={sound}
        label={t(isProjector ? "common:settings.sound.projector" : "common:settings.sound.table")}
      />
      {isOn ? <VolumeField /> : null}
      <SwitchField
        of={settings.captions}
        label={t("common:settings.sound.captions")}
        isAlways={isOn}
      />
    </fieldset>
  );
}

function SwitchField({
  of,
  label,
  isAlways = false,
}: {
  readonly of: Signal<Switch>;
  readonly label: string;
  /** On for another reason, whatever is chosen here. */
  readonly isAlways?: boolean;
}): JSX.Element {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isAlways || of.value === "on"}
        disabled={isAlways}
        onChange={(event) => {
          of.value = event.currentTarget.checked ? "on" : "off";
        }}
      />
      {label}
    </label>
  );
}

function VolumeField(): JSX.Element {
  const { volume } = settings;
  const label = t("common:settings.sound.volume");
  return (
    <div class="field">
      <label class="field-label" for="volume">
        {label}
      </label>
      <input
        id="volume"
        class="range"
        type="range"
        min={0}
        max={VOLUMES.length - 1}
        value={VOLUMES.indexOf(volume.value)}
        aria-valuetext={t("common:settings.sound.percent", {
          level: formatNumber(Number(volume.value)),
        })}
        onInput={(event) => {
          volume.value = VOLUMES[event.currentTarget.valueAsNumber] ?? volume.value;
        }}
      />
      <button type="button" class="button" onClick={() => void ring()}>
        <Icon name="volume-2" />
        {t("common:settings.sound.try")}
      </button>
    </div>
  );
}

/** Loaded when it is wanted, as all that sounds is. */
async function ring(): Promise<void> {
  const { tryVolume } = await import("#client/sound/tryVolume.ts");
  await tryVolume(Number(settings.volume.value) / 100);
}
