// Slices of data arrive as scripts that call INFULL.receive, because pages from disk may load scripts but read no files.
"use strict";
window.INFULL = (function () {
    const base = document.documentElement.dataset.base;
    const received = new Map();
    const waiting = new Map();
    const arrivals = new Map();
    const loaded = [];

    function receive(name, content) {
        received.set(name, content);
        arrivals.get(name)?.(content);
        if (name === "site") {
            INFULL.main.start(content);
        }
    }

    /** The content of a slice, loaded once. */
    function load(name) {
        if (received.has(name)) {
            return Promise.resolve(received.get(name));
        }
        if (!waiting.has(name)) {
            waiting.set(name, new Promise((resolve, reject) => {
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
                    reject(new Error("Cannot load " + script.src
                        + ". The pages were written anew or moved: reload this page."));
                };
                document.head.append(script);
            }));
        }
        return waiting.get(name);
    }

    /** For slices that are large and rarely looked at again. */
    function forget(name) {
        received.delete(name);
        waiting.delete(name);
    }

    /** A file at the root of the site, outside of its versions; undefined when it is missing. */
    const current = () => received.get("current");

    return { receive, load, forget, current, loaded };
})();
