import './english.ts';
import { describe, expect, it } from 'vitest';
import { services, trackRecordOf } from '../../lib/catalog/catalog.ts';
import { PICTURE, planTimeline } from '../../lib/ui/app/app-plan.ts';
import { timelineOf } from '../../lib/ui/app/app-timeline.ts';
import { ticksOf, timeOf } from '../../lib/ui/app/app-times.ts';
import { whatsAppAlert } from './preview/sample.ts';

const NOW = '2026-11-24T08:15:00.000Z';
const records = services()
  .map(({ id }) => ({ id, record: trackRecordOf(id) }))
  .filter(({ record }) => record.length > 0);

describe('the plan of a timeline', () => {
  it.each(records)('keeps every mark of $id inside the picture and no label on another', ({ record }) => {
    const events = timelineOf({ alerts: [whatsAppAlert], documents: [] }, record);
    const { marks, labels } = planTimeline(events, NOW);
    expect(marks.length).toBe(events.length);
    for (const { x } of marks) {
      expect(x).toBeGreaterThanOrEqual(PICTURE.left);
      expect(x).toBeLessThanOrEqual(PICTURE.right);
    }
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThanOrEqual(5);
    const spans = labels.map(({ x, text, anchor, level }) => {
      const width = text.length * 6.5;
      return anchor === 'start' ? { level, from: x, to: x + width } : { level, from: x - width, to: x };
    });
    for (const [index, span] of spans.entries()) {
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(PICTURE.width);
      for (const other of spans.slice(index + 1))
        expect(other.level !== span.level || other.to < span.from || span.to < other.from).toBe(true);
    }
  });

  it('labels what weighs most', () => {
    const events = timelineOf({ alerts: [whatsAppAlert], documents: [] }, trackRecordOf('whatsapp'));
    const texts = planTimeline(events, NOW).labels.map(({ event }) => event.text);
    expect(texts).toContain(whatsAppAlert.headline);
  });
});

describe('the axis of time', () => {
  const labels = (from: string, to: string) => ticksOf(Date.parse(from), Date.parse(to)).map(({ label }) => label);

  it('counts years, then months, then only names its ends', () => {
    expect(labels('2016-03-01', '2021-02-01')).toEqual(['2017', '2018', '2019', '2020', '2021']);
    expect(labels('2026-01-10', '2026-05-02')).toEqual(['February 2026', 'March 2026', 'April 2026', 'May 2026']);
    expect(labels('2026-11-01', '2026-11-24')).toEqual(['1 Nov 2026', '24 Nov 2026']);
  });

  it('never has more marks than can be read', () => {
    for (let days = 1; days < 12_000; days += 97) {
      const to = new Date(Date.parse('1999-12-20') + days * 86_400_000).toISOString();
      expect(labels('1999-12-20', to).length).toBeLessThanOrEqual(15);
    }
  });

  it('puts a year and a month into their middle', () => {
    expect(timeOf('2016')).toBe(Date.parse('2016-07-01'));
    expect(timeOf('2016-08')).toBe(Date.parse('2016-08-15'));
    expect(timeOf('2016-08-25')).toBe(Date.parse('2016-08-25'));
  });
});
