// A collection of Anki as its file of version 11 holds it, which every Anki since 2.1 imports.
// What it does not need to say (fonts, LaTeX, daily limits) is what a fresh Anki says itself.

export const tables = `
create table col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);`;

/** What a note holds and how its one card asks for it. */
export interface NoteType {
  /** Never changes: Anki knows it by this. */
  readonly id: number;
  readonly name: string;
  /** The first is what the card is sorted by, and what makes it appear at all. */
  readonly fields: readonly string[];
  readonly front: string;
  readonly back: string;
}

/** @param changed when the deck last changed, seconds since 1970 */
export const model = (
  { id, name, fields, front, back }: NoteType,
  deck: number,
  changed: number,
) => ({
  id,
  name,
  type: 0,
  mod: changed,
  usn: -1,
  sortf: 0,
  did: deck,
  tmpls: [{ name: 'Card 1', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }],
  flds: fields.map((field, ord) => ({
    name: field,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  css,
  latexPre: '',
  latexPost: '',
  tags: [],
  vers: [],
  req: [[0, 'any', [0]]],
});

export const deck = (id: number, name: string, description: string, changed: number) => ({
  id,
  name,
  desc: description,
  mod: changed,
  usn: -1,
  collapsed: false,
  browserCollapsed: false,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
  dyn: 0,
  extendNew: 10,
  extendRev: 50,
  conf: 1,
});

export const settings = (curModel: number, nextPos: number) => ({
  activeDecks: [1],
  curDeck: 1,
  curModel,
  nextPos,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
});

export const options = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, order: 1, perDay: 20, bury: true },
  rev: { perDay: 100, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, bury: true, minSpace: 1 },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
};

const css = `.card { max-width: 34em; margin: 1.5em auto; padding: 0 1em; font: 20px/1.5 Georgia, serif; }
h1 { margin: 0 0 .5em; font-size: 1.4em; line-height: 1.2; }
ol { padding-left: 1.5em; list-style: upper-alpha; }
small { opacity: .75; }`;
