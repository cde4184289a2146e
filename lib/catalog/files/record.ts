// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/record/signal.json' with { type: 'json' };
import file1 from '../../../assets/catalog/record/whatsapp.json' with { type: 'json' };

export const recordFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['record/signal.json', file0],
  ['record/whatsapp.json', file1],
];
