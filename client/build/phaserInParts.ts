import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A built client has of Phaser only what it uses. The names are those of Phaser's own builds. */
export const phaserInParts: UserConfig = {
  resolve: {
    alias: [
      { find: /^phaser$/, replacement: fromRoot("client/scene/phaserParts.js") },
      { find: /^phaser\/src\//, replacement: fromRoot("node_modules/phaser/src/") },
    ],
  },
  define: {
    "typeof CANVAS_RENDERER": "true",
    "typeof WEBGL_RENDERER": "true",
    "typeof WEBGL_DEBUG": "false",
    "typeof FEATURE_SOUND": "false",
    "typeof PLUGIN_CAMERA3D": "false",
    "typeof PLUGIN_FBINSTANT": "false",
  },
};
