import { describe, expect, it } from 'vitest';
import { read, readOne } from './sentences.ts';

describe('what is no encryption', () => {
  it.each([
    'You may appeal our decision here: https://parlo.example/appeal.',
    'See https://parlo.example for our terms.',
  ])('reads nothing in a web address: %s', (text) => expect(read(text)).toEqual([]));
  it('still reads HTTPS as a promise', () =>
    expect(readOne('Your messages are sent over HTTPS.').encryption?.kind).toBe('in_transit'));
});
