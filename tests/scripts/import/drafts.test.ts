import { describe, expect, it } from 'vitest';
import { oneOf } from '../../../src/schemas/kinds.ts';
import { draftKinds, kindOf } from '../../../scripts/import/kinds.ts';
import { checked, draftOfText, fieldsOf, fixture, pointsOf, sheetsOf } from './sheets.ts';

const draft = (name: string) => draftOfText(`${name}.yaml`, fixture(`${name}.yaml`));

describe('a fact sheet of a practice', () => {
  const practice = draft('practice');
  const fields = fieldsOf(practice);

  it('fills the fields, with country and place from the tables', () => {
    expect(fields).toMatchObject({
      title: 'Buses on their own lanes',
      lang: 'en',
      city: {
        name: 'Lagos',
        country: 'NG',
        at: [6.4541, 3.3947],
        population: { value: 15_000_000, year: 2015, sources: ['s2'] },
      },
      cluster: 'municipal-services',
      alsoIn: ['integrated-urban-development'],
      topics: ['public-transport'],
      scale: 'city',
      status: 'ongoing',
      start: 2008,
      actors: [{ name: 'City of Lagos', type: 'local-government', role: 'lead', sources: ['s1'] }],
      costs: [{ id: 'paint-and-barriers', amount: 24_000_000, currency: 'USD', year: 2008, sources: ['s1'] }],
      disagreements: [{ text: 'Passengers a day: 200,000 (s1) or 150,000 (s2)', sources: ['s1', 's2'] }],
      reviewed: '2026-11-23',
      reviewBy: '2027-11-23',
      licence: 'CC-BY-4.0',
    });
    expect(fields['end']).toBeUndefined();
    expect(fields['sources']).toMatchObject([
      { id: 's1', publisher: 'City of Lagos', year: 2010 },
      { id: 's2', accessed: '2026-11-23', copy: true },
    ]);
  });

  it('makes a result of each figure, with the remark behind its unit as qualifier', () => {
    expect(fields['results']).toEqual([
      {
        id: 'saved-on-an-average-trip',
        label: 'Saved on an average trip',
        value: 10,
        unit: 'minutes',
        year: 2010,
        qualifier: 'more-than',
        sources: ['s1', 's2'],
      },
    ]);
  });

  it('puts the facts as points under their headings, with what only their fields tell, and with marks', () => {
    expect(pointsOf(practice)).toMatchObject({
      'The approach': ['A lane of their own, kept clear by wardens (22 km; 2008).[^s1]'],
      Results: [
        'Saved on an average trip (10 minutes (more than); 2010).[^s1][^s2]',
        'Drivers of other cars complained less than feared.[^s2]',
      ],
      'What it cost': ['Paint and barriers (24000000 USD; 2008).[^s1]', 'Fares pay for the wardens.[^s1]'],
      'What did not work': ['The lanes ended 2 km too early.[^s2]'],
    });
  });

  it('keeps what has no place of its own, and says where', () => {
    expect(pointsOf(practice)['The challenge']).toContain('notes: The opening day is told in two ways.[^s2]');
    expect(practice.notes).toEqual(
      expect.arrayContaining([
        {
          place: 'line 35',
          message: 'Not all of "notes" has a place of its own: one point stands under "The challenge".',
        },
        {
          place: 'line 8',
          message: '"bus-bunching" is no topic of the vocabulary. It stands among the search words.',
        },
      ]),
    );
    expect(fields['searchWords']).toEqual({ en: ['bus bunching'] });
  });

  it('leaves the judgement and all texts to be written: the checker asks for them and for nothing else', () => {
    const faults = checked(practice).faults.map(({ field, message }) => `${field}: ${message}`);
    expect(new Set(faults)).toEqual(
      new Set(
        ['summary', 'evidence.why', 'body'].map((field) => `${field}: This text is still to be written.`),
      ),
    );
    expect(faults).toHaveLength(10);
  });

  it('passes the checker once its texts are written', () => {
    const text = practice.text.replaceAll('\n…\n', '\nIt is told here.\n').replaceAll(': …', ': It is told.');
    expect(checked({ ...practice, text }).faults).toEqual([]);
  });
});

describe('a spreadsheet of a practice', () => {
  const [sheet, table] = [draft('practice'), draftOfText('practice.csv', fixture('practice.csv'))];

  it('fills the same fields as the fact sheet', () => {
    expect(fieldsOf(table)).toEqual(fieldsOf(sheet));
  });

  it('passes the checker once its texts are written', () => {
    const text = table.text.replaceAll('\n…\n', '\nIt is told here.\n').replaceAll(': …', ': It is told.');
    expect(checked({ ...table, text }).faults).toEqual([]);
    expect(pointsOf(table)['What did not work']).toEqual([
      'The lanes ended 2 km too early.[^s2]',
      '“Private” cars; taxis, too.[^s1][^s2]',
    ]);
  });
});

