/** 党代会 and 中央全会 with the month they were held (public calendar; add the next one here). */
export interface Meeting {
  readonly congress: number
  /** 0 = the congress itself, else the plenum. */
  readonly plenum: number
  /** 年-月. */
  readonly held: string
}

/** Oldest first. */
export const partyMeetings: readonly Meeting[] = [
  { congress: 16, plenum: 0, held: '2002-11' },
  { congress: 17, plenum: 0, held: '2007-10' },
  { congress: 18, plenum: 0, held: '2012-11' },
  { congress: 18, plenum: 1, held: '2012-11' },
  { congress: 18, plenum: 2, held: '2013-02' },
  { congress: 18, plenum: 3, held: '2013-11' },
  { congress: 18, plenum: 4, held: '2014-10' },
  { congress: 18, plenum: 5, held: '2015-10' },
  { congress: 18, plenum: 6, held: '2016-10' },
  { congress: 18, plenum: 7, held: '2017-10' },
  { congress: 19, plenum: 0, held: '2017-10' },
  { congress: 19, plenum: 1, held: '2017-10' },
  { congress: 19, plenum: 2, held: '2018-01' },
  { congress: 19, plenum: 3, held: '2018-02' },
  { congress: 19, plenum: 4, held: '2019-10' },
  { congress: 19, plenum: 5, held: '2020-10' },
  { congress: 19, plenum: 6, held: '2021-11' },
  { congress: 19, plenum: 7, held: '2022-10' },
  { congress: 20, plenum: 0, held: '2022-10' },
  { congress: 20, plenum: 1, held: '2022-10' },
  { congress: 20, plenum: 2, held: '2023-02' },
  { congress: 20, plenum: 3, held: '2024-07' },
  { congress: 20, plenum: 4, held: '2025-10' },
]
