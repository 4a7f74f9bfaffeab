import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archivedCopy } from '../../scripts/upkeep/archived-copy.ts';
import { askAddress } from '../../scripts/upkeep/ask-address.ts';
import type { Manners } from '../../scripts/upkeep/ask-address.ts';
import { askAll } from '../../scripts/upkeep/ask-all.ts';

const manners: Manners = { agent: 'a test', timeout: 4_000, pause: 1, tries: 3, patience: 2_000 };
const asked: { method: string; path: string; agent: string | undefined; at: number }[] = [];
/** Requests that the host works on now, and the most that it had to at once. */
let busy = 0;
let most = 0;

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(code, headers).end('x'.repeat(code === 200 ? 100_000 : 0));
const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/': status(200),
  '/there': status(200),
  '/no-head': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-lies': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/gone': status(410),
  '/nowhere': status(404),
  '/robots': status(403),
  '/broken': status(500),
  '/moved': status(301, { Location: '/there' }),
  '/moved-twice': status(308, { Location: '/moved' }),
  '/for-now': status(302, { Location: '/there' }),
  '/folder': status(301, { Location: '/folder/' }),
  '/folder/': status(200),
  '/front': status(302, { Location: '/' }),
  '/circle': status(301, { Location: '/circle' }),
  '/script': status(301, { Location: 'javascript:alert(1)' }),
  '/file': status(301, { Location: 'file:///etc/passwd' }),
  '/silent': () => undefined,
  '/cut': (request) => void request.socket.destroy(),
  '/busy': (_, response) => {
    const before = asked.filter(({ path }) => path === '/busy').length;
    response.writeHead(before > 2 ? 200 : 429, { 'Retry-After': '1' }).end();
  },
  '/later': status(429, { 'Retry-After': '9000' }),
  '/slow': (_, response) => void setTimeout(() => response.writeHead(200).end(), 60),
};

const server = createServer((request, response) => {
  const { method = '', url: path = '', headers } = request;
  asked.push({ method, path, agent: headers['user-agent'], at: Date.now() });
  most = Math.max(most, ++busy);
  response.on('close', () => busy--);
  (answers[path.replace(/\d+$/, '')] ?? status(404))(request, response);
});
let root = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  most = 0;
});
const ask = (path: string) => askAddress(root + path, manners);
const methods = () => asked.map(({ method, path }) => `${method} ${path}`);

describe('asking an address', () => {
  it('asks for the head alone where that is enough, and says who asks', async () => {
    expect(await ask('/there')).toEqual({ state: 'there' });
    expect(asked).toMatchObject([{ method: 'HEAD', agent: 'a test' }]);
  });

  it('asks for the page before it believes a bad answer', async () => {
    expect(await ask('/no-head')).toEqual({ state: 'there' });
    expect(await ask('/head-lies')).toEqual({ state: 'there' });
    expect(methods()).toEqual(['HEAD /no-head', 'GET /no-head', 'HEAD /head-lies', 'GET /head-lies']);
  });

  it.each([
    ['/gone', '410'],
    ['/nowhere', '404'],
    ['/front', 'leads to the front page'],
  ])('%s is gone: %s', async (path, why) => {
    expect(await ask(path)).toEqual({ state: 'gone', why });
  });

  it('knows what moved for good from what leads elsewhere for now', async () => {
    expect(await ask('/moved')).toEqual({ state: 'moved', to: `${root}/there` });
    expect(await ask('/moved-twice')).toEqual({ state: 'moved', to: `${root}/there` });
    expect(await ask('/for-now')).toEqual({ state: 'there' });
    expect(await ask('/folder')).toEqual({ state: 'there' });
  });

  it('does not call gone what only refuses programs, and asks it once', async () => {
    expect(await ask('/robots')).toEqual({ state: 'refused', why: '403' });
    expect(asked).toHaveLength(2);
  });

  it('tries again where a host fails or is silent, and then says why', async () => {
    expect(await ask('/broken')).toEqual({ state: 'silent', why: '500' });
    expect(methods().filter((line) => line.startsWith('GET'))).toHaveLength(3);
    expect(await askAddress(`${root}/silent`, { ...manners, timeout: 100 })).toEqual({
      state: 'silent',
      why: 'no answer in time',
    });
    expect((await ask('/cut')).state).toBe('silent');
    expect(await askAddress('http://nowhere.invalid/', manners)).toMatchObject({ state: 'silent' });
  });

  it('waits as long as a host asks for, within reason', async () => {
    expect(await ask('/busy')).toEqual({ state: 'there' });
    const [first, , last] = asked;
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
    asked.length = 0;
    expect(await ask('/later')).toEqual({ state: 'refused', why: '429' });
    expect(asked).toHaveLength(2);
  });

  it('follows redirects to the web only, and not for ever', async () => {
    expect(await ask('/circle')).toEqual({ state: 'silent', why: 'it leads in circles' });
    expect(await ask('/script')).toEqual({ state: 'silent', why: 'it leads to javascript:alert(1)' });
    expect(await ask('/file')).toEqual({ state: 'silent', why: 'it leads to file:///etc/passwd' });
  });
});

describe('asking all', () => {
  it('asks a host one address after another, and hosts side by side', async () => {
    const other = root.replace('127.0.0.1', 'localhost');
    const urls = [1, 2, 3].map((number) => `${root}/slow${number}`);
    const outcomes = await askAll(urls, manners);
    expect(most).toBe(1);
    expect([...outcomes.keys()].sort()).toEqual(urls);
    expect([...outcomes.values()]).toEqual(urls.map(() => ({ state: 'there' })));
    await askAll([...urls, ...urls.map((url) => url.replace(root, other))], manners);
    expect(most).toBe(2);
  });

  it('pauses between two requests to a host', async () => {
    await askAll([`${root}/slow1`, `${root}/slow2`], { ...manners, pause: 120 });
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(110);
  });
});

describe('the web archive', () => {
  const answer = async (body: string) => {
    const archive = createServer((request, response) => {
      asked.push({ method: '', path: request.url ?? '', agent: '', at: 0 });
      response.end(body);
    });
    await new Promise<void>((done) => archive.listen(0, '127.0.0.1', done));
    const api = `http://127.0.0.1:${(archive.address() as AddressInfo).port}/available`;
    const copy = await archivedCopy('https://example.org/a?b=c&d', '2026-11-23', manners, api);
    archive.close();
    return copy;
  };
  const closest = (more: object = {}) =>
    JSON.stringify({
      archived_snapshots: {
        closest: {
          available: true,
          status: '200',
          timestamp: '20261101000000',
          url: 'http://web.archive.org/web/20261101000000/https://example.org/a',
          ...more,
        },
      },
    });

  it('is asked for the copy nearest to the day on which the source was read', async () => {
    expect(await answer(closest())).toBe('https://web.archive.org/web/20261101000000/https://example.org/a');
    expect(asked[0]?.path).toBe(
      '/available?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d&timestamp=20261123',
    );
  });

  it.each([
    ['has no copy', '{"archived_snapshots":{}}'],
    ['has a copy of an error', closest({ status: '404' })],
    ['names another host', closest({ url: 'https://evil.example/web/1/' })],
    ['answers with something else', '<html>'],
  ])('proposes nothing when it %s', async (_, body) => {
    expect(await answer(body)).toBeUndefined();
  });
});
