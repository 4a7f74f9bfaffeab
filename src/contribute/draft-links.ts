import { keptDrafts } from './drafts.ts';

/** Links to the drafts that this device keeps, on the page that leads to the forms. */
class DraftLinks extends HTMLElement {
  connectedCallback(): void {
    const drafts = keptDrafts();
    const { lang = 'en', untitled = '', changed = '', kinds = '{}' } = this.dataset;
    const pages = JSON.parse(kinds) as Record<string, string>;
    const time = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
    this.hidden = drafts.length === 0;
    this.querySelector('ul')?.replaceChildren(
      ...drafts.map((draft) => {
        const link = document.createElement('a');
        link.href = `${pages[draft.kind]}/?draft=${draft.key}`;
        link.lang = draft.lang;
        const { title } = draft.data;
        link.textContent = draft.name || (typeof title === 'string' ? title : '') || untitled;
        const small = document.createElement('small');
        small.textContent = changed.replace('{time}', time.format(new Date(draft.changed)));
        const row = document.createElement('li');
        row.append(link, ' ', small);
        return row;
      }),
    );
  }
}

customElements.define('draft-links', DraftLinks);
