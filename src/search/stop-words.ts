import type { Lang } from '../vocabulary/languages.ts';

/** Words of a question that say nothing of its matter; left out of a query that has others. */
export const stopWords: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: setOf(
    'a an and are as at be by can do does did for from has have how i if in into is it its me my of on or our run set should that the their them there they this to up us was we what when where which who why will with would you your',
  ),
  de: setOf(
    'als am an auf aus bei bin bis das dass dem den der des die diese dieser ein eine einem einen einer eines er es für gegen gibt hat haben ich ihr im in ist kann können man mein mit nach oder ohne sich sie sind so soll über um und uns unser unsere vom von vor wann warum was welche wenn wer werden wie wir wird wo zu zum zur',
  ),
  es: setOf(
    'a al ante cada como cómo con cuál cuando cuándo de del desde donde dónde el ella en entre es esta este esto hacer hacia hay la las le lo los me mi nos nuestra nuestro o para pero por porque puede pueden que qué quien quién se ser si sin sobre son su sus un una unas uno unos y ya',
  ),
  fr: setOf(
    'a au aux avec ce ces cette comment dans de des du elle en entre est et eux faire il ils je l la le les leur leurs lors ma mais mes mon ne nos notre nous on ou où par pas peut peuvent pour pourquoi qu quand que quel quelle quelles quels qui sa sans se ses si son sont sur ta un une vos votre vous y d',
  ),
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** A question without the words that say nothing; as it is, when it has no other. */
export function tellingWords(query: string, lang: string): string {
  const stops = stopWords[lang as Lang] as ReadonlySet<string> | undefined;
  const words = query
    .replace(/[?¿!¡"“”„«»,;:()]/g, ' ')
    .replace(/\b([dlnsqj]|qu)['’](?=\p{L})/giu, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const telling = words.filter((word) => !stops?.has(word.toLocaleLowerCase(lang)));
  return (telling.length > 0 ? telling : words).join(' ');
}
