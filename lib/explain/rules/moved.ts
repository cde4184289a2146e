import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: [
      'We collect your phone number.',
      'We share your email address with advertisers.',
      'We delete logs after 30 days.',
    ],
    new: [
      'We share your email address with advertisers.',
      'We delete logs after 30 days.',
      'We collect your phone number.',
    ],
    events: [],
  },
];

/** The same words in another place. Told to nobody: the alignment keeps moved sentences out of every rule's sight. */
export const moved: Rule = {
  id: 'moved',
  run: () => [],
};
