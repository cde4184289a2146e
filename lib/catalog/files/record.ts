// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/record/discord.json' with { type: 'json' };
import file1 from '../../../assets/catalog/record/instagram.json' with { type: 'json' };
import file2 from '../../../assets/catalog/record/line.json' with { type: 'json' };
import file3 from '../../../assets/catalog/record/messenger.json' with { type: 'json' };
import file4 from '../../../assets/catalog/record/signal.json' with { type: 'json' };
import file5 from '../../../assets/catalog/record/skype.json' with { type: 'json' };
import file6 from '../../../assets/catalog/record/snapchat.json' with { type: 'json' };
import file7 from '../../../assets/catalog/record/telegram.json' with { type: 'json' };
import file8 from '../../../assets/catalog/record/viber.json' with { type: 'json' };
import file9 from '../../../assets/catalog/record/wechat.json' with { type: 'json' };
import file10 from '../../../assets/catalog/record/whatsapp.json' with { type: 'json' };
import file11 from '../../../assets/catalog/record/x.json' with { type: 'json' };
import file12 from '../../../assets/catalog/record/zoom.json' with { type: 'json' };

export const recordFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['record/discord.json', file0],
  ['record/instagram.json', file1],
  ['record/line.json', file2],
  ['record/messenger.json', file3],
  ['record/signal.json', file4],
  ['record/skype.json', file5],
  ['record/snapchat.json', file6],
  ['record/telegram.json', file7],
  ['record/viber.json', file8],
  ['record/wechat.json', file9],
  ['record/whatsapp.json', file10],
  ['record/x.json', file11],
  ['record/zoom.json', file12],
];
