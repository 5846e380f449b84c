// Light or dark: as the system has it, until somebody chooses.
import { element, named } from "../base/dom.js";
import { redraw } from "./charts.js";

const KEY = "infull-theme";
const root = document.documentElement;

const ofSystem = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const isDark = () => (root.dataset.theme ?? ofSystem()) === "dark";
const nameOfOther = () => (isDark() ? "Light" : "Dark");

/** The switch to the other theme. */
export function themeButton() {
    return element("button", { type: "button", class: "quiet", id: "theme", onclick: turn }, nameOfOther());
}

function turn() {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
        localStorage.setItem(KEY, root.dataset.theme);
    } catch {
        // Some browsers keep nothing for pages from disk: the choice then lasts as long as the page.
    }
    named("theme").textContent = nameOfOther();
    redraw();
}

export function restoreTheme() {
    const chosen = kept();
    if (chosen) {
        root.dataset.theme = chosen;
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
}

function kept() {
    try {
        return localStorage.getItem(KEY);
    } catch {
        return null;
    }
}
