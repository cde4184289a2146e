import { expect, it } from 'vitest';
import { summarisePolicy } from '../../../lib/explain/summary.ts';
import { read } from '../../policy/documents.ts';

const POLICY = read(
  `# Parlo Privacy Policy

We collect your phone number to create your account.

We share your contacts with advertisers for marketing; you can opt out.

We share your contacts with advertisers.

We never sell your messages. Your calls are end-to-end encrypted. We delete undelivered messages after 30 days.
`,
  'md',
);

it('makes one cell for each kind of data and recipient, with the stronger use first', () => {
  const { grid } = summarisePolicy(POLICY);
  expect(grid).toContainEqual(
    expect.objectContaining({ data: 'phone_number', recipient: 'first_party', polarity: 'does' }),
  );
  const contacts = grid.filter(({ data, recipient }) => data === 'contacts' && recipient === 'advertisers');
  expect(contacts).toHaveLength(1);
  expect(contacts[0]).toMatchObject({
    choice: 'none',
    purposes: ['marketing'],
    quote: { text: 'We share your contacts with advertisers.' },
  });
});

it('lists what binds the company, each with its sentence', () => {
  const { promises } = summarisePolicy(POLICY);
  expect(promises.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['denial', 'encryption', 'deletion', 'choice']),
  );
  for (const { quote } of promises) expect(POLICY.text.slice(quote.range.start, quote.range.end)).toBe(quote.text);
});
