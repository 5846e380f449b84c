// After a control is drawn again, the focus returns to it.

const CONTROLS = "nav a, #filters a, #filters button, main a, main button, main select, main summary";

/**
 * Name and place of a control; null when it is none.
 * @param {Element | null} node
 */
export function nameOfControl(node) {
    if (!node || !node.matches("a, button, select, summary")) {
        return null;
    }
    const place = node.parentElement?.closest("[aria-label], [data-kpi]");
    const name = node.getAttribute("aria-label") ?? node.textContent;
    return [node.tagName, name, place?.getAttribute("data-kpi") ?? place?.getAttribute("aria-label")].join("|");
}

/** @param {string | null} name */
export function refocus(name) {
    if (name !== null && document.activeElement === document.body) {
        /** @type {HTMLElement[]} */
        const controls = [...document.querySelectorAll(CONTROLS)].filter((node) => node instanceof HTMLElement);
        controls.find((node) => nameOfControl(node) === name)?.focus({ preventScroll: true });
    }
}
