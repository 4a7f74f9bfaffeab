/** Three states in turn: as the device, light, dark. Hidden without script, because it could do nothing then. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const label = button.getAttribute('aria-label') ?? '';
    const show = () => {
      const theme = document.documentElement.dataset['theme'] ?? 'auto';
      const title = `${label}: ${this.dataset[theme] ?? ''}`;
      button.title = title;
      button.setAttribute('aria-label', title);
      paintBars(theme);
    };
    button.addEventListener('click', () => {
      const { dataset } = document.documentElement;
      const next =
        { light: 'dark', dark: undefined }[dataset['theme'] ?? ''] ??
        (dataset['theme'] ? undefined : 'light');
      if (next) dataset['theme'] = next;
      else delete dataset['theme'];
      try {
        if (next) localStorage.setItem('theme', next);
        else localStorage.removeItem('theme');
      } catch {
        // Without storage the choice holds for this page only.
      }
      show();
    });
    show();
    this.hidden = false;
  }
}

/** Gives the browser's own bars, the title bar of an installed window among them, the colour of the chosen theme. */
function paintBars(theme: string): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    meta.dataset['scheme'] ??= meta.media;
    const own = meta.dataset['scheme'];
    meta.media = theme === 'auto' ? own : own.includes(theme) ? 'all' : 'not all';
  }
}

customElements.define('theme-switch', ThemeSwitch);

// The language menu remembers what was chosen, for the chooser at the root.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
  link.addEventListener('click', () => {
    try {
      localStorage.setItem('language', link.hreflang);
    } catch {
      // Without storage the browser's languages decide.
    }
  });
