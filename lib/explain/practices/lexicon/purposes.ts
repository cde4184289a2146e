import type { Purpose } from '../../vocabulary.ts';
import type { Lexicon } from '../phrases.ts';

/** Words for what data are used for. Verbs stand in the forms that policies use. */
export const PURPOSE_WORDS: Lexicon<Purpose> = {
  provide_service:
    'provide our service|provide the service|provide services|provide you with|provide you|provide our|operate|deliver|providing our service|providing the service|provide and|fulfill|fulfil|process your order|keep you signed in|customer support|customer service|technical support|respond to your|perform services|administer|maintain|provide support|host|offer our services|enable|provide|providing|operating|run our services|support|facilitate|functionality|fulfillment|translation|translate|deliver the service|supply',
  improve_service:
    'improve|improving|improvement|enhance|enhancing|develop new|develop|development of|optimize|optimise|make our services better|develop and improve|product development|new features|troubleshoot|debug|debugging|test new|better service|new products|developing',
  personalisation:
    'personalize|personalise|personalization|personalisation|customize|customise|customizing|tailor|tailored|recommend|recommendation|relevant content|personalized|personalised|customization|customized|personalizing|your experience|suit your interests|suggest content',
  advertising:
    'advertising|advertise|advertisement|advertisements|ad|ads|show you ads|targeted|interest-based|relevant ads|targeting|ad targeting|sponsored content|relevant offers|behavioral advertising|retargeting|remarketing|commercials|online behavioral',
  marketing:
    'marketing|promotional|promotion|promotions|newsletter|newsletters|special offers|offers|market|promote|direct marketing|marketing purposes|solicitations|sweepstakes|contests|surveys and promotions|promoting|coupons|new services that may be of interest',
  analytics:
    'analytics|analyze|analyse|analysis|statistical|statistics|measure|measurement|understand how|trends|usage patterns|metrics|measuring|analyzing|analysing|reporting|monitor usage|audience measurement',
  research: 'research|studies|surveys|market research|survey|academic research|scientific',
  ai_training:
    'train ai|train artificial intelligence|ai training|train our ai|train models|training models|machine learning|train machine learning|ai development|develop ai|train and improve ai|artificial intelligence models|ai models|train our models|training of ai|training data|large language models|train generative|ai model|train our algorithms|model training|train algorithms|train its models|develop artificial intelligence|train zoom|improve ai|generative ai',
  security:
    'security|fraud|fraud prevention|prevent fraud|detect fraud|secure|protect our|protect the security|protect against|spam|prevent spam|malware|integrity|authenticate|verify your identity|verification|two-factor|authentication|detect and prevent|security incidents|bots and spam|security purposes|combat spam',
  safety_moderation:
    'safety|abuse|investigate|enforce|moderation|harassment|illegal activity|illegal activities|violations|violation|suspicious activity|misuse|enforce our terms|child safety|harm|protect the safety|physical safety|content moderation|illegal|harmful|violate|suspected|terror|terror suspects|criminal activity',
  legal:
    'comply with|legal obligation|legal obligations|required by law|legal process|subpoena|court order|legal requirement|applicable law|legal claims|protect our rights|legal reasons|regulatory requirements|legal requests|legal request|legally required|warrant|compliance with law|judicial proceeding|respond to legal|law requires|comply|legal proceedings|laws',
  merger:
    'merger|acquisition|sale of assets|bankruptcy|reorganization|reorganisation|business transfer|sale of the company|taken over|insolvency|change of control|asset sale|sale of business|dissolution|divestiture|acquired by|change in control|corporate transaction|restructuring|corporate restructuring',
  payment:
    'process payment|payment processing|process your payment|billing|process transactions|complete your purchase|bill you|charge you|process payments|process your transaction|complete the transaction|facilitate payments|payments|complete transactions',
  account_management:
    'your account|create an account|create your account|account management|manage your account|register|registration|sign up|set up your account|log in|login|account creation|maintain your account|verify your account|account activation|manage accounts|signing up',
  people_suggestions:
    'find friends|friend suggestions|suggest friends|people you may know|connect you with|find people|contact suggestions|invite friends|connect with friends|find contacts|friend finder|find your friends|suggest people|suggest groups|suggestions',
  communication:
    'contact you|communicate with you|send you|notify you|send you emails|send notifications|send you updates|respond to your inquiries|respond to inquiries|respond to your questions|answer your questions|inform you|keep you informed|service announcements|push notifications|notifications|communicate|alert you|respond to your request|email you|reply',
};
