/** A table in Markdown. What stands in a cell is text: signs of Markdown and HTML in it do nothing. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text as it stands, in a table too. */
export const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#|~!@&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A line of a file, as a link where the variables of a workflow tell where the repository is shown. */
export function place(file: string, line: number, env: NodeJS.ProcessEnv = process.env): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  const shown = `\`${file.replace('src/content/', '')}:${line}\``;
  return server && repository && commit
    ? `[${shown}](${server}/${repository}/blob/${commit}/${file}?plain=1#L${line})`
    : shown;
}
