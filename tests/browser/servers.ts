import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { caddyConfig } from '../../scripts/hosts/caddy.ts';
import { nginxConfig } from '../../scripts/hosts/nginx.ts';
import type { Placement } from '../../scripts/hosts/placement.ts';
import { redirectsIn } from '../../scripts/hosts/redirects.ts';
import { findServer } from '../../scripts/web-servers.ts';
import { startHost } from './host.ts';
import type { Host } from './host.ts';

/** Starts the program of a server in a folder of its own, with the site below `www`; returns its command line. */
type Preparation = (
  folder: string,
  port: number,
  placement: Placement,
) => [program: string, ...words: string[]];

const nginx: Preparation = (folder, port, placement) => {
  const site = nginxConfig(placement)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('    listen [::]:80;\n', '');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(join(folder, 'library.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; ${user} worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
     events {} http { access_log off; ${places} include ${folder}/library.conf; }`,
  );
  return [findServer('nginx'), '-p', folder, '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`];
};

const caddy: Preparation = (folder, port, placement) => {
  const site = caddyConfig(placement).replace(`\n${placement.host} {`, `\nhttp://127.0.0.1:${port} {`);
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
  return [findServer('caddy'), 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
};

async function started(prepare: Preparation, site: string, base: string): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const root = join(folder, 'www');
  const place = join(root, base).replace(/\/$/, '');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(site), place);
  const port = await freePort();
  const [program, ...words] = prepare(folder, port, {
    host: 'www.example.org',
    base,
    root,
    redirects: redirectsIn('/:lang/practices/old-name/ /:lang/practices/medellin-metrocable/ 301'),
  });
  const child = spawn(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const url = `http://127.0.0.1:${port}${base}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${complaint}`);
    if (await fetch(url).then(Boolean, () => false)) return { url, stop };
    await new Promise((later) => setTimeout(later, 50));
  }
  await stop();
  throw new Error(`${program} did not answer: ${complaint}`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Every host that serves a folder below a base path, by its name. */
export const hosts: Readonly<Record<string, (site: string, base: string) => Promise<Host>>> = {
  nginx: (site, base) => started(nginx, site, base),
  Caddy: (site, base) => started(caddy, site, base),
  'the own host': (site, base) => startHost(base, site),
};
