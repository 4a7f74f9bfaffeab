/** Says how long the texts of bounded fields are. */
export function countSigns(form: Element): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-most]')) {
    const count = control.parentElement?.querySelector('.count');
    const most = Number(control.dataset['most']);
    const long = control.value.trim().length;
    if (!count) continue;
    count.textContent = long > most / 2 ? `${long} / ${most}` : '';
    count.classList.toggle('over', long > most);
  }
}
