import { addDays, type IsoDate, isIsoDate, mondayOf } from '#domain/time/dates.ts';

/** What is to be printed, as the address says it. */
export interface PaperOrder {
  what: 'rota' | 'coverList';
  /** A Monday. */
  from: IsoDate;
  weeks: 1 | 4;
}

/** Reads `#/print/rota?from=2026-11-23&weeks=1`; all of it stands in the hash. Null when it makes no sense. */
export function orderFrom(hash: string): PaperOrder | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const what = path.split('/')[2];
  const asked = new URLSearchParams(query);
  const from = asked.get('from') ?? '';
  if ((what !== 'rota' && what !== 'coverList') || !isIsoDate(from)) return null;
  return { what, from: mondayOf(from), weeks: asked.get('weeks') === '4' ? 4 : 1 };
}

/** Reads `#/print/whoToRing?absence=7`: the absence to print whom to ring in; null for every other address. */
export function absenceFrom(hash: string): number | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const id = Number(new URLSearchParams(query).get('absence'));
  return path.split('/')[2] === 'whoToRing' && Number.isInteger(id) && id > 0 ? id : null;
}

/** Reads `#/print/passport?person=7`: whose passport to print; null for every other address. */
export function personFrom(hash: string): number | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const id = Number(new URLSearchParams(query).get('person'));
  return path.split('/')[2] === 'passport' && Number.isInteger(id) && id > 0 ? id : null;
}

/** The Mondays of the weeks to print. */
export function mondaysOf({ from, weeks }: PaperOrder): IsoDate[] {
  return Array.from({ length: weeks }, (_, week) => addDays(from, week * 7));
}

/** A block to put on paper: how high it is, and whether it must not stand last on a page (a heading). */
export interface Block {
  height: number;
  isHeading: boolean;
}

/**
 * Fills pages of `room` with blocks in order; answers with the indices of each page. A heading goes with what follows
 * it; a block higher than a page has one to itself and runs over.
 */
export function pagesOf(blocks: readonly Block[], room: number): number[][] {
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  const endPage = () => {
    if (page.length === 0) return;
    const carried: number[] = [];
    while (page.length > 1 && blocks[page.at(-1) ?? 0]?.isHeading) carried.unshift(page.pop() ?? 0);
    pages.push(page);
    page = carried;
    used = carried.reduce((sum, index) => sum + (blocks[index]?.height ?? 0), 0);
  };
  blocks.forEach(({ height }, index) => {
    if (used + height > room) endPage();
    page.push(index);
    used += height;
  });
  if (page.length > 0) pages.push(page);
  return pages;
}
