// Serves the built site as a static host would: files, compression, 404.html. `PORT` changes the port.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { site } from '../site.config.ts';
import { siteHandler } from './static-host.ts';

const root = 'dist';
if (!existsSync(`${root}/index.html`)) {
  console.error('There is no built site yet. Run  npm run build  first, or  npm start  for both.');
  process.exit(1);
}
const port = Number(process.env['PORT'] ?? 4321);
const server = createServer(siteHandler(root, site.base));
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another:  PORT=${port + 1} npm start`
      : error.message,
  );
  process.exit(1);
});
server.listen(port, () => {
  console.log(`The site is at http://localhost:${port}${site.base}  (end with Ctrl-C)`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
