import { Element } from 'domhandler';

function childElements(element: Element): Element[] {
  return element.children.filter((c): c is Element => c instanceof Element);
}

/** True for a table of data: at least two rows with two or more filled cells. Tables that only lay out a page are read as plain blocks. */
export function isDataTable(table: Element): boolean {
  let rows = 0;
  for (const child of childElements(table)) {
    const inner = child.name === 'tr' ? [child] : childElements(child).filter((c) => c.name === 'tr');
    for (const row of inner) {
      const cells = childElements(row).filter((c) => (c.name === 'td' || c.name === 'th') && c.children.length > 0);
      if (cells.length >= 2) rows++;
      if (rows >= 2) return true;
    }
  }
  return false;
}
