import type { HastPluginEntry } from 'satteri';
import { MarkMaker } from './marks.ts';
import type { CitedSource } from './marks.ts';

interface AstroData {
  astro?: { frontmatter?: { sources?: CitedSource[] } };
}

/** Sätteri plugin: turns the source marks of an MDX explainer into the same links and notes as in contributed texts. */
export const explainerMarks: HastPluginEntry = () => {
  let maker: MarkMaker | undefined;
  return {
    name: 'explainer-marks',
    before(_, context) {
      maker = new MarkMaker((context.data as AstroData).astro?.frontmatter?.sources ?? []);
    },
    element: [
      {
        filter: ['h2', 'h3'],
        visit() {
          maker?.startSection();
        },
      },
    ],
    text(node, context) {
      const nodes = maker?.split(node.value) ?? [];
      if (nodes.length > 1 || nodes[0]?.type === 'element') context.replaceNode(node, nodes);
    },
  };
};
