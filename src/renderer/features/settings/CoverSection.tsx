import type { Settings } from '#renderer/client/useSettings.ts';
import { NumberSetting } from '#renderer/parts/NumberSetting.tsx';
import {
  coverLimits,
  impactNumbers,
  type NumberRow,
  planningNumbers,
  rankingNumbers,
  reserveNumbers,
} from '#renderer/parts/numberSettings.ts';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './settings.module.css';

/** The numbers behind impact, cover, the ranking and plans. */
export function CoverSection({ settings }: { settings: Settings }) {
  return (
    <>
      <p className={cx(styles.soft)}>
        These numbers are your trust’s choice; the ones here at first are only a beginning. No rule of the
        programme sets them.
      </p>
      <Numbers rows={impactNumbers} settings={settings} />
      <SectionHeading level={3} title="Limits on cover" />
      <p className={cx(styles.soft)}>
        Whoever would go beyond one of the first four is not offered; you can still choose them knowingly. The
        last two are warnings. Swaps do not count, because they are given in return. A reserve’s cover is
        their work, so only their hours limit it.
      </p>
      <Numbers rows={coverLimits} settings={settings} />
      <SectionHeading level={3} title="How people are ranked" />
      <p className={cx(styles.soft)}>
        Who can cover stands in the order of their points. Each part gives up to so many; 0 leaves it out.
      </p>
      <Numbers rows={rankingNumbers} settings={settings} />
      <SectionHeading level={3} title="Reserves" />
      <Numbers rows={reserveNumbers} settings={settings} />
      <SectionHeading level={3} title="Planning" />
      <Numbers rows={planningNumbers} settings={settings} />
    </>
  );
}

function Numbers({ rows, settings }: { rows: readonly NumberRow[]; settings: Settings }) {
  return rows.map((row) => <NumberSetting key={row.name} {...row} value={settings[row.name]} />);
}
