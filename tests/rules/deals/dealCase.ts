import { pay, promise } from "#tests/support/deals.ts";
import { JAPAN, KOREA } from "#tests/support/given.ts";

export const PAYS = [promise(KOREA, pay(JAPAN, 1))];
