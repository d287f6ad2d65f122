import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ApiError, ApiResult } from "#client/net/httpApi.ts";
import { Notice } from "#client/parts/Notice.tsx";
import { errorText } from "#client/text/errorText.ts";
import { t } from "#client/text/i18n.ts";

/**
 * Asks the server and draws its answer; until then it says so, and a failure can be tried again. When
 * `again` becomes another it is asked again, and the former answer stays until the new one is there.
 */
export function Loaded<T>({
  load,
  again: reason,
  otherwise,
  children,
}: {
  readonly load: () => ApiResult<T>;
  readonly again?: number | string | undefined;
  /** Stands below a failure: another way to what was looked for. */
  readonly otherwise?: ComponentChildren;
  readonly children: (value: T) => JSX.Element;
}): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Awaited<ApiResult<T>> | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void load().then((result) => {
      if (wanted) setAnswer(result);
    });
    return () => {
      wanted = false;
    };
  }, [attempt, reason]);
  if (answer === undefined) {
    return (
      <p role="status" class="sending">
        {t("common:loading")}
      </p>
    );
  }
  if (answer.ok) return children(answer.value);
  const again = (): void => {
    setAnswer(undefined);
    setAttempt(attempt + 1);
  };
  return (
    <>
      <Failure error={answer.error} onRetry={again} />
      {otherwise}
    </>
  );
}

/** Why a request came to nothing, with a way to try again. */
export function Failure({
  error,
  onRetry,
}: {
  readonly error: ApiError;
  readonly onRetry?: () => void;
}): JSX.Element {
  return (
    <Notice kind="bad" text={errorText(error)}>
      {onRetry === undefined ? undefined : (
        <button type="button" class="button" onClick={onRetry}>
          {t("common:tryAgain")}
        </button>
      )}
    </Notice>
  );
}
