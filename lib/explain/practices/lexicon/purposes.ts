import type { Purpose } from '../../vocabulary.ts';
import type { Lexicon } from '../phrases.ts';

/** Words for what data are used for. Verbs stand in the forms that policies use. */
export const PURPOSE_WORDS: Lexicon<Purpose> = {
  provide_service:
    'provide|providing|operate|operating|deliver|supply|fulfill|fulfil|fulfillment|administer|maintain|host|enable|support|facilitate|functionality|translation|translate|process your order|keep you signed in|customer service|respond to your|perform/offer-our/run-our services',
  improve_service:
    'improve|improving|improvement|enhance|enhancing|develop|developing|development of|product development|optimize|optimise|troubleshoot|debug|debugging|test new|better service|new product/feature',
  personalisation:
    'personalize|personalise|personalized|personalised|personalizing|personalization|personalisation|customize|customise|customized|customizing|customization|tailor|tailored|recommend|recommendation|relevant content|suggest content|your experience|suit your interests',
  advertising:
    'advertising|advertise|advertisement|ad|ads|targeted|targeting|interest-based|online behavioral|sponsored content|relevant offers|retargeting|remarketing|commercials',
  marketing:
    'marketing|market|promotional|promotion|promote|promoting|newsletter|offers!|solicitations|sweepstakes|contest|coupon',
  analytics:
    'analytics|analyze|analyse|analyzing|analysing|analysis|statistics|statistical|measure|measuring|measurement|metrics|trend|reporting|understand how|monitor usage|audience measurement',
  research: 'research|market research|study|survey|scientific',
  ai_training:
    'train ai/models/algorithms/zoom|train our/its ai/models/algorithms|train artificial intelligence|train machine learning|train generative|train and improve ai|ai/model training|ai development|training models/data|training of ai|develop/improve ai|develop artificial intelligence|ai/artificial-intelligence/large-language models|machine learning|generative ai',
  security:
    'security|fraud|secure|protect our/against|spam|malware|integrity|authenticate|authentication|two-factor|verification|verify your identity|detect and prevent',
  safety_moderation:
    'safety|abuse|harassment|harm|harmful|misuse|illegal|violate|violation|investigate|enforce|moderation|suspected|suspicious/criminal activity|terror',
  legal:
    'law|comply|legal obligation/process/requirement/claim/reason/request/proceeding|legally required|required by law|protect our rights|regulatory requirement|respond to legal|subpoena|warrant|court order|judicial proceeding',
  merger: 'merger|acquisition|sale of assets|asset sale|bankruptcy|corporate transaction|restructuring',
  payment:
    'payment|billing|bill/charge you|process/complete transactions|process your payment/transaction|process/facilitate payment|complete the transaction|complete your purchase',
  account_management:
    'your account|create/verify/maintain/manage your account|create an account|set up your account|manage account|account creation/management/activation|register|registration|sign/signing up|log in|login',
  people_suggestions:
    'suggestion|suggest people/friends/groups|friend suggestion|find people/friends/contacts|find your friends|people you may know|connect you with|connect with friends|invite friends',
  communication:
    'communicate|contact/notify/inform/alert/email/send you|keep you informed|respond to inquiries|respond to your request/inquiry/question|answer your questions|notification|reply',
};
