import type { Settings } from '#renderer/client/useSettings.ts';
import { NumberSetting } from '#renderer/parts/NumberSetting.tsx';
import { clinicalTeamNumbers } from '#renderer/parts/numberSettings.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './settings.module.css';

/** When the preparation of ward and community teams is refreshed. */
export function ClinicalTeamsSection({ settings }: { settings: Settings }) {
  return (
    <>
      <p className={cx(styles.soft)}>
        Wards and community teams, managers included, are prepared by a workshop that a peer co-delivers. The
        programme does not say how often it is repeated: the number is your trust’s choice.
      </p>
      {clinicalTeamNumbers.map((row) => (
        <NumberSetting key={row.name} {...row} value={settings[row.name]} />
      ))}
    </>
  );
}
