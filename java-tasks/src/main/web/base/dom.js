// Elements. Text from the data only ever becomes text: nothing here writes markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * element("td", { class: "number" }, "5")
 * @param {string} name
 * @param {Attributes} attributes
 * @param {Content[]} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
    return filled(document.createElement(name), attributes, children);
}

/**
 * @param {string} name
 * @param {Attributes} attributes
 * @param {Content[]} children
 * @returns {SVGElement}
 */
export function svg(name, attributes = {}, ...children) {
    return filled(document.createElementNS(SVG, name), attributes, children);
}

/**
 * @param {any} node
 * @param {Attributes} attributes
 * @param {Content[]} children
 */
function filled(node, attributes, children) {
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === "function") {
            node.addEventListener(key.slice("on".length), value);
        } else if (value !== null && value !== undefined && value !== false) {
            node.setAttribute(key, value === true ? "" : String(value));
        }
    }
    const flat = /** @type {any[]} */ (children).flat(Infinity);
    node.append(...flat.filter((child) => child !== null && child !== undefined));
    return node;
}

/**
 * @param {string} title
 * @param {string | null} about
 * @param {Content[]} actions
 * @param {Content[]} content
 */
export function panel(title, about, actions, ...content) {
    const head = element("h2", {}, title);
    return element(
        "section",
        { class: "panel", "aria-label": title },
        element("div", { class: "panel-head" }, head, element("div", { class: "actions" }, actions)),
        about ? element("p", { class: "about" }, about) : null,
        ...content,
    );
}

/** @param {string} sentence */
export function empty(sentence) {
    return element("p", { class: "empty" }, sentence);
}

/**
 * Terms, each with what it is.
 * @param {[string, Content][]} pairs
 */
export function list(pairs) {
    return element(
        "dl",
        {},
        pairs.map(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]),
    );
}

/**
 * @param {string} label
 * @param {[string, string][]} options each with its title
 * @param {string} chosen
 * @param {(value: string) => void} onChoose
 */
export function choice(label, options, chosen, onChoose) {
    const button = (/** @type {string} */ value, /** @type {string} */ title) =>
        element(
            "button",
            { type: "button", "aria-pressed": String(value === chosen), onclick: () => onChoose(value) },
            title,
        );
    const buttons = options.map(([value, title]) => button(value, title));
    return element("div", { class: "choice", role: "group", "aria-label": label }, buttons);
}

/**
 * An element of page.html.
 * @param {string} id
 */
export function named(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * Read aloud to those who do not see the page.
 * @param {string} sentence
 */
export function announce(sentence) {
    named("announcer").textContent = sentence;
}

/**
 * @param {string} title
 * @param {Content[]} content
 */
export function dialog(title, ...content) {
    const box = /** @type {HTMLDialogElement} */ (element("dialog", { "aria-label": title }));
    const close = element("button", { type: "button", class: "quiet", onclick: () => box.close() }, "Close");
    const head = element("div", { class: "panel-head" }, element("h2", {}, title), close);
    filled(
        box,
        {
            onclose: () => box.remove(),
            onclick: (/** @type {Event} */ event) => event.target === box && box.close(),
        },
        [head, ...content],
    );
    document.body.append(box);
    box.showModal();
    return box;
}
