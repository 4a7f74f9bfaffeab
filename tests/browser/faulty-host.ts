import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { siteHandler } from '../../scripts/static-host.ts';

/** What a host, or the line to it, can do wrong with one answer. */
export type Fault =
  | { kind: 'drop'; after: number }
  | { kind: 'truncate' }
  | { kind: 'corrupt' }
  | { kind: 'portal' }
  | { kind: 'status'; status: number }
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'hang' }
  /** The file of another build, as while a site is being replaced. */
  | { kind: 'from'; folder: string };

/** A host of a built site that can be told to misbehave. */
export class FaultyHost {
  url = '';
  /** The build that is served. */
  folder: string;
  /** The line is cut: every connection breaks. */
  down = false;
  /** Decides on the fault for a request, by path and by how many requests there were before. */
  faults: (path: string, count: number) => Fault | undefined = () => undefined;
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  private readonly server = createServer((request, response) => this.answer(request, response));

  constructor(folder: string) {
    this.folder = folder;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
    return this;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** Back to a healthy host of a build. */
  heal(folder = this.folder): void {
    this.folder = folder;
    this.down = false;
    this.faults = () => undefined;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').slice(1).replace(/\?.*/, '');
    if (this.down) {
      request.destroy();
      return;
    }
    const fault = this.faults(path, this.asked.length);
    this.asked.push(path);
    const answersAnything = fault && ['portal', 'status', 'delay', 'hang', 'from'].includes(fault.kind);
    if (!fault || !(answersAnything || existsSync(this.fileOf(path)))) {
      siteHandler(this.folder)(request, response);
      return;
    }
    this.misbehave(fault, path, request, response);
  }

  private fileOf(path: string): string {
    return `${this.folder}/${path.replace(/(^|\/)$/, '$1index.html')}`;
  }

  private misbehave(fault: Fault, path: string, request: IncomingMessage, response: ServerResponse): void {
    const file = () => readFileSync(this.fileOf(path));
    const send = (body: Buffer) =>
      response
        .writeHead(200, { 'Content-Type': /(^|\/)$/.test(path) ? 'text/html' : 'application/octet-stream' })
        .end(body);
    switch (fault.kind) {
      case 'drop': {
        const body = file();
        response.writeHead(200, { 'Content-Length': body.byteLength });
        response.write(body.subarray(0, Math.min(fault.after, body.byteLength - 1)), () => request.destroy());
        return;
      }
      case 'truncate':
        return void send(file().subarray(0, file().byteLength >> 1));
      case 'corrupt': {
        const body = Buffer.from(file());
        const middle = body.byteLength >> 1;
        body[middle] = (body[middle] ?? 0) ^ 255;
        return void send(body);
      }
      case 'portal':
        response
          .writeHead(200, { 'Content-Type': 'text/html' })
          .end('<!doctype html><html><title>Free WiFi</title><h1>Welcome! Please sign in.</h1></html>');
        return;
      case 'status':
        response.writeHead(fault.status, { 'Content-Type': 'text/plain' }).end('no');
        return;
      case 'delay':
        setTimeout(() => siteHandler(this.folder)(request, response), fault.milliseconds);
        return;
      case 'hang':
        return;
      case 'from':
        siteHandler(fault.folder)(request, response);
    }
  }
}
