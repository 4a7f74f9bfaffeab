import type { CaseRow } from '../lib/case-data.ts';
import { addressOf } from '../lib/city-parts.ts';
import type { Place } from '../lib/city-parts.ts';
import { siteData } from '../lib/site-root.ts';
import { sizeOf } from '../vocabulary/city-sizes.ts';
import { CaseGroups, linkTo } from './case-groups.ts';
import type { CityPicker, PlaceChosen } from './city-picker.ts';
import { FitForm } from './fit-form.ts';
import { ranked, usualWeights } from './likeness.ts';
import type { Criterion, Profile } from './likeness.ts';
import { placeIndex, placeOf } from './place-finder.ts';
import { fillStrip } from './profile-strip.ts';
import { emptyQuestion, newsIn, readQuestion, traitNames, writeQuestion } from './question.ts';
import { reasonsOf } from './reasons.ts';
import { Words } from './words.ts';
import './city-picker.ts';

const pageSize = 12;
const wide = () => matchMedia('(min-width: 60rem)').matches;

/** Cases in the order of their likeness to a city; the question stands in the address. */
class CaseFit extends HTMLElement {
  private question = emptyQuestion();
  private place: Place | undefined;
  /** What is known of the place, before anything is said by hand. */
  private known: Profile = {};
  private cases: Promise<CaseRow[]> | undefined;
  private turn = 0;
  private readonly words = new Words(this.dataset['words']);
  private readonly form = new FitForm(this.one('form'));
  private readonly groups = new CaseGroups(this.one('.groups'), this.words, (ranking) =>
    reasonsOf(
      ranking.traits,
      this.question.weights,
      (key, values) => this.words.text(key, values),
      (criterion, step) => this.wordFor(ranking.item, criterion, step),
    ),
  );

