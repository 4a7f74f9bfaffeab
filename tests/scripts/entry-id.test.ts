import { describe, expect, it } from 'vitest';
import { freeId } from '../../scripts/entry-id.ts';
import { proposedId } from '../../src/entries/proposed-id.ts';
import type { EventAnswers, PracticeAnswers } from '../../scripts/draft.ts';

const answers = {
  lang: 'en',
  cluster: 'municipal-services',
  topics: ['public-transport'],
  sources: [],
} as const satisfies Partial<PracticeAnswers>;
const practice = (city: string, title: string): PracticeAnswers => ({
  ...answers,
  topics: [],
  sources: [],
  kind: 'practices',
  title,
  city: { name: city, country: 'CO', at: [0, 0] },
  start: 2000,
});
const event = (title: string): EventAnswers => ({
  ...answers,
  topics: [],
  sources: [],
  kind: 'events',
  title,
  online: true,
  start: '2026-10-05',
  type: 'webinar',
});

describe('the proposed id', () => {
  it('begins with the city and keeps the four telling words of the title', () => {
    expect(
      proposedId(practice('Medellín', 'Cable cars as public transport for hillside neighbourhoods')),
    ).toBe('medellin-cable-cars-public-transport');
  });

  it('leaves out small words of every language of the site and the city’s own name', () => {
    expect(proposedId(practice('Łódź', 'Die Straßenbahn für das Quartier in Łódź'))).toBe(
      'lodz-strassenbahn-quartier',
    );
    expect(proposedId(practice('Quito', 'L’eau de la ville'))).toBe('quito-eau-ville');
  });

  it('of an event begins with year and month', () => {
    expect(proposedId(event('The zero-waste city'))).toBe('2026-10-online-zero-waste-city');
  });

  it('stays a valid id when names are long', () => {
    const long = 'Gegenwartsbewältigungsverordnungsbeauftragtenkonferenzteilnehmerschaftsverzeichnis';
    expect(freeId(proposedId(practice('Medellín', `${long} ${long}s`)), [])).toHaveProperty('value');
  });
});

describe('a new id', () => {
  it('is refused if an entry has it, also if only the case differs', () => {
    expect(freeId('lagos-bus-lanes', ['Lagos-Bus-Lanes'])).toEqual({
      fault: 'There is an entry "Lagos-Bus-Lanes" already. Choose another name.',
    });
  });

  it('is refused with capital letters or spaces', () => {
    expect(freeId('Lagos lanes', [])).toEqual({
      fault: 'Write small letters, digits and single hyphens only, such as "line-k".',
    });
  });

  it('is refused if the site or Windows keeps the name for itself', () => {
    for (const name of ['index', 'con']) expect(freeId(name, [])).toHaveProperty('fault');
  });
});
