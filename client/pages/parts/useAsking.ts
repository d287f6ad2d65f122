import { useState } from "preact/hooks";
import type { ApiError, ApiResult } from "#client/net/httpApi.ts";
import type { Result } from "#shared/kernel/result.ts";

interface Asking {
  readonly isSending: boolean;
  /** Why the last request came to nothing. */
  readonly error: ApiError | undefined;
  /** Asks the server and resolves with its answer; undefined, and nothing asked, while another is on its way. */
  readonly ask: <T>(request: () => ApiResult<T>) => Promise<Result<T, ApiError> | undefined>;
}

/** What a form or a button asks of the server, one thing at a time. */
export function useAsking(): Asking {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ApiError | undefined>(undefined);
  return {
    isSending,
    error,
    ask: async (request) => {
      if (isSending) return undefined;
      setSending(true);
      setError(undefined);
      const answer = await request();
      setSending(false);
      if (!answer.ok) setError(answer.error);
      return answer;
    },
  };
}
