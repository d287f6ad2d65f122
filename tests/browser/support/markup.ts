import type { Page } from "@playwright/test";

/** Where a page asks if anything of what people wrote was taken for markup. */
const BEACON = "/canary";

/** What runs, or asks for something, in the hand of whoever takes it for markup. */
const ACTS = [
  "alert(1)",
  `fetch('${BEACON}')`,
  `document.title='${BEACON}'`,
  `location='${BEACON}'`,
] as const;

const AROUND: readonly ((act: string) => string)[] = [
  (act) => `<script>${act}</script>`,
  (act) => `</script><script>${act}//`,
  (act) => `<img src=${BEACON} onerror="${act}">`,
  (act) => `<svg onload="${act}"><image href=${BEACON} /></svg>`,
  (act) => `<svg><script>${act}</script></svg>`,
  (act) => `<math><mtext></form><form><mglyph><style></math><img src=${BEACON} onerror="${act}">`,
  (act) => `<noscript><p title="</noscript><img src=${BEACON} onerror=${act}>">`,
  (act) => `<iframe src="javascript:${act}" srcdoc="<script>${act}</script>"></iframe>`,
  (act) => `<object data=${BEACON}></object><embed src=${BEACON}>${act}`,
  (act) => `<a href="javascript:${act}">read this</a>`,
  (act) => `<form action=${BEACON}><button formaction="javascript:${act}">go</button></form>`,
  (act) => `<details open ontoggle="${act}"><summary>more</summary></details>`,
  (act) => `<video src=${BEACON} onerror="${act}"></video><audio src=${BEACON}></audio>`,
  (act) => `<body onload="${act}"><link rel=stylesheet href=${BEACON}>`,
  (act) => `<style>@import '${BEACON}';*{background:url(${BEACON})}</style>${act}`,
  (act) => `<meta http-equiv=refresh content="0;url=${BEACON}">${act}`,
  (act) => `<base href=${BEACON}/><input autofocus onfocus="${act}">`,
  (act) => `<template><img src=${BEACON} onerror="${act}"></template>`,
  (act) => `" autofocus onfocus="${act}" x="`,
  (act) => `' onmouseover='${act}`,
  (act) => `<!--><img src=${BEACON} onerror="${act}">-->`,
  (act) => `<![CDATA[><img src=${BEACON} onerror="${act}">]]>`,
  (act) => `{{constructor.constructor('${act.replaceAll("'", "’")}')()}}`,
  (act) => `\${${act}} #{${act}} <%= ${act} %>`,
  (act) => `&lt;img src=${BEACON} onerror=${act}&gt; &#60;script&#62;${act}&#60;/script&#62;`,
  (act) => `[read this](javascript:${act}) ![](${BEACON})`,
];

/** More than a hundred texts, each of which is markup, a template or an address to somebody careless. */
export const MARKUP: readonly string[] = AROUND.flatMap((around) => ACTS.map(around));

/** Links as people write them, to places of their own. */
const LINKS =
  "https://evil.example/canary javascript:alert(1) data:text/html,<script>alert(1)</script> //evil.example/canary";

/** Names short enough to be names. */
export const MARKED_NAMES = [
  "<img src=/canary>",
  "<b onclick=alert(1)>x",
  "{{7*7}}<svg/onload=a()>",
];

/** The texts packed into as few messages as fit. */
export function packed(longest: number): readonly string[] {
  const messages: string[] = [];
  for (const text of [LINKS, ...MARKUP]) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= longest)
      messages[messages.length - 1] = `${last}\n${text}`;
    else messages.push(text);
  }
  return messages;
}

/** Everything a page does that it does only when a text was taken for markup; empty while none was. */
export function betrayals(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes("canary")) seen.push(`request: ${request.url()}`);
  });
  page.on("pageerror", (error) => {
    seen.push(`error: ${error.message}`);
  });
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) seen.push(message.text());
  });
  return seen;
}
