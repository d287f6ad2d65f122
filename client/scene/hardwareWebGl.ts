/**
 * Whether WebGL runs on a graphics card here. Software WebGL (SwiftShader, llvmpipe, a blocked
 * driver) draws this table at 6 to 10 frames a second where the Canvas renderer draws 58, and
 * browsers hand it out without a word: so ask for the renderer's name.
 */
export function hardwareWebGl(): boolean {
  const probe = document
    .createElement("canvas")
    .getContext("webgl", { failIfMajorPerformanceCaveat: true });
  if (probe === null) return false;
  const info = probe.getExtension("WEBGL_debug_renderer_info");
  const name = info === null ? "" : String(probe.getParameter(info.UNMASKED_RENDERER_WEBGL));
  probe.getExtension("WEBGL_lose_context")?.loseContext();
  return !SOFTWARE.test(name);
}

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;
