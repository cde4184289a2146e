import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULERS } from '../../../lib/cli/eval/rulers.ts';
import { hasSharedData } from '../../../lib/cli/eval/shared-data.ts';

/** Points by which a figure may fall behind the documented one before this test fails. */
const TOLERANCE = 2;
const FIGURE = /^\| (\w+) \| ([\w/ -]+?) \| ([\d.]+) \|/;

/** The documented figures: ruler, figure, value. */
function documented(): { ruler: string; figure: string; value: number }[] {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/EVALUATION.md'), 'utf8');
  return page.split('\n').flatMap((line) => {
    const match = FIGURE.exec(line);
    return match ? [{ ruler: match[1] ?? '', figure: match[2] ?? '', value: Number(match[3]) }] : [];
  });
}

/** Figures of which less is better; of all others more is. */
const LESS_IS_BETTER = new Set([
  'mustNotViolated',
  'crashes',
  'findingsWithoutQuote',
  'quotesNotVerbatim',
  'directionWrong',
  'readAsDenialRate',
  'toldOfOthers',
]);

// The data lie beside the project on a developer's machine only; where they are absent this says so and checks nothing.
describe.runIf(hasSharedData())('the documented figures', () => {
  const rows = documented();

  it('stand in docs/EVALUATION.md', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  for (const ruler of RULERS.filter(({ id }) => rows.some((row) => row.ruler === id))) {
    it(`hold for ${ruler.id}`, { timeout: 180_000 }, async () => {
      const { figures } = await ruler.run({ id: null, verbose: false });
      for (const { figure, value } of rows.filter((row) => row.ruler === ruler.id)) {
        const measured = figures[figure];
        if (measured === undefined) throw new Error(`the ruler ${ruler.id} has no figure ${figure}`);
        if (LESS_IS_BETTER.has(figure))
          expect(measured, figure).toBeLessThanOrEqual(value + (value > 5 ? TOLERANCE : 0));
        else expect(measured, figure).toBeGreaterThanOrEqual(value - TOLERANCE);
      }
    });
  }
});
