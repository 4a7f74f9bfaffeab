import { say } from '../../i18n/fault-texts.ts';
import { publicAddressFault } from '../../bodies/refusals.ts';
import { groupsIn, isGroup, textIn, textsIn } from './rule.ts';
import type { Fields, Rule, RuleFault } from './rule.ts';

/** Walks every group of the fields that names sources, with its path. The list of sources itself is not one. */
export function eachSourced(
  fields: Fields,
  visit: (ids: readonly string[], path: PropertyKey[], group: Fields) => void,
): void {
  walk(fields, []);
  function walk(value: unknown, path: PropertyKey[]): void {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    if (!isGroup(value)) return;
    if (path.length > 0 && Array.isArray(value['sources']))
      visit(textsIn(value, 'sources'), [...path, 'sources'], value);
    for (const [name, item] of Object.entries(value))
      if (name !== 'sources' || path.length > 0) walk(item, [...path, name]);
  }
}

/** Ids of the sources that count less: blogs, mirrors, encyclopedias. */
export const weakSources = (fields: Fields): Set<string> =>
  new Set(
    groupsIn(fields, 'sources').flatMap(({ group }) =>
      group['weak'] === true ? [textIn(group, 'id') ?? ''] : [],
    ),
  );

/** Every source that a figure names stands in the list, and no source is listed twice. */
export const sourcesAreListed: Rule = (fields) => {
  // Without a list there is one fault, and not one for each figure.
  if (groupsIn(fields, 'sources').length === 0) return [];
  const faults: RuleFault[] = [];
  const known = new Set<string>();
  const addresses = new Map<string, string>();
  for (const { group, index } of groupsIn(fields, 'sources')) {
    const id = textIn(group, 'id');
    const url = textIn(group, 'url');
    if (id !== undefined && known.has(id))
      faults.push({
        path: ['sources', index, 'id'],
        ...say('source.twice', { id }),
      });
    if (id !== undefined) known.add(id);
    if (url !== undefined && addresses.has(url))
      faults.push({
        path: ['sources', index, 'url'],
        ...say('source.same-address', { id: addresses.get(url) ?? '' }),
      });
    if (url !== undefined) addresses.set(url, id ?? '');
  }
  eachSourced(fields, (ids, path) => {
    ids.forEach((id, index) => {
      if (!known.has(id))
        faults.push({
          path: [...path, index],
          ...say('source.unlisted', { id, known: [...known].join(', ') }),
        });
    });
  });
  return faults;
};

/** Two sources of one publisher are one voice. */
export const twoPublishers: Rule = (fields, { kind }) => {
  const list = groupsIn(fields, 'sources');
  if (kind !== 'practices' || list.length < 2) return [];
  const publishers = new Set(
    list.map(({ group }) => (textIn(group, 'publisher') ?? '').trim().toLowerCase()),
  );
  return publishers.size > 1 ? [] : [{ path: ['sources'], ...say('source.one-publisher') }];
};

/** https wherever it exists; addresses that a reader can open. */
export const addressesAreSafe: Rule = (fields) => {
  const own = textIn(fields, 'publicPage');
  const closed = own === undefined ? undefined : publicAddressFault(own);
  return [
    ...(closed === undefined ? [] : [{ path: ['publicPage'], ...closed }]),
    ...sourceAddressFaults(fields),
  ];
};

const sourceAddressFaults = (fields: Fields): RuleFault[] =>
  groupsIn(fields, 'sources').flatMap(({ group, index }): RuleFault[] => {
    const url = textIn(group, 'url');
    if (url === undefined) return [];
    const path = ['sources', index, 'url'];
    const closed = publicAddressFault(url);
    if (closed !== undefined) return [{ path, ...closed }];
    const { protocol, hostname } = new URL(url);
    if (protocol === 'http:' && group['httpOnly'] !== true)
      return [
        {
          path,
          ...say('address.http'),
        },
      ];
    if (protocol !== 'http:' && group['httpOnly'] === true)
      return [
        {
          path: ['sources', index, 'httpOnly'],
          ...say('address.https-flag'),
        },
      ];
    return /[^\x20-\x7e]/.test(hostname) || hostname.includes('xn--')
      ? [
          {
            path,
            severity: 'hint',
            ...say('address.letters', { host: hostname }),
          },
        ]
      : [];
  });

/** A blog, a mirror or an encyclopedia carries no figure alone. */
export const weakSourcesAreNotAlone: Rule = (fields) => {
  const weak = weakSources(fields);
  const faults: RuleFault[] = [];
  const carriesFigure = (group: Fields) =>
    ['value', 'amount', 'count'].some((name) => typeof group[name] === 'number');
  eachSourced(fields, (ids, path, group) => {
    if (carriesFigure(group) && ids.length > 0 && ids.every((id) => weak.has(id)))
      faults.push({
        path,
        ...say('figure.weak', { ids: ids.join(', ') }),
      });
  });
  return faults;
};
