const PATHS = {
  back: 'M15 6l-6 6 6 6',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10.5 20.5h3',
  calendar: 'M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M9 6l6 6-6 6',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  compare:
    'M5 5h4a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 9 19H5a1.5 1.5 0 0 1-1.5-1.500v-11A1.5 1.5 0 0 1 5 5zM15 5h4a1.5 1.5 0 0 1 1.5 1.500v11A1.5 1.5 0 0 1 19 19h-4a1.5 1.5 0 0 1-1.5-1.500v-11A1.5 1.5 0 0 1 15 5zM6 9h2M6 12h2M16 9h2M16 12h2M16 15h2',
  copy: 'M9 9h10.500v10.500H9zM15 9V4.500H4.500V15H9',
  dash: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12h8',
  dial: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  door: 'M13 4H6.500A1.5 1.5 0 0 0 5 5.500v13A1.5 1.5 0 0 0 6.5 20H13M10.5 12H20M16.5 8.500L20 12l-3.5 3.5',
  down: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.500v9M8 12.500l4 4 4-4',
  edit: 'M4.500 19.500l1-4L16 5l3 3L8.500 18.500zM13.500 7.500l3 3',
  file: 'M7 3.500h7l4 4V19a1.5 1.5 0 0 1-1.5 1.500h-9A1.5 1.5 0 0 1 6 19V5a1.5 1.5 0 0 1 1-1.500zM9.5 12h5M9.5 15.500h3',
  flag: 'M6 20V5M6 5.500h11l-2.5 3.750L17 13H6',
  fold: 'M12 3.500v5M9 6l3 3 3-3M12 20.500v-5M9 18l3-3 3 3M4 12h16',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.500M12 7.800v.2',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12l8-8M16 7l3 3',
  lock: 'M7.5 10.500h9a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-5.500a2 2 0 0 1 2-2zM8.5 10.500V8a3.5 3.5 0 0 1 7 0v2.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M6 12h12',
  move: 'M8 5v14M5 16l3 3 3-3M16 19V5M13 8l3-3 3 3',
  open: 'M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4',
  pack: 'M4 8.500l8-4.5 8 4.500v7l-8 4.5-8-4.500zM4 8.500l8 4.5 8-4.500M12 13v7',
  plus: 'M6 12h12M12 6v12',
  print: 'M7 9V4.500h10V9M7 16H4.500V9.500h15V16H17M7 14h10v6H7z',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.500a2.5 2.5 0 1 1 3.7 2.200c-.8.5-1.2 1-1.2 1.800M12 16.500v.2',
  refresh: 'M20 4.500V10h-5.500M19.7 10A8.2 8.2 0 1 0 20 14.2',
  search: 'M11 4.500a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4 4',
  tab: 'M4 6.500h16v12H4zM4 10h16M9 6.500V10',
  unreadable: 'M7 3.500h7l4 4V11M6 14v5a1.5 1.5 0 0 0 1.5 1.500H11M6 10V5M15 15l5 5M20 15l-5 5',
  up: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 16.500v-9M8 11.500l4-4 4 4',
  warn: 'M12 4l9 15.500H3zM12 10v4M12 16.800v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** The icons that point somewhere and are mirrored in right-to-left pages. */
const TURNING: readonly IconName[] = ['back', 'chevron', 'door', 'open'];

/** A line icon on a grid of 24. It is hidden from screen readers: the word always stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={TURNING.includes(name) ? 'icon turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
