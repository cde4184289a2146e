import { describe, expect, it } from 'vitest';
import { guideFor, guides, guidesFrom, nextStep, rankAlternatives, services } from '../../lib/catalog/catalog.ts';

describe('the guides that are offered', () => {
  it('begin with the best ranked app that has a guide written for this move', () => {
    expect(guidesFrom('whatsapp', 3).map(({ id }) => id)).toEqual([
      'whatsapp-to-signal',
      'whatsapp-to-threema',
      'whatsapp-to-element',
    ]);
    expect(guidesFrom('slack', 3)[0]?.id).toBe('slack-to-zulip');
  });

  it('are put together where none was written, and none for an unknown app', () => {
    expect(guidesFrom('kakaotalk', 1)[0]).toEqual(guideFor('kakaotalk', 'signal'));
    expect(guidesFrom('nonesuch', 3)).toEqual([]);
  });

  it.each(services().map(({ id }) => id))('lead from %s only to well ranked apps, the written ones first', (id) => {
    const offered = guidesFrom(id, 3);
    const best = rankAlternatives(id, []).map(({ serviceId }) => serviceId);
    expect(offered).toHaveLength(3);
    expect(Math.max(...offered.map(({ to }) => best.indexOf(to)))).toBeLessThan(10);
    const written = offered.map((guide) => guides().some((each) => each.id === guide.id));
    expect(written).toEqual(written.toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe('the next step', () => {
  const guide = guideFor('whatsapp', 'signal');
  const ids = (phase: string) => guide.steps.filter((step) => step.phase === phase).map(({ id }) => id);

  it('is the first open one', () => {
    expect(nextStep(guide, [], true)).toBe(guide.steps[0]);
    expect(nextStep(guide, ids('before'), true)?.phase).toBe('export');
    expect(
      nextStep(
        guide,
        guide.steps.map(({ id }) => id),
        true,
      ),
    ).toBeUndefined();
  });

  it('is a copy first while the new app has trouble, then what else does without it', () => {
    expect(nextStep(guide, [], false)?.phase).toBe('export');
    expect(nextStep(guide, ids('export'), false)?.phase).toBe('before');
    expect(nextStep(guide, [...ids('export'), ...ids('before')], false)).toBeUndefined();
  });
});
