import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { IssueId } from "#shared/kernel/ids.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { issueName, optionName } from "../parts/names.ts";

/** The terms of a text, issue by issue; where it was changed, with what stood before. */
export function PackageText({
  programme,
  text,
  former,
  changed = [],
}: {
  readonly programme: Programme;
  readonly text: Package;
  /** What stood before. */
  readonly former?: Package | undefined;
  readonly changed?: readonly IssueId[];
}): JSX.Element {
  const name = (issue: IssueId, terms: Package | undefined): string => {
    const option = terms?.[issue];
    return option === undefined
      ? t("panels:programme.open")
      : optionName(programme.id, issue, option);
  };
  return (
    <dl class="facts terms">
      {programme.issues.map(({ id }) => (
        <div key={id}>
          <dt>{issueName(programme.id, id)}</dt>
          <dd class="treaty-text">
            {changed.includes(id) && former !== undefined ? (
              <>
                <del>{name(id, former)}</del> <ins>{name(id, text)}</ins>
              </>
            ) : (
              name(id, text)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
