import { canonicalJson, contentHash } from "#shared/kernel/hash.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { crossChecks } from "./crossChecks.ts";
import type { Finding, PackFault } from "./faults.ts";
import { type Scenario, scenarioSchema } from "./schema.ts";
import { findingsOf } from "./schemaFindings.ts";
import { checkTexts } from "./textChecks.ts";
import type { Texts } from "./texts.ts";
import { readYaml, type YamlSource } from "./yamlSource.ts";

/** A case ready to be played: its data, and its prose per language. */
export interface Pack {
  readonly scenario: Scenario;
  /** Locale, such as `en` or `pt-BR`, to texts; English is always there. */
  readonly texts: Readonly<Record<string, Texts>>;
  /**
   * Content hash of the scenario's data. Texts do not count: a corrected sentence does not part a
   * running game from its scenario.
   */
  readonly hash: string;
}

/** The files of a pack: names inside it, such as `texts/en.yaml`, → text. */
export type PackFiles = Readonly<Record<string, string>>;

/** Reads a pack from its files and names every fault in it. */
export function parsePack(files: PackFiles): Result<Pack, readonly PackFault[]> {
  const scenario = parseScenario(files[SCENARIO_FILE]);
  if (!scenario.ok) return scenario;
  const texts = parseTexts(scenario.value, files);
  if (!texts.ok) return texts;
  return ok({
    scenario: scenario.value,
    texts: texts.value,
    hash: contentHash(canonicalJson(scenario.value)),
  });
}

/** Reads and checks the data of a pack alone. */
export function parseScenario(text: string | undefined): Result<Scenario, readonly PackFault[]> {
  if (text === undefined) return err([missingFile(SCENARIO_FILE)]);
  const source = readYaml(SCENARIO_FILE, text);
  if (!source.ok) return source;
  const parsed = scenarioSchema.safeParse(source.value.value);
  if (!parsed.success)
    return err(placed(source.value, findingsOf(parsed.error, source.value.value)));
  const findings = crossChecks(parsed.data);
  return findings.length > 0 ? err(placed(source.value, findings)) : ok(parsed.data);
}

function parseTexts(
  scenario: Scenario,
  files: PackFiles,
): Result<Readonly<Record<string, Texts>>, readonly PackFault[]> {
  const names = Object.keys(files).filter((name) => TEXTS_FILE.test(name));
  if (!names.includes(ENGLISH_FILE)) return err([missingFile(ENGLISH_FILE)]);
  const faults: PackFault[] = [];
  const texts: Record<string, Texts> = {};
  for (const name of names) {
    const read = parseTextsFile(scenario, name, files[name] ?? "");
    if (read.ok) texts[TEXTS_FILE.exec(name)?.[1] ?? name] = read.value;
    else faults.push(...read.error);
  }
  return faults.length > 0 ? err(faults) : ok(texts);
}

function parseTextsFile(
  scenario: Scenario,
  name: string,
  text: string,
): Result<Texts, readonly PackFault[]> {
  const source = readYaml(name, text);
  if (!source.ok) return source;
  const checked = checkTexts(scenario, source.value.value);
  return checked.ok ? checked : err(placed(source.value, checked.error));
}

const placed = (source: YamlSource, findings: readonly Finding[]): readonly PackFault[] =>
  findings.map((finding) => source.place(finding));

const missingFile = (file: string): PackFault => ({
  file,
  line: 1,
  column: 1,
  path: "",
  reason: { code: "fileMissing" },
  expected: [{ code: "fileNamed", file }],
});

const SCENARIO_FILE = "scenario.yaml";
const ENGLISH_FILE = "texts/en.yaml";
const TEXTS_FILE = /^texts\/([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.yaml$/;
