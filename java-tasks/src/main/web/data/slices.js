// Slices of data arrive as scripts that call INFULL.receive, because pages from disk may load scripts but read no
// files.
import { SLICES } from "./protocol.js";

const base = document.documentElement.dataset.base;
/** @type {Map<string, any>} */
const received = new Map();
/** @type {Map<string, Promise<any>>} */
const waiting = new Map();
/** @type {Map<string, (content: any) => void>} */
const arrivals = new Map();

/**
 * The names of slices that were loaded, for measurements.
 * @type {string[]}
 */
export const loaded = [];

/** @type {((site: Site) => void) | undefined} */
let onSite;

/**
 * Calls what draws the pages as soon as the slice of the first screen is there.
 * @param {(site: Site) => void} listener
 */
export function whenSiteArrives(listener) {
    onSite = listener;
}

/**
 * What slices call.
 * @param {string} name
 * @param {any} content
 */
export function receive(name, content) {
    received.set(name, content);
    arrivals.get(name)?.(content);
    if (name === SLICES.site) {
        onSite?.(content);
    }
}

/**
 * The content of a slice, loaded once.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function load(name) {
    if (received.has(name)) {
        return Promise.resolve(received.get(name));
    }
    let arrival = waiting.get(name);
    if (!arrival) {
        arrival = new Promise((resolve, reject) => fetchScript(name, resolve, reject));
        waiting.set(name, arrival);
    }
    return arrival;
}

/**
 * @param {string} name
 * @param {(content: any) => void} resolve
 * @param {(problem: Error) => void} reject
 */
function fetchScript(name, resolve, reject) {
    // Resolved with the content itself: before onload, another caller may have removed it already.
    arrivals.set(name, resolve);
    const script = document.createElement("script");
    script.src = base + "/" + name + ".js";
    script.onload = () => {
        script.remove();
        loaded.push(name);
        arrivals.delete(name);
        resolve(received.get(name));
    };
    script.onerror = () => {
        script.remove();
        waiting.delete(name);
        reject(new Error("Cannot load " + script.src + ". The pages were written anew or moved: reload this page."));
    };
    document.head.append(script);
}

/**
 * For slices that are large and rarely looked at again.
 * @param {string} name
 */
export function forget(name) {
    received.delete(name);
    waiting.delete(name);
}

/**
 * What readers see now: a file beside the page, outside of its versions; undefined when it is missing.
 * @returns {Current | undefined}
 */
export const current = () => received.get(SLICES.current);
