/** The named shapes of all answers, each with its fields: what the links of the table lead to. As HTML. */
import { escapeHtml } from './escape-html';
import { sayShape, type Shape } from './say-shape';

/** A shape's own words; a field that is null or a list says what the thing in it is. */
function wordsOf({ description, anyOf, items }: Shape): string {
  if (typeof description === 'string') return escapeHtml(description);
  const inside = [...((anyOf as Shape[] | undefined) ?? []), ...(items ? [items as Shape] : [])];
  return inside.map(wordsOf).find(Boolean) ?? '';
}

function fieldsOf({ properties = {}, required = [] }: Shape): string {
  return Object.entries(properties as Record<string, Shape>)
    .map(([name, shape]) => {
      const field = `${escapeHtml(name)}${(required as string[]).includes(name) ? '' : '?'}`;
      return `<tr><td><code>${field}</code></td><td><code>${sayShape(shape)}</code></td><td class="p">${wordsOf(shape)}</td></tr>`;
    })
    .join('');
}

const HEAD = '<thead><tr><th>字段</th><th>类型</th><th>说明</th></tr></thead>';

function shapeOf([name, shape]: [string, Shape]): string {
  const title = `<h3 id="${escapeHtml(name)}">${escapeHtml(name)}</h3>`;
  const words = wordsOf(shape);
  const body = shape['properties']
    ? `<table>${HEAD}<tbody>${fieldsOf(shape)}</tbody></table>`
    : `<p><code>${sayShape(shape)}</code></p>`;
  return `${title}${words ? `<p class="p">${words}</p>` : ''}${body}`;
}

export const listShapes = (shapes: Readonly<Record<string, Shape>>): string =>
  Object.entries(shapes)
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(shapeOf)
    .join('');
