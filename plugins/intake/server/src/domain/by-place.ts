/** What was found for each of the requests that were asked about together; the place is that in the question. */
export function byPlace<Found extends { place: number }>(found: readonly Found[]): ReadonlyMap<number, Found[]> {
  const places = new Map<number, Found[]>();
  for (const one of found) {
    const list = places.get(one.place);
    if (list) list.push(one);
    else places.set(one.place, [one]);
  }
  return places;
}
