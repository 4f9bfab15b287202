/** A list that holds something. */
export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Maps a list known to hold something (it comes from a group) and keeps that knowledge. */
export function mapNonEmpty<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): [Made, ...Made[]] {
  return items.map(make) as [Made, ...Made[]];
}

/** Items by key, keys in the order of their first item. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): Map<Key, NonEmpty<Item>> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
