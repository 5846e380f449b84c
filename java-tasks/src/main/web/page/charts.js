// Charts by ECharts, which arrives after the first paint. Tooltips are drawn as text, so that no name can become
// markup; each chart has a table with the same figures beside it for those who do not see it.
import { element } from "../base/dom.js";

/** @type {Set<{box: HTMLElement, draw: () => void, dispose: () => void}>} */
const open = new Set();

/**
 * The library may still be on its way, and a page is put into place when all of it is there.
 * @param {HTMLElement} box
 * @returns {Promise<any>}
 */
function whenReady(box) {
    const until = Date.now() + 30000;
    return new Promise((resolve) => {
        const look = () => {
            if (window.echarts && box.isConnected) {
                resolve(window.echarts);
            } else if (Date.now() < until) {
                setTimeout(look, 20);
            }
        };
        look();
    });
}

/**
 * A colour of the theme.
 * @param {string} name
 */
export function colour(name) {
    return getComputedStyle(document.documentElement)
        .getPropertyValue("--" + name)
        .trim();
}

/**
 * A box with the chart that option() describes; it is drawn again when colours or sizes change.
 * @param {string} label
 * @param {() => object} option
 * @param {{height?: number, onClick?: (event: {dataIndex: number}) => void}} settings
 */
export function chart(label, option, { height = 280, onClick } = {}) {
    const style = "height:" + height + "px";
    const box = element("div", { class: "chart", role: "img", "aria-label": label, style });
    whenReady(box).then((echarts) => {
        const drawn = echarts.init(box, null, { renderer: "svg" });
        const flush = () => {
            drawn.getZr().flush();
            scalable(box);
        };
        const draw = () => {
            drawn.setOption({ ...common(), ...option() }, true);
            flush();
        };
        draw();
        if (onClick) {
            drawn.on("click", onClick);
        }
        const sizes = new ResizeObserver(() => {
            if (!matchMedia("print").matches) {
                drawn.resize();
                flush();
            }
        });
        sizes.observe(box);
        const dispose = () => {
            sizes.disconnect();
            drawn.dispose();
        };
        open.add({ box, draw, dispose });
        box.dataset.drawn = "yes";
    });
    return box;
}

/**
 * On paper the picture takes the width that there is.
 * @param {HTMLElement} box
 */
function scalable(box) {
    const picture = box.querySelector("svg");
    picture?.setAttribute("viewBox", "0 0 " + picture.getAttribute("width") + " " + picture.getAttribute("height"));
}

/** Forgets the charts of pages that are gone. */
export function tidy() {
    for (const one of open) {
        if (!one.box.isConnected) {
            one.dispose();
            open.delete(one);
        }
    }
}

export const redraw = () => open.forEach((one) => one.draw());

/** Charts have their colours within them: for paper they are drawn in those of the light theme. */
export function printLight() {
    const root = document.documentElement;
    /** @type {string | undefined} */
    let theme;
    window.addEventListener("beforeprint", () => {
        theme = root.dataset.theme;
        root.dataset.theme = "light";
        redraw();
    });
    window.addEventListener("afterprint", () => {
        if (theme === undefined) {
            delete root.dataset.theme;
        } else {
            root.dataset.theme = theme;
        }
        redraw();
    });
}

function common() {
    return {
        animation: false,
        aria: { enabled: false },
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("text") },
        grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
        tooltip: tooltip(),
    };
}

/** @param {object} more */
export function tooltip(more = {}) {
    return {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        backgroundColor: colour("raised"),
        borderColor: colour("line"),
        textStyle: { color: colour("text"), fontSize: 12 },
        ...more,
    };
}

/** @param {object} more */
export function axis(more = {}) {
    return {
        axisLine: { lineStyle: { color: colour("line") } },
        axisLabel: { color: colour("muted"), hideOverlap: true },
        splitLine: { lineStyle: { color: colour("line") } },
        ...more,
    };
}

/**
 * Lines across, for what still changes: they are seen without colours, too, on paper and in either theme.
 * @param {string} name of the colour
 */
export function hatched(name) {
    return {
        color: "transparent",
        decal: {
            symbol: "rect",
            color: colour(name),
            dashArrayX: [1, 0],
            dashArrayY: [2, 5],
            rotation: -Math.PI / 4,
        },
    };
}
