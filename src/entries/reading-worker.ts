// Reads units in a thread of its own, for read-swiftly.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { readingOn } from './content-files.ts';
import { readUnit } from './read-library.ts';
import type { Unit } from './read-library.ts';
import { asPlainData } from './read-swiftly.ts';

const { units, today } = workerData as { units: Unit[]; today: string };
parentPort?.postMessage(units.map((unit) => asPlainData(readUnit(unit, readingOn(today)))));