describe('fact sheets of the other kinds', () => {
  it('become an event', () => {
    const event = draft('event');
    expect(fieldsOf(event)).toMatchObject({
      type: 'study-tour',
      start: '2019-10-05',
      end: '2019-10-07',
      online: false,
      city: { name: 'Lagos', country: 'NG' },
      organisers: ['City of Lagos', 'A university'],
      participants: { count: 30, qualifier: 'more-than', countries: 4, sources: ['s1'] },
      practicesShown: [{ city: 'Lagos', what: 'The first lane', sources: ['s1'] }],
    });
    expect(pointsOf(event)['What was discussed']).toEqual([
      'Day one: wardens and cameras.[^s1]',
      'The sources disagree: Cities: four (s1) or five (s1, caption).[^s1]',
    ]);
  });

  it('become an idea: its first city carries it out, the others are partners', () => {
    const idea = draft('idea');
    expect(fieldsOf(idea)).toMatchObject({
      city: { name: 'Lagos', country: 'NG', at: [6.4541, 3.3947] },
      partners: [{ city: 'Accra', country: 'GH' }],
      status: { value: 'planned', year: 2020, sources: ['s1'] },
      bornAt: { name: 'Study tour to Lagos', start: '2019-10', sources: ['s1'] },
    });
    expect(pointsOf(idea)['What was needed']).toContain('born_at.place: Lagos[^s1]');
  });

  it('become advice: each adviser once, with all its sources', () => {
    const advice = draft('advice');
    expect(fieldsOf(advice)).toMatchObject({
      askedAt: { name: 'Study tour to Lagos', start: '2019-10-05' },
      advisers: [{ name: 'City of Accra', sources: ['s1', 's2'] }],
    });
    expect(pointsOf(advice)['What the peers advised']).toEqual([
      'Begin with wardens (from: City of Accra).[^s1]',
      'Add cameras after a year (from: City of Accra).[^s2]',
    ]);
  });

  it('become a profile, whose offers still need their evidence', () => {
    const expertise = draft('expertise');
    expect(fieldsOf(expertise)).toMatchObject({
      title: 'Lane Wardens',
      country: 'NG',
      city: 'Lagos',
      worksIn: ['en', 'fr'],
      cluster: 'municipal-services',
      alsoIn: ['good-urban-governance'],
      offers: [
        { id: 'advice', text: '…', sources: [] },
        { id: 'training', text: '…', sources: [] },
      ],
      limits: [{ id: 'works-in-west-africa-only', text: 'Works in West Africa only', sources: ['s1'] }],
      publicPage: 'https://example.org/wardens',
    });
  });

  it('become a method kit: durations that are plain numbers fill a field, others stay for the text', () => {
    const method = draft('method');
    expect(fieldsOf(method)).toMatchObject({
      roles: [{ id: 'driver', name: '…', text: 'Driver: tells what hinders' }],
      steps: [
        { id: 'board-at-the-depot', lasts: { min: 5, max: 10, unit: 'minute' } },
        { sources: ['s1', 's2'] },
      ],
      questions: [{ text: 'Where do you lose most time?' }],
      do: [{ text: 'Sit behind the driver' }],
      avoid: [{ text: 'Talk while the bus turns' }],
    });
    expect(pointsOf(method)['How it runs']).toEqual([
      'steps: 2 Ride to the end of the line (minutes: about an hour (s2)).[^s1][^s2]',
      'weather: Rain shows the worst places.[^s2]',
    ]);
  });

  it.each(draftKinds.filter((kind) => kind !== 'practices'))('%s lack only texts and judgements', (kind) => {
    const { faults } = checked(draft(oneOf[kind]));
    const messages = faults.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const todo = /^This text is still to be written\.$|^This figure has no source\./;
    expect(messages.filter((message) => !todo.test(message))).toEqual([]);
  });
});

describe('the kind of a sheet', () => {
  it.each(draftKinds)('is told by its fields: %s', (kind) => {
    const [sheet] = sheetsOf('x.yaml', fixture(`${oneOf[kind]}.yaml`));
    expect(sheet && kindOf(sheet)).toBe(kind);
  });

  it('is not guessed for explainers and lists of topics', () => {
    for (const text of ['definition: [a]\nfields: [{ topic: x }]\n', 'topics: [{ id: a }]\nmap: { a: b }\n'])
      expect(sheetsOf('x.yaml', text).map(kindOf)).toEqual([undefined]);
  });
});

describe('a value that does not fit', () => {
  const faulty = (from: string, to: string) =>
    draftOfText('x.yaml', fixture('practice.yaml').replace(from, to));

  it('stays in its field, where the checker names it', () => {
    const practice = faulty('scale: city', 'scale: planet');
    expect(checked(practice).faults.find(({ field }) => field === 'scale')?.message).toContain('planet');
  });

  it('is told when it can be read in two ways, and not guessed', () => {
    const practice = faulty('value: 10,', "value: '1.234',");
    expect(fieldsOf(practice)['results']).toMatchObject([{ value: '1.234' }]);
    expect(practice.notes.find(({ message }) => message.includes('1.234'))).toEqual({
      place: 'line 20',
      message:
        '"1.234" can be read as 1234 or as 1.234. Write the first without a sign in it, the second with one more 0 at its end; until then the field keeps the text.',
    });
  });

  it('leaves the place out where the table has no such city, or several', () => {
    const none = faulty('city: Lagos', 'city: Little Nowhere');
    expect(fieldsOf(none)['city']).not.toHaveProperty('at');
    expect(none.notes[0]?.message).toContain('lacks "Little Nowhere"');
    const several = faulty('city: Lagos\ncountry: NG', 'city: Naga\ncountry: PH');
    expect(several.notes[0]?.message).toMatch(/^"Naga" can be Naga in Philippines at \[/);
  });

  it('tells of a region that the country table does not have', () => {
    const moved = faulty('region: africa', 'region: europe');
    expect(moved.notes[0]?.message).toBe(
      'The region is not kept: the country table says "africa", not "europe".',
    );
  });
});
