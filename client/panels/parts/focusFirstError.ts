/** Puts the reader where the first mistake of a form is, once it is marked. What its bar says is in sight anyway. */
export function focusFirstError(form: EventTarget | null): void {
  if (!(form instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    const mistake = field ?? form.querySelector<HTMLElement>(".field-error:not(.form-bar *)");
    mistake?.scrollIntoView({ block: "center" });
    field?.focus();
  });
}
