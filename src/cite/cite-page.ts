import { citationFormats } from '../lib/citation-files.ts';
import type { CitationFormat } from '../lib/citation-files.ts';
import { download } from '../lib/download.ts';

/** Copies and saves the citations that stand in the page. Without script they are copied by hand. */
class CitePage extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button')) button.hidden = false;
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      const text = button && this.querySelector(`#${button.value}`);
      if (!text) return;
      if (button.name === 'copy') void this.copy(text);
      else this.save(text);
    });
  }

  private async copy(text: Element): Promise<void> {
    try {
      await navigator.clipboard.writeText(textOf(text));
      this.say(this.dataset['copied']);
    } catch {
      getSelection()?.selectAllChildren(text);
      this.say(this.dataset['byHand']);
    }
  }

  private save(text: Element): void {
    const { ending, type } = citationFormats[text.id.replace('cite-', '') as CitationFormat];
    const name = `${this.dataset['name'] ?? 'citation'}.${ending}`;
    download(name, `${textOf(text)}\n`, type);
    this.say(this.dataset['saved']?.replace('{file}', name));
  }

  private say(words = ''): void {
    const status = this.querySelector('[role=status]');
    if (!status) return;
    // A reader who presses twice hears it twice.
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = words));
  }
}

/** Records keep their lines; a reference is one. */
const textOf = (element: Element) => {
  const text = element.textContent ?? '';
  return element.tagName === 'PRE' ? text : text.replace(/\s+/g, ' ').trim();
};

customElements.define('cite-page', CitePage);
