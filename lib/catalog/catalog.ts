/** The one door to the catalogue: services, what can be switched off, what happened before, alternatives and guides. */
export { compareServices } from './compare.ts';
export { GUIDE_PHASES, guideById, guideFor, guides, guidesFrom, needsTarget, nextStep } from './guides.ts';
export { limitStepsForFinding, limitsFor } from './limits.ts';
export { questions, wishOf } from './questions.ts';
export { rankAlternatives } from './rank.ts';
export { declarationOf, serviceById, services, statusSource, termsForRegion, termsIdOf } from './services.ts';
export { earlierPromise, statementsNear, trackRecordOf } from './track-record.ts';
