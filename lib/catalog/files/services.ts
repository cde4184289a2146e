// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/services/discord.json' with { type: 'json' };
import file1 from '../../../assets/catalog/services/instagram.json' with { type: 'json' };
import file2 from '../../../assets/catalog/services/line.json' with { type: 'json' };
import file3 from '../../../assets/catalog/services/messenger.json' with { type: 'json' };
import file4 from '../../../assets/catalog/services/signal.json' with { type: 'json' };
import file5 from '../../../assets/catalog/services/skype.json' with { type: 'json' };
import file6 from '../../../assets/catalog/services/snapchat.json' with { type: 'json' };
import file7 from '../../../assets/catalog/services/telegram.json' with { type: 'json' };
import file8 from '../../../assets/catalog/services/viber.json' with { type: 'json' };
import file9 from '../../../assets/catalog/services/wechat.json' with { type: 'json' };
import file10 from '../../../assets/catalog/services/whatsapp.json' with { type: 'json' };
import file11 from '../../../assets/catalog/services/x.json' with { type: 'json' };
import file12 from '../../../assets/catalog/services/zoom.json' with { type: 'json' };

export const serviceFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['services/discord.json', file0],
  ['services/instagram.json', file1],
  ['services/line.json', file2],
  ['services/messenger.json', file3],
  ['services/signal.json', file4],
  ['services/skype.json', file5],
  ['services/snapchat.json', file6],
  ['services/telegram.json', file7],
  ['services/viber.json', file8],
  ['services/wechat.json', file9],
  ['services/whatsapp.json', file10],
  ['services/x.json', file11],
  ['services/zoom.json', file12],
];
