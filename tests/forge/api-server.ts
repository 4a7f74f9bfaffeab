import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forgeOf } from '../../scripts/forge/api.ts';
import type { Forge } from '../../scripts/forge/api.ts';

/** A request that the stand-in for GitHub's interface got. */
export interface Asked {
  method: string;
  path: string;
  body: unknown;
  token: string | undefined;
}

/** A local server that answers like GitHub's interface, from `answers` by method and path; it writes down what it was asked. */
export async function forgeServer(
  answers: Readonly<Record<string, unknown>>,
): Promise<{ forge: Forge; asked: Asked[]; stop: () => void }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      const path = url.replace('/repos/city/library/', '');
      asked.push({
        method,
        path,
        body: text === '' ? undefined : JSON.parse(text),
        token: request.headers.authorization,
      });
      const answer = answers[`${method} ${path.replace('per_page=100&', '')}`];
      response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const forge = forgeOf({
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_REPOSITORY: 'city/library',
    GITHUB_TOKEN: 'a-token',
  });
  return { forge, asked, stop: () => server.close() };
}
