import { signal } from "@preact/signals";
import { loadDoor, reserveClassSeat } from "#client/net/classApi.ts";
import {
  type ClassAccess,
  ClassConnection,
  type ClassSurroundings,
} from "#client/net/classConnection.ts";
import { openClassLink } from "#client/net/classLink.ts";
import type { ApiError } from "#client/net/httpApi.ts";
import { randomId } from "#client/net/randomId.ts";
import type { ClassView } from "#shared/classroom/classView.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { ClassDoor } from "#shared/protocol/class.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { ClassStore } from "./classStore.ts";
import { connectionSignals, keepConnected, type OpenPlace } from "./openPlace.ts";
import { takeScenario } from "./takeScenario.ts";
import { DEVICE, untilAnswered } from "./waiting.ts";

/** A class that is open in this page. */
export interface OpenClass extends OpenPlace {
  readonly store: ClassStore;
}

/**
 * Loads what a class needs and connects to it. Waits out a server that cannot be reached; what the
 * server refuses for good is returned.
 */
export async function openClass(
  code: string,
  access: ClassAccess,
  until: AbortSignal,
): Promise<Result<OpenClass, ApiError>> {
  const door = await untilAnswered(() => loadDoor(code, access.token), until);
  if (!door.ok) return door;
  const reply = await untilAnswered(() => takeScenario(door.value.scenario, { until }), until);
  if (!reply.ok) return reply;
  return ok(connected(door.value, access, reply.value.scenario));
}

function connected(door: ClassDoor, access: ClassAccess, scenario: PublicScenario): OpenClass {
  const view = signal<ClassView | undefined>(undefined);
  const { connection: state, pending, outdated, listeners } = connectionSignals();
  const connection = new ClassConnection(
    access,
    {
      onView: (next) => {
        view.value = next;
      },
      ...listeners,
    },
    SURROUNDINGS,
  );
  return {
    store: {
      code: door.code,
      viewer: access.viewer,
      token: access.token,
      scenario,
      origins: door.origins,
      view,
      connection: state,
      pending,
      now: () => connection.now(),
      submit: (command) => connection.submit(command),
    },
    outdated,
    ...keepConnected(connection),
  };
}

const SURROUNDINGS: ClassSurroundings = {
  ...DEVICE,
  reserve: reserveClassSeat,
  openLink: openClassLink,
  newId: randomId,
};
