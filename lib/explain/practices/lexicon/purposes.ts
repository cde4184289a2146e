import type { Purpose } from '../../vocabulary.ts';
import type { Lexicon } from '../phrases.ts';

/** Words for what data are used for. Verbs stand in the forms that policies use. */
export const PURPOSE_WORDS: Lexicon<Purpose> = {
  provide_service:
    'provide|providing|provide you|operate|operating|deliver|supply|fulfill|fulfil|fulfillment|administer|maintain|host|enable|support|facilitate|functionality|translation|translate|process your order|keep you signed in|customer support/service|technical support|respond to your|perform/offer-our/run-our services',
  improve_service:
    'improve|improving|improvement|enhance|enhancing|develop|developing|development of|product development|optimize|optimise|troubleshoot|debug|debugging|test new|better service|new product/feature',
  personalisation:
    'personalize|personalise|personalized|personalised|personalizing|personalization|personalisation|customize|customise|customized|customizing|customization|tailor|tailored|recommend|recommendation|relevant content|suggest content|your experience|suit your interests',
  advertising:
    'advertising|advertise|advertisement|ad|ads|targeted|targeting|interest-based|online behavioral|sponsored content|relevant offers|retargeting|remarketing|commercials',
  marketing:
    'marketing|market|promotional|promotion|promote|promoting|newsletter|offers|special offers|solicitations|sweepstakes|contest|coupon',
  analytics:
    'analytics|analyze|analyse|analyzing|analysing|analysis|statistics|statistical|measure|measuring|measurement|metrics|trend|reporting|understand how|monitor usage|audience measurement',
  research: 'research|market research|study|survey|scientific',
  ai_training:
    'train ai|train artificial intelligence|train our/machine/its/generative ai/models/algorithms/learning|train models/algorithms/zoom|train and improve ai|ai/model training|ai development|training models/data|training of ai|develop/improve ai|develop artificial intelligence|ai/artificial-intelligence/large-language models|machine learning|generative ai',
  security:
    'security|security incident|fraud|fraud prevention|prevent/detect fraud|secure|protect our/against|protect the security|spam|malware|integrity|authenticate|authentication|two-factor|verification|verify your identity|detect and prevent',
  safety_moderation:
    'safety|child/physical safety|protect the safety|abuse|harassment|harm|harmful|misuse|illegal|violate|violation|investigate|enforce|enforce our terms|moderation|suspected|suspicious/criminal/illegal activity|terror',
  legal:
    'law|comply|legal obligation/process/requirement/claim/reason/request/proceeding|legally required|required by law|applicable law|protect our rights|regulatory requirement|respond to legal|subpoena|warrant|court order|judicial proceeding',
  merger:
    'merger|acquisition|acquired by|taken over|sale of assets/business|sale of the company|asset sale|business transfer|corporate transaction|bankruptcy|insolvency|reorganization|reorganisation|restructuring|dissolution|divestiture|change of/in control',
  payment:
    'payment|billing|bill/charge you|process/complete transactions|process your payment/transaction|process/facilitate payment|payment processing|complete the transaction|complete your purchase',
  account_management:
    'your account|create/verify/maintain/manage your account|create an account|set up your account|manage account|account creation/management/activation|register|registration|sign/signing up|log in|login',
  people_suggestions:
    'suggestion|suggest people/friends/groups|friend suggestion|find people/friends/contacts|find your friends|people you may know|connect you with|connect with friends|invite friends',
  communication:
    'communicate|contact/notify/inform/alert/email/send you|communicate with you|keep you informed|respond to inquiries|respond to your request/inquiry/question|answer your questions|notification|push notification|service announcement|reply',
};
