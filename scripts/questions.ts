import { keysOf } from '../src/schemas/closed-lists.ts';
import { event } from '../src/schemas/event.ts';
import { city as cityField, country, position, source } from '../src/schemas/pieces.ts';
import { practice } from '../src/schemas/practice.ts';
import { citiesNamed } from '../src/vocabulary/cities.ts';
import { clusters } from '../src/vocabulary/clusters.ts';
import { countryName } from '../src/vocabulary/countries.ts';
import { eventTypes } from '../src/vocabulary/event-types.ts';
import { endonyms, languages } from '../src/vocabulary/languages.ts';
import type { Lang } from '../src/vocabulary/languages.ts';
import { topics } from '../src/vocabulary/topics.ts';
import { degrees, fitting, someOf, yesOrNo } from './choices.ts';
import { choose, numbered } from './dialogue.ts';
import type { Dialogue } from './dialogue.ts';
import type { Answers, AnsweredCity, AnsweredSource, EventAnswers, PracticeAnswers } from './draft.ts';

/** Asks everything that a new practice begins with. */
export async function askPractice(dialogue: Dialogue): Promise<PracticeAnswers> {
  const lang = await askLanguage(dialogue);
  const title = await dialogue.ask(
    'Title: what was done, in at most 70 characters, without the name of the city',
    fitting(practice.shape.title),
  );
  const city = await askCity(dialogue);
  const { cluster, topics } = await askThemes(dialogue);
  const start = await dialogue.ask('In which year did it begin?', fitting(practice.shape.start, Number));
  dialogue.say('\nA practice needs two sources of different publishers that anyone can open.');
  const sources = [
    await askSource(dialogue, 'First source', lang),
    await askSource(dialogue, 'Second source', lang),
  ];
  return { kind: 'practices', lang, title, city, cluster, topics, start, sources };
}

/** Asks everything that a new event begins with. */
export async function askEvent(dialogue: Dialogue): Promise<EventAnswers> {
  const lang = await askLanguage(dialogue);
  const title = await dialogue.ask(
    'Title: what it was about, in at most 90 characters',
    fitting(event.shape.title),
  );
  const online = await dialogue.ask('Did it take place online? (yes or no)', yesOrNo, 'no');
  const hasCity = !online || (await dialogue.ask('In a city as well? (yes or no)', yesOrNo, 'no'));
  const place = hasCity ? { city: await askCity(dialogue) } : {};
  const themes = await askThemes(dialogue);
  const start = await dialogue.ask(
    'On which day did it begin? Write year-month-day, such as 2026-11-23',
    fitting(event.shape.start),
  );
  const type = await choose(
    dialogue,
    'What was it?',
    keysOf(eventTypes).map((id) => ({ id, label: eventTypes[id].en })),
  );
  const sources = [await askSource(dialogue, 'Source', lang)];
  return { kind: 'events', lang, title, online, ...place, ...themes, start, type, sources };
}

const askLanguage = (dialogue: Dialogue): Promise<Lang> =>
  choose(
    dialogue,
    'In which language will you write?',
    languages.map((id) => ({ id, label: endonyms[id] })),
    'en',
  );

async function askThemes(dialogue: Dialogue): Promise<Pick<Answers, 'cluster' | 'topics'>> {
  const cluster = await choose(
    dialogue,
    'To which cluster does it belong?',
    keysOf(clusters).map((id) => ({ id, label: clusters[id].label.en })),
  );
  const own = (topic: (typeof topics)[number]) =>
    topic.cluster === cluster || topic.alsoClusters.includes(cluster);
  const listed = [...topics.filter(own), ...topics.filter((topic) => !own(topic))];
  const ids = listed.map(({ id }) => id);
  const shown = numbered(listed.map(({ id, label }) => `${id.padEnd(32)}${label.en}`));
  return {
    cluster,
    topics: await dialogue.ask(
      `Topics, the most important first: numbers or names, with commas between\n${shown}`,
      (answer) => someOf(answer, ids, 8),
    ),
  };
}

/** Asks for a city and takes country and coordinates from the city table, if it stands there. */
async function askCity(dialogue: Dialogue): Promise<AnsweredCity> {
  const name = await dialogue.ask('City, as it calls itself in Latin script', fitting(cityField.shape.name));
  const found = citiesNamed(name, 9);
  if (found.length === 0)
    dialogue.say('The city table, which has places of at least 50,000 inhabitants, lacks it.');
  else {
    const inhabitants = new Intl.NumberFormat('en');
    const choices = found.map((row, index) => ({
      id: `${index + 1}`,
      label: `${row.name}, ${countryName(row.country, 'en')}, ${inhabitants.format(row.population)} inhabitants`,
    }));
    const all = [...choices, { id: 'none', label: 'None of these' }];
    const row = found[Number(await choose(dialogue, 'Which one?', all, '1')) - 1];
    if (row) return { name: row.name, country: row.country, at: row.at };
  }
  return {
    name,
    country: await dialogue.ask(
      'Code of the country, two letters such as CO for Colombia',
      fitting(country, (answer) => answer.trim().toUpperCase()),
    ),
    at: await dialogue.ask(
      'Latitude and longitude in degrees, such as 6.2518, -75.5636',
      fitting(position, degrees),
    ),
  };
}

async function askSource(dialogue: Dialogue, name: string, lang: Lang): Promise<AnsweredSource> {
  const { url: urlField, title, publisher, lang: sourceLang } = source.shape;
  const url = await dialogue.ask(`${name}: its address, beginning with https://`, fitting(urlField));
  const httpOnly =
    url.startsWith('http:') &&
    !(await dialogue.ask(`${name}: does it open with https:// too? (yes or no)`, yesOrNo));
  return {
    url: httpOnly ? url : url.replace(/^http:/, 'https:'),
    title: await dialogue.ask(`${name}: its title, in its own language`, fitting(title)),
    publisher: await dialogue.ask(`${name}: who published it`, fitting(publisher)),
    lang: await dialogue.ask(`${name}: its language, as a code of two letters`, fitting(sourceLang), lang),
    ...(httpOnly && { httpOnly }),
  };
}
