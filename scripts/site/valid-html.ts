import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

/** What is wrong with the HTML of pages, with path, line and column. */
export async function htmlFaults(root: string, paths: readonly string[]): Promise<string[]> {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const faults: string[] = [];
  for (const path of paths) {
    const { results } = await validator.validateFile(join(root, path));
    for (const { messages } of results)
      for (const { line, column, message, ruleId } of messages)
        faults.push(`${path}:${line}:${column} ${message} (${ruleId})`);
  }
  return faults;
}
