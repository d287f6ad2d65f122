import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { ApiError } from "#client/net/httpApi.ts";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { Failure } from "./Loaded.tsx";

interface LeavingProps {
  readonly title: string;
  /** What becomes of the place, of this browser, and of the way back: a paragraph each. */
  readonly lines: readonly string[];
  /** Something to take along before one goes. */
  readonly keep?: ComponentChildren;
  readonly yes: string;
  /** Resolves with why it could not be done, or with nothing once it is. */
  readonly leave: () => Promise<ApiError | undefined>;
  /** The button's text beside its icon, where there is room for it. */
  readonly labelled?: boolean | undefined;
}

/** The way out for somebody at a computer that another uses next: a button, and what it would mean. */
export function Leaving(props: LeavingProps): JSX.Element {
  const { title, labelled = false } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        class={labelled ? "button button-quiet" : "button button-quiet button-icon"}
        aria-label={title}
        title={title}
        onClick={() => setAsking(true)}
      >
        <Icon name="log-out" />
        {labelled ? title : null}
      </button>
      {isAsking ? <LeavingDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function LeavingDialog({
  title,
  lines,
  keep,
  yes,
  leave,
  onClose,
}: LeavingProps & { readonly onClose: () => void }): JSX.Element {
  const [error, setError] = useState<ApiError | undefined>(undefined);
  return (
    <Dialog title={title} onClose={onClose}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {keep === undefined ? null : <div class="row">{keep}</div>}
      {error === undefined ? null : <Failure error={error} />}
      <div class="row">
        <button
          type="button"
          class="button button-danger"
          onClick={() => void leave().then(setError)}
        >
          <Icon name="log-out" />
          {yes}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t("common:cancel")}
        </button>
      </div>
    </Dialog>
  );
}
