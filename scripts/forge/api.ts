// Used by jobs with a token that may write: imports nothing but Node.

/** A repository at GitHub, or at a forge with the same interface. */
export interface Forge {
  /** Asks the interface below `repos/<owner>/<name>/` and returns its JSON. Throws for any answer but a good one. */
  ask: <T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) => Promise<T>;
  /** Every item of a list, up to a thousand. */
  all: <T>(path: string) => Promise<T[]>;
  /** `owner/name`. */
  repository: string;
}

/** The repository of the running job, from the variables that GitHub sets, and `GITHUB_TOKEN`. */
export function forgeOf(env: NodeJS.ProcessEnv): Forge {
  const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = env;
  if (!api || !repository || !token)
    throw new Error('This runs in a workflow: it needs GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.');
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${api}/repos/${repository}/${path}`, {
      method,
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        'X-GitHub-Api-Version': '2022-11-28',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}`);
    return (await response.json()) as T;
  };
  const all = async <T>(path: string): Promise<T[]> => {
    const items: T[] = [];
    for (let page = 1; page <= 10; page++) {
      const more = await ask<T[]>('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
      items.push(...more);
      if (more.length < 100) break;
    }
    return items;
  };
  return { ask, all, repository };
}
