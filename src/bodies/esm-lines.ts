import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { blankLine } from 'micromark-core-commonmark';
import { asciiAlpha, markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    esm: 'esm';
    esmLine: 'esmLine';
  }
}

const eol = (code: Code) => code === null || markdownLineEnding(code);

/**
 * Micromark syntax for `import` and `export` at the beginning of a line, up to the next blank one. Like Sätteri, and unlike
 * the syntax that MDX brings, it does not ask whether JavaScript stands there: none is allowed, and a parser of
 * JavaScript would be the heaviest part of the form.
 */
export function esmLines(): Extension {
  const construct = { tokenize, concrete: true };
  return { flow: { [101]: construct, [105]: construct } };
}

const blankLineNext = {
  partial: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return (code) => {
      effects.enter('lineEndingBlank');
      effects.consume(code);
      effects.exit('lineEndingBlank');
      return effects.attempt(blankLine, ok, nok);
    };
  },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let word = '';
  const start: State = (code) => {
    if (this.now().column > 1) return nok(code);
    effects.enter('esm');
    effects.enter('esmLine');
    return keyword(code);
  };
  const keyword: State = (code) => {
    if (asciiAlpha(code)) {
      word += String.fromCharCode(code ?? 0);
      effects.consume(code);
      return keyword;
    }
    const isEsm = (word === 'import' || word === 'export') && (eol(code) || markdownSpace(code));
    return isEsm ? rest(code) : nok(code);
  };
  const rest: State = (code) => {
    if (!eol(code)) {
      effects.consume(code);
      return rest;
    }
    effects.exit('esmLine');
    return lineEnd(code);
  };
  const lineEnd: State = (code) =>
    code === null ? end(code) : effects.check(blankLineNext, end, nextLine)(code);
  const nextLine: State = (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return (first) => {
      if (eol(first)) return lineEnd(first);
      effects.enter('esmLine');
      return rest(first);
    };
  };
  const end: State = (code) => {
    effects.exit('esm');
    return ok(code);
  };
  return this.interrupt ? nok : start;
}

/** The node of such lines, named as MDX names it. */
export function esmFromMarkdown(): MdastExtension {
  return {
    enter: {
      esm(token) {
        this.enter({ type: 'mdxjsEsm', value: '' } as never, token);
        this.buffer();
      },
    },
    exit: {
      esm(token) {
        this.resume();
        this.exit(token);
      },
    },
  };
}
