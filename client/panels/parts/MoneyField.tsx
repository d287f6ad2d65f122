import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { AmountField } from "#client/parts/Fields.tsx";
import { moneyUnit } from "#client/text/i18n.ts";
import { exact, scaled } from "#client/viewmodel/numberField.ts";
import type { Money } from "#shared/kernel/units.ts";

/** A slider and a number for money. `text` and what `onChange` tells are US$ bn, whatever the reader counts in. */
export function MoneyField({
  text,
  high,
  onChange,
  ...field
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly text: string;
  readonly high: Money;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  const typing = useMoneyText(text, onChange);
  return (
    <AmountField
      {...field}
      text={typing.shown}
      low={0}
      high={exact(high / moneyUnit())}
      step={exact(STEP / moneyUnit())}
      onChange={typing.type}
    />
  );
}

/**
 * What a field shows for `text`, US$ bn, in the unit that the reader counts in, and what takes in what is
 * typed there. It stays as typed, and what is no number goes on as it is.
 */
export function useMoneyText(
  text: string,
  onChange: (text: string) => void,
): { readonly shown: string; readonly type: (typed: string) => void } {
  const [typed, setTyped] = useState("");
  const unit = moneyUnit();
  return {
    shown: scaled(typed, unit) === text ? typed : scaled(text, 1 / unit),
    type: (next) => {
      setTyped(next);
      onChange(scaled(next, unit));
    },
  };
}

/** US$ bn. */
const STEP: Money = 0.1;
