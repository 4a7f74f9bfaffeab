/** What a tool of the bar puts into the text: around what is chosen, or on lines of its own. */
const around: Readonly<Record<string, [before: string, within: string, after: string]>> = {
  bold: ['**', '…', '**'],
  link: ['[', '…', '](https://)'],
};
const blocks: Readonly<Record<string, (chosen: string) => string>> = {
  list: (chosen) =>
    (chosen || '…')
      .split('\n')
      .map((line) => `- ${line}`)
      .join('\n'),
  table: (chosen) => `| … | … |\n| --- | --- |\n| ${chosen || '…'} | … |`,
  callout: (chosen) => `<Callout title="…">\n\n${chosen || '…'}\n\n</Callout>`,
  quote: (chosen) => `<Quote by="…">\n\n${chosen || '…'}\n\n</Quote>`,
};

/** A section of the text with its bar of tools, after the toolbar pattern of the ARIA Authoring Practices. */
export class TextSection extends HTMLElement {
  /** Given by the form: the sources that a mark can name. */
  sources: readonly { id: string; title: string }[] = [];
  /** Called when a mark was set, to say so. */
  marked: (id: string) => void = () => undefined;
  noSources: () => HTMLElement = () => document.createElement('span');

  private get text(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }
  get written(): string {
    return this.text.value;
  }
  set written(text: string) {
    this.text.value = text;
  }
  set textLang(lang: string) {
    this.text.lang = lang;
  }
  private get tools(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('[data-tool]')];
  }
  private get marks(): HTMLElement {
    return this.querySelector('.marks') as HTMLElement;
  }

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const tool = (target as Element).closest<HTMLElement>('[data-tool]')?.dataset['tool'];
      const mark = (target as Element).closest<HTMLElement>('[data-mark]')?.dataset['mark'];
      if (tool === 'mark') this.openMarks(this.marks.hidden !== false);
      else if (tool) this.use(tool);
      if (mark) this.mark(mark);
    });
    this.querySelector('[role=toolbar]')?.addEventListener('keydown', (event) =>
      this.press(event as KeyboardEvent),
    );
    this.marks.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.openMarks(false);
      this.tools[0]?.focus();
    });
  }

  private press(event: KeyboardEvent): void {
    const { tools } = this;
    const at = tools.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    const next = to === undefined ? undefined : tools[(to + tools.length) % tools.length];
    if (!next) return;
    event.preventDefault();
    for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
    next.focus();
  }

  private openMarks(open: boolean): void {
    this.marks.hidden = !open;
    this.tools[0]?.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const items = this.sources.map(({ id, title }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.dataset['mark'] = id;
      button.append(Object.assign(document.createElement('b'), { textContent: id }), ` ${title}`);
      return wrapped(button);
    });
    this.marks.replaceChildren(...(items.length > 0 ? items : [wrapped(this.noSources())]));
    this.marks.querySelector<HTMLElement>('button,a')?.focus();
  }

  private mark(id: string): void {
    this.openMarks(false);
    const { text } = this;
    text.focus();
    text.setSelectionRange(text.selectionEnd, text.selectionEnd);
    insert(text, `[^${id}]`);
    this.marked(id);
  }

  private use(tool: string): void {
    const { text } = this;
    const chosen = text.value.slice(text.selectionStart, text.selectionEnd);
    text.focus();
    const inline = around[tool];
    if (inline) {
      const [before, within, after] = inline;
      insert(text, before + (chosen || within) + after);
      return;
    }
    const before = text.value.slice(0, text.selectionStart);
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const behind = text.value.slice(text.selectionEnd);
    const end = behind === '' || behind.startsWith('\n\n') ? '' : behind.startsWith('\n') ? '\n' : '\n\n';
    insert(text, gap + (blocks[tool]?.(chosen) ?? '') + end);
  }
}

const wrapped = (child: HTMLElement) => {
  const item = document.createElement('li');
  item.append(child);
  return item;
};

/** As typescript marks it as old; there is no other way that can be undone. */
interface Typing {
  execCommand?: (command: 'insertText', ui: boolean, text: string) => boolean;
}

/** Types a text in the place of what is chosen. */
function insert(text: HTMLTextAreaElement, typed: string): void {
  if ((document as unknown as Typing).execCommand?.('insertText', false, typed)) return;
  text.setRangeText(typed, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

customElements.define('text-section', TextSection);
