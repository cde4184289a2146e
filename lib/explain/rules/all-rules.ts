import { authorityDisclosureNarrowed } from './authority-disclosure-narrowed.ts';
import { authorityDisclosureWidened } from './authority-disclosure-widened.ts';
import { cosmeticReword } from './cosmetic-reword.ts';
import { dataTypeAdded } from './data-type-added.ts';
import { dataTypeRemoved } from './data-type-removed.ts';
import { definitionChanged } from './definition-changed.ts';
import { encryptionClaimAdded } from './encryption-claim-added.ts';
import { encryptionClaimWeakened } from './encryption-claim-weakened.ts';
import { encryptionScopeNarrowed } from './encryption-scope-narrowed.ts';
import { exceptionAdded } from './exception-added.ts';
import { exceptionRemoved } from './exception-removed.ts';
import { modalityStrengthened } from './modality-strengthened.ts';
import { modalityWeakened } from './modality-weakened.ts';
import { moved } from './moved.ts';
import { newRecipient } from './new-recipient.ts';
import { noticeWeakened } from './notice-weakened.ts';
import { optInToOptOut } from './opt-in-to-opt-out.ts';
import { optOutAdded } from './opt-out-added.ts';
import { optOutRemoved } from './opt-out-removed.ts';
import { optOutToOptIn } from './opt-out-to-opt-in.ts';
import { prohibitionAdded } from './prohibition-added.ts';
import { prohibitionNarrowed } from './prohibition-narrowed.ts';
import { prohibitionRemoved } from './prohibition-removed.ts';
import { protectionExtendedToRegion } from './protection-extended-to-region.ts';
import { protectionLimitedToRegion } from './protection-limited-to-region.ts';
import { purposeAdded } from './purpose-added.ts';
import { purposeRemoved } from './purpose-removed.ts';
import { recipientRemoved } from './recipient-removed.ts';
import { recipientRenamed } from './recipient-renamed.ts';
import { retentionExtended } from './retention-extended.ts';
import { retentionMadeVague } from './retention-made-vague.ts';
import { retentionShortened } from './retention-shortened.ts';
import { rightAdded } from './right-added.ts';
import { rightRemoved } from './right-removed.ts';
import type { Rule } from './rule.ts';
import { saleAdded } from './sale-added.ts';
import { storagePlaceNarrowed } from './storage-place-narrowed.ts';
import { storagePlaceWidened } from './storage-place-widened.ts';

/** All event types, one rule each, in the order of the vocabulary. */
export const RULES: readonly Rule[] = [
  newRecipient,
  recipientRemoved,
  recipientRenamed,
  dataTypeAdded,
  dataTypeRemoved,
  purposeAdded,
  purposeRemoved,
  optOutRemoved,
  optOutAdded,
  optInToOptOut,
  optOutToOptIn,
  prohibitionRemoved,
  prohibitionNarrowed,
  prohibitionAdded,
  modalityStrengthened,
  modalityWeakened,
  exceptionAdded,
  exceptionRemoved,
  retentionExtended,
  retentionShortened,
  retentionMadeVague,
  encryptionClaimWeakened,
  encryptionScopeNarrowed,
  encryptionClaimAdded,
  protectionLimitedToRegion,
  protectionExtendedToRegion,
  authorityDisclosureWidened,
  authorityDisclosureNarrowed,
  saleAdded,
  noticeWeakened,
  cosmeticReword,
  moved,
  definitionChanged,
  storagePlaceWidened,
  storagePlaceNarrowed,
  rightRemoved,
  rightAdded,
];
