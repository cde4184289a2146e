import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = ['Parlo is a messenger for people and groups.', 'We collect your phone number to create your account.'];

function tell(old: string[], young: string[]) {
  return explainPages([...COMMON, ...old], [...COMMON, ...young]).explanation;
}

describe('a clause that no rule understands', () => {
  const court =
    'You agree that, in our sole discretion, we may elect to resolve any dispute in a competent court where you reside.';

  it('is a loss where it leaves the courts to the company, and a gain where that goes', () => {
    expect(tell([], [court]).findings[0]).toMatchObject({
      event: 'definition_changed',
      direction: 'worse',
      severity: 'low',
    });
    expect(tell([court], []).findings[0]).toMatchObject({ direction: 'better' });
  });

  it('is told by its field', () => {
    expect(tell([], [court]).headline).toMatch(/^The rules on courts and disputes changed/);
    expect(
      tell(
        [],
        ['Your usage of the mini app features is governed by the Terms of Service for Mini Apps, which you accept.'],
      ).headline,
    ).toMatch(/^The terms that apply changed/);
  });

  it('stays unclear where its words do not tell', () => {
    const clause =
      'You shall not climb the towers, ladders, masts or scaffolds which carry antennas near our premises.';
    const [finding] = tell([], [clause]).findings;
    expect(finding).toMatchObject({ direction: 'unclear' });
    expect(finding?.sentence).toMatch(/we could not tell what it means/);
  });
});
