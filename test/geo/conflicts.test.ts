import { describe, expect, it } from 'vitest';
import { findConflicts, segmentsOfArcs } from '../../geo/conflicts.ts';
import type { Point } from '../../geo/rings.ts';

const count = (...arcs: Point[][]) => findConflicts(segmentsOfArcs(arcs)).length;

describe('outlines are in conflict when they', () => {
  it.each<[string, Point[][]]>([
    [
      'cross',
      [
        [
          [0, 0],
          [4, 4],
        ],
        [
          [0, 4],
          [4, 0],
        ],
      ],
    ],
    [
      'touch with a vertex',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [1, 3],
          [2, 0],
          [3, 3],
        ],
      ],
    ],
    [
      'lie on each other',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [1, 0],
          [3, 0],
        ],
      ],
    ],
    [
      'double back',
      [
        [
          [0, 0],
          [4, 0],
          [2, 0],
        ],
      ],
    ],
    [
      'leave a common end the same way',
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [0, 0],
          [2, 0],
        ],
      ],
    ],
    [
      'have no length',
      [
        [
          [1, 1],
          [1, 1],
        ],
      ],
    ],
  ])('%s', (_name, arcs) => {
    expect(count(...arcs)).toBeGreaterThan(0);
  });
});

it('outlines may meet in common ends, and go straight on', () => {
  expect(
    count(
      [
        [0, 0],
        [2, 0],
        [4, 0],
      ],
      [
        [4, 0],
        [8, 0],
      ],
      [
        [4, 0],
        [4, 4],
      ],
    ),
  ).toBe(0);
});
