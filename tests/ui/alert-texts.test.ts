import { expect, it } from 'vitest';
import { splitClaim } from '../../lib/ui/alert-texts.ts';

it('parts the claim from what is added to it', () => {
  expect(splitClaim('Parlo now collects your contacts. New words: “address book”.')).toEqual({
    claim: 'Parlo now collects your contacts.',
    addition: 'New words: “address book”.',
  });
  expect(splitClaim('The switch to say no is gone')).toEqual({ claim: 'The switch to say no is gone', addition: '' });
});
