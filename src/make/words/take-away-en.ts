import type { TakeAwayWords } from './take-away-words.ts';

export const TAKE_AWAY_EN: TakeAwayWords = {
  heading: 'Take it away',
  lead: 'All files are made in this browser. Nothing is uploaded.',
  noMap: 'There is nothing to take away yet: the map first needs rows without faults.',
  address: {
    label: 'Address of the map, once it is published (optional)',
    hint: 'Such as https://maps.example/. With it, links to the map show a picture, and other sites can embed it by its address.',
    fault: '“{address}” is not a whole address: it begins with https:// and has no ? or #.',
  },
  offered: {
    site: {
      name: 'Website',
      about:
        'Pages, embed page and spreadsheet as an archive. Unpack it on any web server or static host.',
      take: 'Save the website',
    },
    file: {
      name: 'One file',
      about:
        'The whole page in one HTML file. It opens without a network, from a disk, a mail or a media library. It has no embed code.',
      take: 'Save one file',
    },
    folder: {
      name: 'Folder of the map',
      about:
        'For developers: its settings and rows, for a copy of this project: unpacked in public/maps/, npm run build makes the same page of it.',
      take: 'Save the folder',
    },
    picture: {
      name: 'Picture',
      about: 'The map with its key and credit, for print, slides and social media.',
      take: 'Save the picture',
    },
    sheet: {
      name: 'Spreadsheet',
      about: 'All statements as CSV, as readers of the page can download them.',
      take: 'Save the spreadsheet',
    },
  },
  picture: {
    format: 'Shape',
    background: 'Background',
    light: 'Light',
    dark: 'Dark',
    file: 'File',
    scale: 'Size',
  },
  weight: 'Weighs {size}',
  atMost: 'Weighs {size} at most',
  working: 'Working …',
  stop: 'Stop',
  stopped: 'Stopped.',
  saved: 'Saved as {name}, {size}.',
  failed: 'This did not work: {reason}. Try again.',
  tooLarge: 'This browser cannot draw a picture of this size. Choose a smaller one.',
};
