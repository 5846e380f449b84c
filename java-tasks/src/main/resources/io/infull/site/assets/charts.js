// Charts by ECharts, which arrives after the first paint. Tooltips are drawn as text, so that no name can become markup; each
// chart has a table with the same figures beside it for those who do not see it.
"use strict";
INFULL.charts = (function () {
    const { element, svg } = INFULL.dom;
    const open = new Set();

    /** The library may still be on its way, and a page is put into place when all of it is there. */
    function whenReady(box) {
        const until = Date.now() + 30000;
        return new Promise((resolve) => {
            (function look() {
                if (window.echarts && box.isConnected) {
                    resolve(window.echarts);
                } else if (Date.now() < until) {
                    setTimeout(look, 20);
                }
            })();
        });
    }

    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

    /** A box with the chart that option() describes; it is drawn again when colours or sizes change. */
    function chart(label, option, { height = 280, onClick } = {}) {
        const box = element("div", { class: "chart", role: "img", "aria-label": label, style: "height:" + height + "px" });
        whenReady(box).then((echarts) => {
            const drawn = echarts.init(box, null, { renderer: "svg" });
            const draw = () => {
                drawn.setOption({ ...common(), ...option() }, true);
                drawn.getZr().flush();
                scalable(box);
            };
            draw();
            if (onClick) {
                drawn.on("click", onClick);
            }
            const sizes = new ResizeObserver(() => matchMedia("print").matches || (drawn.resize(), drawn.getZr().flush(), scalable(box)));
            sizes.observe(box);
            open.add({ box, draw, dispose: () => { sizes.disconnect(); drawn.dispose(); } });
            box.dataset.drawn = "yes";
        });
        return box;
    }

    /** On paper the picture takes the width that there is. */
    function scalable(box) {
        const picture = box.querySelector("svg");
        picture?.setAttribute("viewBox", "0 0 " + picture.getAttribute("width") + " " + picture.getAttribute("height"));
    }

    function tidy() {
        for (const one of open) {
            if (!one.box.isConnected) {
                one.dispose();
                open.delete(one);
            }
        }
    }

    const redraw = () => open.forEach((one) => one.draw());

    /** Charts have their colours within them: for paper they are drawn in those of the light theme. */
    function printLight() {
        const root = document.documentElement;
        let theme;
        window.addEventListener("beforeprint", () => {
            theme = root.dataset.theme;
            root.dataset.theme = "light";
            redraw();
        });
        window.addEventListener("afterprint", () => {
            theme === undefined ? delete root.dataset.theme : root.dataset.theme = theme;
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

    function tooltip(more = {}) {
        return { trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colour("raised"), borderColor: colour("line"),
            textStyle: { color: colour("text"), fontSize: 12 }, ...more };
    }

    function axis(more = {}) {
        return { axisLine: { lineStyle: { color: colour("line") } }, axisLabel: { color: colour("muted"), hideOverlap: true },
            splitLine: { lineStyle: { color: colour("line") } }, ...more };
    }

    /** A line without axes beside a figure; the last values, as many as are not mature, are dashed. */
    function sparkline(values, target, immature = 0) {
        const known = values.filter((value) => value !== null);
        if (known.length < 2) {
            return svg("svg", { class: "spark", viewBox: "0 0 100 24", "aria-hidden": "true" });
        }
        const all = target === null ? known : [...known, target];
        const low = Math.min(...all);
        const span = Math.max(...all) - low || 1;
        const y = (value) => (21 - (value - low) / span * 18).toFixed(1);
        const step = 96 / (values.length - 1);
        const places = values.map((value, at) => value === null ? null : (2 + at * step).toFixed(1) + "," + y(value));
        const points = places.filter(Boolean);
        const tail = places.slice(-immature).filter(Boolean).length * (immature > 0 ? 1 : 0);
        const last = points.at(-1).split(",");
        return svg("svg", { class: "spark", viewBox: "0 0 100 24", preserveAspectRatio: "none", "aria-hidden": "true" },
            target === null ? null : svg("line", { x1: 0, x2: 100, y1: y(target), y2: y(target), class: "spark-target" }),
            svg("polyline", { points: points.slice(0, points.length - tail).join(" ") }),
            tail === 0 ? null : svg("polyline", { class: "spark-young", points: points.slice(-tail - 1).join(" ") }), svg("circle", { cx: last[0], cy: last[1], r: 1.8 }));
    }

    return { chart, sparkline, colour, axis, tooltip, tidy, redraw, printLight };
})();
