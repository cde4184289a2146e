import './english.ts';
import { describe, expect, it } from 'vitest';
import { daysAgo, formatBytes, formatDay, formatMoment, formatMomentCell, formatNearDay } from '../../lib/ui/dates.ts';

const local = (day: string, time: string) => new Date(`${day}T${time}`).toISOString();
const now = local('2026-11-24', '08:15:00');

describe('moments', () => {
  it('names today, yesterday and tomorrow by the clock of the reader', () => {
    expect(formatMoment(local('2026-11-24', '00:01:00'), now)).toBe('today at 00:01');
    expect(formatMoment(local('2026-11-23', '23:59:00'), now)).toBe('yesterday at 23:59');
    expect(formatMoment(local('2026-11-25', '07:32:00'), now)).toBe('tomorrow at 07:32');
    expect(formatMomentCell(local('2026-11-24', '07:40:00'), now)).toBe('Today, 07:40');
  });

  it('gives other days with their date, and other years with their year', () => {
    expect(formatMoment(local('2026-11-19', '08:12:00'), now)).toBe('on 19 November at 08:12');
    expect(formatNearDay(local('2025-12-02', '08:12:00'), now)).toBe('2 December 2025');
  });

  it('counts whole days over the change of the clocks', () => {
    expect(daysAgo(local('2026-10-24', '12:00:00'), local('2026-10-26', '01:00:00'))).toBe(2);
  });
});

describe('days and sizes', () => {
  it('keeps a calendar day what it is in every time zone', () => {
    expect(formatDay('2021-02-08')).toBe('8 February 2021');
  });

  it('shows what is no date as it is', () => {
    expect(formatDay('soon')).toBe('soon');
  });

  it('writes sizes in a fitting unit', () => {
    expect(formatBytes(0)).toBe('0 kB');
    expect(formatBytes(212_400)).toBe('212 kB');
    expect(formatBytes(2_400_000)).toBe('2.4 MB');
  });
});
