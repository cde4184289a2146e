// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/services/signal.json' with { type: 'json' };
import file1 from '../../../assets/catalog/services/whatsapp.json' with { type: 'json' };

export const serviceFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['services/signal.json', file0],
  ['services/whatsapp.json', file1],
];
