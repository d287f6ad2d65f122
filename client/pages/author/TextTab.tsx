import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { writeFile } from "#client/authoring/draft.ts";
import { t } from "#client/text/i18n.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import { FileField } from "./FileField.tsx";

/** A file as it is written; the place of a fault is shown on demand. */
export function TextTab({
  files,
  name,
  fault,
  onFile,
}: {
  readonly files: PackFiles;
  readonly name: string;
  readonly fault: PackFault | undefined;
  readonly onFile: (name: string) => void;
}): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fault?.file === name && area.current !== null) showLine(area.current, fault.line);
  }, [fault, name]);
  return (
    <>
      <FileField files={files} name={name} onFile={onFile} />
      <textarea
        ref={area}
        class="textarea author-text"
        aria-label={t("author:text.label", { name })}
        spellcheck={false}
        autocapitalize="off"
        wrap="off"
        value={files[name]}
        onInput={(event) => writeFile(name, event.currentTarget.value)}
      />
    </>
  );
}

/** Selects a line, counted from 1, and scrolls to it. */
function showLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = ((line - LINES_ABOVE) / lines.length) * area.scrollHeight;
}

const LINES_ABOVE = 5;
