/** The part of npm's lockfile (version 3) that matters here. */
export interface Lockfile {
  packages: Record<string, LockEntry>;
}
interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Optional dependencies that have no entry, or one without a version: `npm ci` stumbles over both. */
export function incompleteEntries({ packages }: Lockfile): { name: string; version: string }[] {
  const wanted = new Map<string, string>();
  for (const [holder, entry] of Object.entries(packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const found =
        packages[`${holder ? `${holder}/` : ''}node_modules/${name}`] ?? packages[`node_modules/${name}`];
      if (!found?.version) wanted.set(name, version.replace(/^[\^~]/, ''));
    }
  return [...wanted].map(([name, version]) => ({ name, version }));
}
