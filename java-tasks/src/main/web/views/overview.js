// The first screen: every KPI as a card, the trend of the chosen one, its worst places, and what moved.
import { element } from "../base/dom.js";
import { cards } from "../data/site.js";
import { cardGrid } from "./cards.js";
import { moverPanel } from "./moverpanel.js";
import { rankPanel } from "./ranking.js";
import { trendPanel } from "./trend.js";

/** @param {HTMLElement} page */
export async function showOverview(page) {
    page.append(await cardGrid(cards()));
    performance.mark("infull:cards");
    const left = element("div", {}, await trendPanel(), await moverPanel());
    page.append(element("div", { class: "split" }, left, await rankPanel()));
}
