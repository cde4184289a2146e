// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/guides/whatsapp-to-signal.json' with { type: 'json' };

export const guideFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['guides/whatsapp-to-signal.json', file0],
];
