import { engineOn } from './engine.ts';

/** The search as a script that is loaded when somebody is about to search (`search/engine.json.js`). */
(globalThis.takenAlong as unknown as { give: (path: string, value: unknown) => void }).give(
  'search/engine.json',
  { engineOn },
);