  private one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`The page of likeness has no ${selector}`);
    return element;
  }

  connectedCallback(): void {
    this.one<HTMLDetailsElement>('.weights').open = wide();
    const form = this.one('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.one(this.one('.answer').hidden ? 'city-picker input' : '.answer h2').focus();
    });
    form.addEventListener('place-chosen', (event) => void this.choose((event as PlaceChosen).detail));
    form.addEventListener('change', ({ target }) => this.change(target as HTMLElement));
    form.addEventListener('input', ({ target }) => {
      if ((target as HTMLElement).matches('[type=range]')) this.form.tell();
    });
    this.one('.usual').addEventListener('click', () => {
      const slider = this.one('[type=range]');
      this.form.setWeights(usualWeights);
      slider.focus();
      this.change(slider);
    });
    this.one('.more').addEventListener('click', () => {
      this.groups.more(pageSize)?.focus();
      this.one('.more').hidden = this.groups.complete;
    });
    window.addEventListener('popstate', () => void this.readAddress());
    void this.readAddress();
  }

  private async readAddress(): Promise<void> {
    const turn = ++this.turn;
    const question = readQuestion(location.search, this.form.offered);
    let place: Place | undefined;
    let known: Profile = {};
    let trouble = '';
    if (question.city) {
      this.one('.start').hidden = true;
      this.say(this.words.text('loading'));
      try {
        place = await placeOf(question.city);
        known = await this.knownOf(place);
        if (!place) trouble = this.words.text('unknownCity', { city: question.city });
      } catch {
        trouble = this.words.text('citiesFailed');
      }
    }
    if (turn !== this.turn) return;
    question.said = newsIn(question.said, known);
    // On a narrow screen open controls would push the answer out of sight.
    this.one<HTMLDetailsElement>('.described').open ||= wide() && Object.keys(question.said).length > 0;
    this.one<HTMLDetailsElement>('.topics').open ||= wide() && question.topics.length > 0;
    this.question = question;
    this.settle(place, known);
    this.one('.trouble').textContent = trouble;
    await this.answer();
  }

  private settle(place: Place | undefined, known: Profile): void {
    [this.place, this.known] = [place, known];
    this.one('.trouble').textContent = '';
    this.one<CityPicker>('city-picker').show(place);
    this.form.fill(this.question, known);
  }

  private async choose(place: Place | undefined): Promise<void> {
    const turn = ++this.turn;
    const known = await this.knownOf(place);
    if (turn !== this.turn) return;
    this.question = { ...this.question, city: place ? addressOf(place) : '', said: {} };
    this.settle(place, known);
    this.writeAddress('push');
    await this.answer();
  }

  private change(control: HTMLElement): void {
    if (control.closest('city-picker')) return;
    this.question = { city: this.question.city, ...this.form.read(this.known) };
    // A weight is moved step by step, and one step back in the history should not be one step of a weight.
    this.writeAddress(control.matches('[type=range]') ? 'replace' : 'push');
    void this.answer();
  }

  private writeAddress(how: 'push' | 'replace'): void {
    const address = `${location.pathname}${writeQuestion(this.question)}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** What the table, the library and the country's facts say of a place. */
  private async knownOf(place: Place | undefined): Promise<Profile> {
    if (!place) return {};
    const [, country, people, climate] = place;
    const [region, subregion, income] = (await placeIndex()).countries[country] ?? [];
    const size = people > 0 ? sizeOf(people) : undefined;
    return { country, region, subregion, income, climate, size };
  }

  /** The city as it is compared: what was said by hand goes before what is known. */
  private get profile(): Profile {
    const { said } = this.question;
    const elsewhere = said.region === undefined ? {} : { country: undefined, subregion: undefined };
    return { ...this.known, ...said, ...elsewhere };
  }

  private async answer(): Promise<void> {
    const turn = ++this.turn;
    const { question, place, form, words } = this;
    const own = this.profile;
    const asked = traitNames.some((name) => own[name]);
    this.one('.start').hidden = asked;
    this.one('.answer').hidden = !asked;
    if (!asked) return this.say(question.topics.length > 0 ? words.text('onlyTopics') : '');
    this.one('.answer h2').textContent = place
      ? `${place[0]}, ${words.country(place[1])}`
      : words.text('described');
    fillStrip([...this.querySelectorAll<HTMLElement>('.answer dl > div')], question, {
      own,
      place,
      form,
      words,
    });
    try {
      const cases = await (this.cases ??= siteData<CaseRow[]>(`${this.words.lang}/cases.json`));
      if (turn === this.turn) this.showCases(cases, own);
    } catch {
      this.cases = undefined;
      if (turn === this.turn) this.say(words.text('failed'));
    }
  }

  private showCases(cases: readonly CaseRow[], own: Profile): void {
    const { topics, weights } = this.question;
    const id = this.place?.[4]?.id;
    this.showOwn(cases.filter(({ cityId }) => cityId === id));
    const others = cases.filter(({ cityId }) => cityId !== id);
    const asked: Criterion[] = traitNames.filter((name) => own[name]);
    const counts = [...asked, ...(topics.length > 0 ? ['topics' as const] : [])].some(
      (name) => weights[name] > 0,
    );
    this.groups.show(counts ? ranked(others, own, topics, weights) : [], pageSize);
    this.one('.more').hidden = this.groups.complete;
    this.say(counts ? this.words.counted('ranked', others.length) : this.words.text('weightless'));
  }

  /** The city's own cases: they are no answer to its question, but should be known. */
  private showOwn(cases: readonly CaseRow[]): void {
    this.one('.own').hidden = cases.length === 0;
    this.one('.own p').textContent = this.words.counted('own', cases.length, { city: this.place?.[0] ?? '' });
    this.one('.own ul').replaceChildren(
      ...cases.map((row) => {
        const item = document.createElement('li');
        item.append(linkTo(row, document.createElement('a')));
        return item;
      }),
    );
  }

  /** What a case has, where a reason names it. */
  private wordFor(row: CaseRow, criterion: Criterion, step: string): string {
    if (criterion === 'topics') {
      const met = this.question.topics.filter((id) => row.topics.includes(id));
      return this.words.list(met.map((id) => this.form.topicLabel(id)));
    }
    if (step === 'subregion') return this.words.text(`subregion.${row.subregion ?? ''}`);
    const label = this.form.labelOf(criterion, row[criterion]);
    return criterion === 'size' ? label.charAt(0).toLocaleLowerCase(this.words.lang) + label.slice(1) : label;
  }

  private say(text: string): void {
    const status = this.one('.found [role=status]');
    if (status.textContent !== text) status.textContent = text;
  }
}

customElements.define('case-fit', CaseFit);
