export type ReferenceProblem = 'number' | 'email' | 'medical';

/**
 * Why the words for where evidence is kept are refused, or null. They name a place (“HR file”, “ESR”, “training folder
 * 2”): refused are anything with an @; six digits or more in a row, spaces and dashes between them ignored, which is a
 * certificate, an NHS number or a date of birth; and words that say something of somebody's health.
 */
export function referenceProblem(text: string): ReferenceProblem | null {
  if (text.includes('@')) return 'email';
  if (/\d{6}/.test(text.replace(/(?<=\d)[\s\-–./]+(?=\d)/g, ''))) return 'number';
  return medical.test(text) ? 'medical' : null;
}

const medical =
  /\b(diagnos|depress|anxi|bipolar|schizo|psycho(?!log)|ptsd|trauma|medicat|epilep|diabet|hepatitis|immunis|vaccin|vaccine|illness|disorder|symptom|relapse|sickness)/i;
