import type { Output, Sent } from '#contract/requests.ts';
import { useTell } from './client.ts';
import { useSend } from './useSend.ts';

export type Settings = Output<'settings.get'>;
export type SettingChange = Sent<'settings.change'>;

/** Saves settings. */
export function useSave() {
  return useSend(useTell('settings.change'));
}
