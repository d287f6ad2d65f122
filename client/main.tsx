import "./zodWithoutEval.ts";
import "@fontsource-variable/noto-sans/wght.css";
import "@fontsource-variable/noto-serif/wght.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/components.css";
import "./pages/pages.css";
import { computed, effect } from "@preact/signals";
import { render } from "preact";
import { route, startRouter } from "#client/store/router.ts";
import { keepOnDevice } from "./offline/keepOnDevice.ts";
import { App } from "./pages/App.tsx";
import { applySettings, chosenLanguage } from "./store/settings.ts";
import { loadFonts } from "./style/loadFonts.ts";
import { language, setLanguage } from "./text/i18n.ts";

applySettings(document.documentElement);
startRouter();
await setLanguage(chosenLanguage.value);
effect(() => {
  void setLanguage(chosenLanguage.value);
});
effect(() => {
  document.documentElement.lang = language.value;
  void loadFonts(language.value);
});

const mayPlayAlone = computed(() => ["home", "practise"].includes(route.value.page));
effect(() => keepOnDevice(language.value, mayPlayAlone.value));

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no element #app");
render(<App />, root);
