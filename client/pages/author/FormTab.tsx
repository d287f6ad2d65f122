import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { writeFile } from "#client/authoring/draft.ts";
import { t } from "#client/text/i18n.ts";
import { withDouble, without, withValue } from "#shared/scenario/authoring/edits.ts";
import {
  type OutlineField,
  type OutlineGroup,
  type OutlineNode,
  outlineOf,
} from "#shared/scenario/authoring/outline.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import { FieldInput } from "./FieldInput.tsx";
import { FileField } from "./FileField.tsx";
import { matching } from "./matching.ts";

/** A file as a form: a group for everything in it, a field for every number, choice and sentence. */
export function FormTab({
  files,
  name,
  onFile,
}: {
  readonly files: PackFiles;
  readonly name: string;
  readonly onFile: (name: string) => void;
}): JSX.Element {
  const [letters, setLetters] = useState("");
  const text = files[name] ?? "";
  const outline = outlineOf(text, { usesSchema: name === "scenario.yaml" });
  const nodes = outline === undefined ? [] : matching(outline, letters);
  const change = (next: string): void => writeFile(name, next);
  return (
    <>
      <div class="author-pair">
        <FileField files={files} name={name} onFile={onFile} />
        <label class="field">
          <span class="field-label">{t("author:form.filter")}</span>
          <input
            type="search"
            class="input"
            value={letters}
            onInput={(event) => setLetters(event.currentTarget.value)}
          />
        </label>
      </div>
      {outline === undefined ? <p>{t("author:form.unreadable")}</p> : null}
      {outline !== undefined && nodes.length === 0 ? <p>{t("author:form.none")}</p> : null}
      <Nodes nodes={nodes} isOpen={letters !== ""} text={text} onChange={change} />
    </>
  );
}

interface Editing {
  readonly text: string;
  /** Whether groups stand open to begin with. */
  readonly isOpen: boolean;
  readonly onChange: (text: string) => void;
}

function Nodes({
  nodes,
  ...editing
}: Editing & { readonly nodes: readonly OutlineNode[] }): JSX.Element {
  return (
    <ul role="list" class="author-nodes">
      {nodes.map((node) => (
        <li key={node.path.join(".")}>
          {node.kind === "group" ? (
            <Group group={node} {...editing} />
          ) : (
            <FieldRow field={node} {...editing} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Its contents are made when it is opened: a scenario has more than a thousand fields. */
function Group({ group, ...editing }: Editing & { readonly group: OutlineGroup }): JSX.Element {
  const [wasOpened, setOpened] = useState(false);
  const isOpen = wasOpened || editing.isOpen;
  return (
    <details
      class="disclosure author-group"
      open={isOpen}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <span class="author-key">{group.name}</span>
      </summary>
      {isOpen ? (
        <div class="stack stack-tight author-inside">
          <Nodes nodes={group.children} {...editing} />
          {group.isItem ? <ItemActs node={group} {...editing} /> : null}
        </div>
      ) : null}
    </details>
  );
}

function ItemActs({
  node: { name, path },
  text,
  onChange,
}: Pick<Editing, "text" | "onChange"> & { readonly node: OutlineNode }): JSX.Element {
  return (
    <div class="row">
      <button type="button" class="button" onClick={() => onChange(withDouble(text, path))}>
        {t("author:form.double", { name })}
      </button>
      <button type="button" class="button" onClick={() => onChange(without(text, path))}>
        {t("author:form.remove", { name })}
      </button>
    </div>
  );
}

function FieldRow({
  field,
  text,
  onChange,
}: Editing & { readonly field: OutlineField }): JSX.Element {
  return (
    <FieldInput field={field} onChange={(value) => onChange(withValue(text, field.path, value))} />
  );
}
