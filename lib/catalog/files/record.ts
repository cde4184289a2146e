// Written by `npm run catalog:index`.
import file0 from '../../../assets/catalog/record/discord.json' with { type: 'json' };
import file1 from '../../../assets/catalog/record/element.json' with { type: 'json' };
import file2 from '../../../assets/catalog/record/instagram.json' with { type: 'json' };
import file3 from '../../../assets/catalog/record/keybase.json' with { type: 'json' };
import file4 from '../../../assets/catalog/record/line.json' with { type: 'json' };
import file5 from '../../../assets/catalog/record/messenger.json' with { type: 'json' };
import file6 from '../../../assets/catalog/record/session.json' with { type: 'json' };
import file7 from '../../../assets/catalog/record/signal.json' with { type: 'json' };
import file8 from '../../../assets/catalog/record/skype.json' with { type: 'json' };
import file9 from '../../../assets/catalog/record/slack.json' with { type: 'json' };
import file10 from '../../../assets/catalog/record/snapchat.json' with { type: 'json' };
import file11 from '../../../assets/catalog/record/telegram.json' with { type: 'json' };
import file12 from '../../../assets/catalog/record/threema.json' with { type: 'json' };
import file13 from '../../../assets/catalog/record/viber.json' with { type: 'json' };
import file14 from '../../../assets/catalog/record/wechat.json' with { type: 'json' };
import file15 from '../../../assets/catalog/record/whatsapp.json' with { type: 'json' };
import file16 from '../../../assets/catalog/record/x.json' with { type: 'json' };
import file17 from '../../../assets/catalog/record/zoom.json' with { type: 'json' };

export const recordFiles: readonly (readonly [file: string, json: unknown])[] = [
  ['record/discord.json', file0],
  ['record/element.json', file1],
  ['record/instagram.json', file2],
  ['record/keybase.json', file3],
  ['record/line.json', file4],
  ['record/messenger.json', file5],
  ['record/session.json', file6],
  ['record/signal.json', file7],
  ['record/skype.json', file8],
  ['record/slack.json', file9],
  ['record/snapchat.json', file10],
  ['record/telegram.json', file11],
  ['record/threema.json', file12],
  ['record/viber.json', file13],
  ['record/wechat.json', file14],
  ['record/whatsapp.json', file15],
  ['record/x.json', file16],
  ['record/zoom.json', file17],
];
