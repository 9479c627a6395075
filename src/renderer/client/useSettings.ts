import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { Output, Sent } from '#contract/requests.ts';
import { useTell } from './client.ts';

export type Settings = Output<'settings.get'>;
export type SettingChange = Sent<'settings.change'>;

/** Saves settings; `failure` is what the last try was answered, for the form. */
export function useSave() {
  const change = useTell('settings.change');
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (changes: SettingChange): Promise<boolean> => {
    const envelope = await change(changes);
    setFailure(envelope.ok ? null : envelope.failure);
    return envelope.ok;
  };
  return { save, failure };
}
