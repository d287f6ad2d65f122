import { httpErrorSchema } from "#shared/protocol/http.ts";

/** The header by which the holder of a token is known. */
export const bearer = (token: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${token}`,
});

/** The status of a refusal and its code. */
export const faultOf = async (reply: Response): Promise<readonly [number, string]> => [
  reply.status,
  httpErrorSchema.parse(await reply.json()).error.code,
];
