import type { Handlers } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { allPlaces } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

export const placeWrites: Handlers<'place.add' | 'place.change'> = {
  'place.add': (tx, _context, { name, site, bookable }) => {
    refuseTwin(tx, name, site, null);
    return tx.run('INSERT INTO place (name, site, bookable) VALUES (?, ?, ?)', [name, site, bookable ? 1 : 0])
      .id;
  },

  'place.change': (tx, _context, { id, version, name, site, archived, bookable: given }) => {
    expectVersion(tx, 'place', id, version);
    const before = allPlaces(tx).find((place) => place.id === id);
    const bookable = given ?? before?.bookable ?? false;
    const isSame =
      before?.name === name &&
      before.site === site &&
      before.archived === archived &&
      before.bookable === bookable;
    if (isSame) return null;
    refuseTwin(tx, name, site, id);
    tx.run(
      'UPDATE place SET name = ?, site = ?, archived = ?, bookable = ?, version = version + 1 WHERE id = ?',
      [name, site, archived ? 1 : 0, bookable ? 1 : 0, id],
    );
    return null;
  },
};

function refuseTwin(db: ReadableDatabase, name: string, site: string | null, id: number | null): void {
  const twin = allPlaces(db).find(
    (place) => place.id !== id && folded(place.name) === folded(name) && folded(place.site) === folded(site),
  );
  if (!twin) return;
  const where = twin.site === null ? '' : ` at “${twin.site}”`;
  const next = twin.archived ? ' It is archived: bring it back instead.' : '';
  throw invalid('name', `There is already a place “${twin.name}”${where}.${next}`);
}

function folded(text: string | null): string | null {
  return text === null ? null : text.toLocaleLowerCase('en-GB');
}
