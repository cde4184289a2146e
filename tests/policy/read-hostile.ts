/** Reads and compares every hostile document in each format: run by hostile.test.ts in a process of bounded memory. */
import { explainDocuments } from '../../lib/cli/explain/explain-files.ts';
import { policyMarkdown } from './documents.ts';
import { HOSTILE } from './hostile-documents.ts';

const policy = { content: policyMarkdown(12), format: 'md' } as const;
for (const [, content] of HOSTILE) {
  for (const format of ['html', 'md', 'txt'] as const) explainDocuments(policy, { content, format }, 'Parlo');
  const changed = `${content} We share your contacts with advertisers.`;
  explainDocuments({ content, format: 'html' }, { content: changed, format: 'html' }, 'Parlo');
}
