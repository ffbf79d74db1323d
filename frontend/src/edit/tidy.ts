const plain = (value: unknown): value is { [key: string]: unknown } =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const nothing = (value: unknown) =>
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (plain(value) && Object.keys(value).length === 0);

/** A document without what says nothing: empty texts, lists and objects. A false and a null say something. */
export function tidy<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each) => tidy(each)) as T;
  if (!plain(value)) return value;
  const kept = Object.entries(value)
    .map(([key, each]) => [key, tidy(each)] as const)
    .filter(([, each]) => !nothing(each));
  return Object.fromEntries(kept) as T;
}

/** Whether two documents say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(tidy(a))) === JSON.stringify(ordered(tidy(b)));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!plain(value)) return nothing(value) ? null : value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

export { plain };
