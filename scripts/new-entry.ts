// Asks for the facts of a new entry and writes a draft of its file. Answers may come from a pipe.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { dialogueOn } from './dialogue.ts';
import { draftOf } from './draft.ts';
import { writeEditorFiles } from './editor-files.ts';
import { proposedId } from '../src/entries/proposed-id.ts';
import { freeId } from './entry-id.ts';
import { questions } from './questions.ts';

const [kind = ''] = process.argv.slice(2);
if (!isAsked(kind)) {
  console.error(
    `Say what is new:\n${Object.keys(questions)
      .map((name) => `  npm run new -- ${name}`)
      .join('\n')}`,
  );
  process.exit(2);
}
const dialogue = dialogueOn(process.stdin, process.stdout);
try {
  dialogue.say('Ctrl-C ends this at any time; until the last question nothing is written.');
  const answers = await questions[kind](dialogue);
  const folder = `src/content/${answers.kind}`;
  mkdirSync(folder, { recursive: true });
  const taken = readdirSync(folder).map((name) => parse(name).name);
  const proposal = proposedId(answers);
  const id = await dialogue.ask(
    'Name of the file, which becomes its address: small letters, digits and hyphens',
    (answer) => freeId(answer, taken),
    'value' in freeId(proposal, taken) ? proposal : undefined,
  );
  const path = `${folder}/${id}.mdx`;
  writeFileSync(path, draftOf(answers, new Date().toISOString().slice(0, 10)), { flag: 'wx' });
  writeEditorFiles();
  dialogue.say(
    `\n${path} is written. Replace every … in it, then run\n\n  npm run check:content -- ${path}\n`,
  );
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  dialogue.end();
}

function isAsked(name: string): name is keyof typeof questions {
  return Object.hasOwn(questions, name);
}
