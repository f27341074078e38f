import assistedDiagnosis from './systems/assisted-diagnosis.json' with { type: 'json' };
import blank from './systems/blank.json' with { type: 'json' };
import customerService from './systems/customer-service.json' with { type: 'json' };
import documentRecognition from './systems/document-recognition.json' with { type: 'json' };
import ecommerceRecommendation from './systems/ecommerce-recommendation.json' with { type: 'json' };
import forecasting from './systems/forecasting.json' with { type: 'json' };
import fraudRisk from './systems/fraud-risk.json' with { type: 'json' };
import kioskFace from './systems/kiosk-face.json' with { type: 'json' };
import llmAgent from './systems/llm-agent.json' with { type: 'json' };
import qualityInspection from './systems/quality-inspection.json' with { type: 'json' };
import retrievalAssistant from './systems/retrieval-assistant.json' with { type: 'json' };
import shortVideoRecommendation from './systems/short-video-recommendation.json' with { type: 'json' };
import spamFilter from './systems/spam-filter.json' with { type: 'json' };
import vehicleDamage from './systems/vehicle-damage.json' with { type: 'json' };
import type { System } from './template.ts';

/** The texts of all systems by id. Loaded only where a template is written. */
const texts: Readonly<Record<string, System>> = {
  'short-video-recommendation': shortVideoRecommendation,
  'ecommerce-recommendation': ecommerceRecommendation,
  'customer-service': customerService,
  'vehicle-damage': vehicleDamage,
  'kiosk-face': kioskFace,
  'fraud-risk': fraudRisk,
  'assisted-diagnosis': assistedDiagnosis,
  'quality-inspection': qualityInspection,
  'spam-filter': spamFilter,
  'document-recognition': documentRecognition,
  'retrieval-assistant': retrievalAssistant,
  'llm-agent': llmAgent,
  forecasting,
  blank,
};

/** What a system's template says; undefined for a name that is none. */
export function systemText(id: string): System | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}
