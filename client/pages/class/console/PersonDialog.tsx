import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { reissueSeat } from "#client/net/classApi.ts";
import { fragmentWith } from "#client/net/classTokens.ts";
import { Failure } from "#client/pages/parts/frame/Loaded.tsx";
import { QrImage } from "#client/pages/parts/invitation/QrImage.tsx";
import { reachable } from "#client/pages/parts/invitation/reachable.ts";
import { ClassButton } from "#client/parts/acts/ClassButton.tsx";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { useClassAct } from "#client/parts/acts/useClassAct.ts";
import { CopyButton } from "#client/parts/CopyButton.tsx";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { addressOf } from "#client/store/router.ts";
import { formatTime, t } from "#client/text/i18n.ts";
import { personOf } from "#client/viewmodel/classroom/seatingModel.ts";
import type { LedStudent } from "#shared/classroom/classView.ts";
import { useAsking } from "../../parts/useAsking.ts";
import { Sheets } from "./Sheets.tsx";
import { useLed } from "./useLed.ts";
import { Where } from "./Where.tsx";

/** One student, and what the instructor can do about them. */
export function PersonDialog({
  of,
  onClose,
}: {
  readonly of: LedStudent;
  readonly onClose: () => void;
}): JSX.Element {
  const { lead } = useLed();
  const person = personOf(of, lead);
  const { student } = of;
  return (
    <Dialog title={person.name} onClose={onClose}>
      <div class="row">
        <Where of={person} />
        <p class="small muted">{presenceText(of)}</p>
        {person.onRoster === undefined ? null : (
          <p class="small">{t("classroom:console.people.onRoster", { name: person.onRoster })}</p>
        )}
      </div>
      <RenameForm key={student} of={of} />
      <Acts of={of} />
      <Sheets of={of} />
      <NewLink of={of} />
      <hr />
      <ClassButton
        command={{ type: "removeStudent", student }}
        look="button-danger button-wide"
        question={t("classroom:console.people.askRemove", { name: person.name })}
        onDone={onClose}
      >
        <Icon name="log-out" />
        {t("classroom:console.people.remove")}
      </ClassButton>
    </Dialog>
  );
}

function presenceText({ connected, lastSeen }: LedStudent): string {
  if (connected) return t("classroom:console.people.here");
  return lastSeen === undefined
    ? t("classroom:console.people.notConnected")
    : t("classroom:console.people.lastSeen", { time: formatTime(lastSeen) });
}

/** What is done about the name, the place and the presence of a student. */
function Acts({
  of: { student, place, absent, nameAwaitsApproval },
}: {
  readonly of: LedStudent;
}): JSX.Element {
  return (
    <div class="row row-top">
      {nameAwaitsApproval ? (
        <ClassButton command={{ type: "approveName", student }}>
          <Icon name="check" />
          {t("classroom:console.people.approve")}
        </ClassButton>
      ) : null}
      {place?.seat === undefined || place.head ? null : (
        <ClassButton command={{ type: "appointHead", student }}>
          <Icon name="crown" />
          {t("classroom:console.people.appoint")}
        </ClassButton>
      )}
      {place === undefined ? null : (
        <ClassButton command={{ type: "unplaceStudent", student }}>
          <Icon name="undo-2" />
          {t("classroom:console.people.unplace")}
        </ClassButton>
      )}
      <ClassButton command={{ type: "markAbsent", student, absent: !absent }} pressed={absent}>
        <Icon name="user" />
        {t("classroom:console.people.absent")}
      </ClassButton>
    </div>
  );
}

function RenameForm({ of }: { readonly of: LedStudent }): JSX.Element {
  const [name, setName] = useState(of.name ?? of.callsign);
  const { state, send, reset } = useClassAct();
  const rename = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wished = name.trim();
    if (wished !== "") void send({ type: "renameStudent", student: of.student, name: wished });
  };
  return (
    <form class="stack stack-tight" onSubmit={rename}>
      <Field label={t("classroom:console.people.name")}>
        {(ids) => (
          <div class="field-and-act">
            <input
              {...ids}
              class="input"
              value={name}
              maxLength={40}
              autocomplete="off"
              onInput={(event) => {
                setName(event.currentTarget.value);
                reset();
              }}
            />
            <button type="submit" class="button">
              {t("classroom:console.people.rename")}
            </button>
          </div>
        )}
      </Field>
      <ClassOutcome of={state} saved={t("classroom:console.people.renamed")} />
    </form>
  );
}

/** A new way in for a student whose device is lost or dead; the former one ends. */
function NewLink({ of }: { readonly of: LedStudent }): JSX.Element {
  const { code, token, origins } = useClassStore();
  const [link, setLink] = useState<string | undefined>(undefined);
  const { error, ask } = useAsking();
  const reissue = async (): Promise<void> => {
    const issued = await ask(() => reissueSeat(code, token, of.student));
    if (!issued?.ok) return;
    const address = addressOf({ page: "class", code });
    setLink(
      `${reachable(location.origin, origins)}${address}${fragmentWith("student", issued.value.token)}`,
    );
  };
  return (
    <section class="stack stack-tight" aria-label={t("classroom:console.people.newLink")}>
      <button type="button" class="button" onClick={() => void reissue()}>
        <Icon name="qr-code" />
        {t("classroom:console.people.newLink")}
      </button>
      <p class="field-hint">{t("classroom:console.people.newLinkHint")}</p>
      {error === undefined ? null : <Failure error={error} />}
      {link === undefined ? null : (
        <div class="stack stack-tight" role="status">
          <p class="saved good small">{t("classroom:console.people.newLinkMade")}</p>
          <QrImage
            text={link}
            label={t("classroom:console.people.newLinkPicture", { name: of.name ?? of.callsign })}
          />
          <CopyButton text={link} label={t("classroom:console.people.copyLink")} />
        </div>
      )}
    </section>
  );
}
