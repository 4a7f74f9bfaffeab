/** The part of npm's lockfile (version 3) that matters here. */
export interface Lockfile {
  packages: Record<string, LockEntry>;
}
export interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

/** An optional dependency without a fitting entry, and where in the tree its entry may stand. */
export interface MissingEntry {
  path: string;
  name: string;
  version: string;
}

/**
 * Optional dependencies that have no entry, one without a version, or one of another version: `npm ci` stumbles over
 * each. An entry is looked for as Node does it, from the package that needs it upwards.
 */
export function incompleteEntries({ packages }: Lockfile): MissingEntry[] {
  const missing = new Map<string, MissingEntry>();
  for (const [holder, { optionalDependencies = {} }] of Object.entries(packages))
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const places = placesAbove(holder).map((place) => `${place}node_modules/${name}`);
      const found = places.find((place) => packages[place] !== undefined);
      const exact = /^\d/.test(range) ? range : undefined;
      const version = packages[found ?? '']?.version;
      if (version && (!exact || version === exact)) continue;
      // An entry of another version belongs to somebody else: the own one stands below the package that needs it.
      const path = found && version ? `${holder}/node_modules/${name}` : (found ?? `node_modules/${name}`);
      missing.set(path, { path, name, version: range.replace(/^[\^~]/, '') });
    }
  return [...missing.values()];
}

/** The folders in which Node looks for a dependency of a package, from its own outwards. */
function placesAbove(holder: string): string[] {
  const parts = holder === '' ? [] : holder.split(/\/?(?=node_modules\/)/).filter(Boolean);
  return Array.from({ length: parts.length + 1 }, (_, index) => {
    const place = parts.slice(0, parts.length - index).join('/');
    return place ? `${place}/` : '';
  });
}
