import { type DocumentFormat, readDocument } from '../../lib/policy/read-document.ts';
import type { PolicyText } from '../../lib/policy/types.ts';

/** Reads a document that must be readable. */
export function read(content: string, format: DocumentFormat = 'html'): PolicyText {
  const result = readDocument(content, format);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail ?? ''}`);
  return result.value;
}

/** The code of the failure, or 'readable'. */
export function outcomeOf(content: string, format: DocumentFormat = 'html'): string {
  const result = readDocument(content, format);
  return result.ok ? 'readable' : result.failure.code;
}

export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Parlo</title>${head}</head><body>${body}</body></html>`;

const TOPICS = [
  'phone number',
  'contacts',
  'location',
  'device details',
  'payment details',
  'profile photo',
  'usage',
  'call records',
];

/** A policy of our own wording with `count` sections of five sentences. */
export function policyMarkdown(count: number, updated = 'January 4, 2021'): string {
  const sections = Array.from({ length: count }, (_, i) => {
    const topic = TOPICS[i % TOPICS.length];
    return [
      `## ${i + 1}. About your ${topic}`,
      `Parlo collects your ${topic} when you use feature ${i + 1}. We use it to provide the service to you.`,
      `We do not sell your ${topic} to anyone in case ${i + 1}. Service providers may receive it on our instructions.`,
      `You can delete your ${topic} in the settings of part ${i + 1} at any time.`,
    ].join('\n\n');
  });
  return `# Parlo Privacy Policy\n\nLast modified: ${updated}\n\n${sections.join('\n\n')}\n`;
}
