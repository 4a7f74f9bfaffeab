import { keysOf } from '../src/schemas/closed-lists.ts';
import { advice } from '../src/schemas/advice.ts';
import { event } from '../src/schemas/event.ts';
import { expertise } from '../src/schemas/expertise.ts';
import { idea } from '../src/schemas/idea.ts';
import { method } from '../src/schemas/method.ts';
import { city as cityField, country, exchange, position, source } from '../src/schemas/pieces.ts';
import { practice } from '../src/schemas/practice.ts';
import { citiesNamed } from '../src/vocabulary/cities.ts';
import { actorTypes } from '../src/vocabulary/actor-types.ts';
import { clusters } from '../src/vocabulary/clusters.ts';
import { countryName } from '../src/vocabulary/countries.ts';
import { eventTypes } from '../src/vocabulary/event-types.ts';
import { ideaStatuses } from '../src/vocabulary/idea-statuses.ts';
import { endonyms, languages } from '../src/vocabulary/languages.ts';
import type { Lang } from '../src/vocabulary/languages.ts';
import { offers } from '../src/vocabulary/offers.ts';
import { topics } from '../src/vocabulary/topics.ts';
import { degrees, fitting, someOf, yesOrNo } from './choices.ts';
import { choose, numbered } from './dialogue.ts';
import type { Dialogue } from './dialogue.ts';
import type {
  AdviceAnswers,
  AnsweredCity,
  AnsweredExchange,
  AnsweredSource,
  EventAnswers,
  ExpertiseAnswers,
  IdeaAnswers,
  MethodAnswers,
  PracticeAnswers,
} from './draft.ts';

/** Asks everything that a new practice begins with. */
async function askPractice(dialogue: Dialogue): Promise<PracticeAnswers> {
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
async function askEvent(dialogue: Dialogue): Promise<EventAnswers> {
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

/** Asks everything that a new project idea begins with. */
async function askIdea(dialogue: Dialogue): Promise<IdeaAnswers> {
  const lang = await askLanguage(dialogue);
  const title = await dialogue.ask(
    'Title: what is to be done, in at most 90 characters',
    fitting(idea.shape.title),
  );
  dialogue.say('\nThe city in which it is to be carried out:');
  const city = await askCity(dialogue);
  const themes = await askThemes(dialogue);
  const born = await askExchange(dialogue, 'In which exchange was the idea born?');
  const status = await choose(
    dialogue,
    'How far has it come, as the latest source tells?',
    keysOf(ideaStatuses).map((id) => ({ id, label: ideaStatuses[id].en })),
  );
  const sources = [await askSource(dialogue, 'Source', lang)];
  return { kind: 'ideas', lang, title, city, ...themes, exchange: born, status, sources };
}

/** Asks everything that new collegial advice begins with. */
async function askAdvice(dialogue: Dialogue): Promise<AdviceAnswers> {
  const lang = await askLanguage(dialogue);
  const title = await dialogue.ask(
    'Title: the question, as another city would ask it, in at most 110 characters',
    fitting(advice.shape.title),
  );
  dialogue.say('\nThe city that asked:');
  const city = await askCity(dialogue);
  const themes = await askThemes(dialogue);
  const asked = await askExchange(dialogue, 'In which exchange was the question asked?');
  const adviser = await dialogue.ask(
    'Which city or organisation advised? Others can be added in the file',
    fitting(advice.shape.advisers.element.shape.name),
  );
  const sources = [await askSource(dialogue, 'Source', lang)];
  return { kind: 'advice', lang, title, city, ...themes, exchange: asked, advisers: [adviser], sources };
}

/** Asks everything that a new profile of an organisation begins with. */
async function askExpertise(dialogue: Dialogue): Promise<ExpertiseAnswers> {
  const lang = await askLanguage(dialogue);
  const title = await dialogue.ask(
    'The name of the organisation, never of a person',
    fitting(expertise.shape.title),
  );
  const type = await choose(
    dialogue,
    'What kind of body is it?',
    keysOf(actorTypes).map((id) => ({ id, label: actorTypes[id].en })),
  );
  dialogue.say('\nThe city of its seat:');
  const seat = await askCity(dialogue);
  const themes = await askThemes(dialogue);
  const ids = keysOf(offers);
  const offered = await dialogue.ask(
    `What does it offer? Numbers or names, with commas between\n${numbered(ids.map((id) => offers[id].en))}`,
    (answer) => someOf(answer, ids, ids.length),
  );
  const sources = [await askSource(dialogue, 'Source', lang)];
  const { name: city, country: seatCountry } = seat;
  return {
    kind: 'expertise',
    lang,
    title,
    type,
    country: seatCountry,
    city,
    ...themes,
    offers: offered,
    sources,
  };
}

/** Asks everything that a new method kit begins with. */
async function askMethod(dialogue: Dialogue): Promise<MethodAnswers> {
  const lang = await askLanguage(dialogue);
  const title = await dialogue.ask('Title, in at most 90 characters', fitting(method.shape.title));
  const sources = [
    await askSource(dialogue, 'First source', lang),
    await askSource(dialogue, 'Second source', lang),
  ];
  return { kind: 'methods', lang, title, sources };
}

/** What is asked for each kind of entry, by the word behind `npm run new --`. Explainers of clusters are four and not made anew. */
export const questions = {
  practice: askPractice,
  event: askEvent,
  idea: askIdea,
  advice: askAdvice,
  expertise: askExpertise,
  method: askMethod,
};

async function askExchange(dialogue: Dialogue, question: string): Promise<AnsweredExchange> {
  return {
    name: await dialogue.ask(question, fitting(exchange.shape.name)),
    start: await dialogue.ask(
      'When did it begin? A day, a month or a year, such as 2019-12-03, 2019-12 or 2019',
      fitting(exchange.shape.start),
    ),
  };
}

const askLanguage = (dialogue: Dialogue): Promise<Lang> =>
  choose(
    dialogue,
    'In which language will you write?',
    languages.map((id) => ({ id, label: endonyms[id] })),
    'en',
  );

async function askThemes(dialogue: Dialogue): Promise<Pick<PracticeAnswers, 'cluster' | 'topics'>> {
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
